import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { loadTestConfig } from '#platform/config/test-config.js';
import { templateKey } from './template-key.js';

/** A database of one spec file: migrated, empty, and its own. */
export interface TestDatabase {
  url: string;
  /** Drops the database. Rejects with what they last ran when connections were left open. */
  drop(): Promise<void>;
}

/** Any number that no other advisory lock of the product uses: only one process builds the template. */
const TEMPLATE_LOCK = 7_311_042;

const OBJECT_IN_USE = '55006';

function adminUrl(): string {
  const { databaseUrl } = loadTestConfig();
  if (!databaseUrl) throw new Error('TEST_DATABASE_URL is not set: run the specs with `npm run jest`, whose global setup starts a PostgreSQL.');
  return databaseUrl;
}

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl(), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const exists = async (client: pg.Client, database: string): Promise<boolean> =>
  (await client.query('select 1 from pg_database where datname = $1', [database])).rowCount === 1;

/** Builds the migrated template once per set of migrations; a template that has its name is complete. */
async function ensureTemplate(client: pg.Client): Promise<string> {
  const template = `template_${templateKey()}`;
  if (await exists(client, template)) return template;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await exists(client, template)) return template;
    const building = `building_${template}`;
    await client.query(`drop database if exists "${building}"`);
    await client.query(`create database "${building}" strategy wal_log`);
    const { migrateDatabase } = await import('#crm/migrations/migrate.js');
    await migrateDatabase(urlOf(building));
    await client.query(`alter database "${building}" rename to "${template}"`);
    return template;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function drop(database: string): Promise<void> {
  await asAdmin(async (client) => {
    try {
      await client.query(`drop database "${database}"`);
    } catch (error) {
      if ((error as { code?: string }).code !== OBJECT_IN_USE) throw error;
      const { rows } = await client.query<{ line: string }>(
        `select format('%s (%s): %s', coalesce(nullif(application_name, ''), 'unnamed'), state, left(query, 120)) as line
           from pg_stat_activity where datname = $1 order by backend_start`,
        [database],
      );
      await client.query(`drop database "${database}" with (force)`);
      throw new Error(`The test left ${rows.length} connection(s) open; close every pool, queue and application it opened:\n${rows.map((row) => row.line).join('\n')}`);
    }
  });
}

/** A migrated database for one spec file, in about 50 ms: `beforeAll` creates it, `afterAll` drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (client) => {
    const template = await ensureTemplate(client);
    await client.query(`create database "${database}" template "${template}" strategy wal_log`);
  });
  return { url: urlOf(database), drop: () => drop(database) };
}

/** A database without any schema, for the tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const database = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin((client) => client.query(`create database "${database}" strategy wal_log`));
  return { url: urlOf(database), drop: () => drop(database) };
}
