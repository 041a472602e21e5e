import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '#crm/migrations/migrate.js';
import { loadConfig } from '#platform/config/config.js';
import { startEmbeddedPostgres } from '#platform/embedded/embedded-postgres.js';

export interface BenchDatabase {
  url: string;
  /** What it runs on, for the printed line. */
  server: string;
  drop(): Promise<void>;
}

/** One connection of the benchmark's own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function onServer(url: string): Promise<Omit<BenchDatabase, 'server'>> {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const asAdmin = (statement: string): Promise<void> => withClient(url, async (client) => void await client.query(statement));
  await asAdmin(`create database "${name}"`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => asAdmin(`drop database "${name}" with (force)`) };
}

/** A migrated database of the benchmark's own: on the server of DATABASE_URL, else on an embedded one that goes with it. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const { databaseUrl } = loadConfig();
  if (databaseUrl !== undefined) {
    const database = await onServer(databaseUrl);
    await migrateDatabase(database.url);
    return { ...database, server: 'PostgreSQL of DATABASE_URL' };
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'premier-cercle-bench-'));
  const postgres = await startEmbeddedPostgres({ dir: path.join(folder, 'data'), database: 'bench', temporary: true });
  await migrateDatabase(postgres.url);
  const drop = async (): Promise<void> => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, server: 'embedded PostgreSQL, as npm start runs it', drop };
}
