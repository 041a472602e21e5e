import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#platform/database/data-source.js';
import { QUEUE_SCHEMA } from '#platform/queue/queue-schema.js';
import { ENTITIES } from '../entities.js';
import { MIGRATIONS } from './migrations.js';

/** The database was migrated by a newer version of the product: running on it could damage it. */
export class DatabaseNewerError extends Error {
  constructor(readonly unknown: string[]) {
    super(`The database holds migrations this version does not know: ${unknown.join(', ')}`);
  }
}

/** Any fixed number: processes that start together apply the migrations one after the other. */
const MIGRATION_LOCK = 7_763_001;

/**
 * Brings the schema of the product and of its queue up to date; safe to repeat and to run from several processes.
 * @throws DatabaseNewerError where the database knows more than the code.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'premier-cercle-migrate' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await new DataSource(dataSourceOptions({ url, poolSize: 2, applicationName: 'premier-cercle-migrate' }, { entities: ENTITIES, migrations: MIGRATIONS })).initialize();
    try {
      await refuseNewer(lock);
      await dataSource.runMigrations({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    await runMigrations(lock, QUEUE_SCHEMA);
  } finally {
    await lock.end();
  }
}

async function refuseNewer(client: pg.Client): Promise<void> {
  const { rows: [table] } = await client.query<{ exists: boolean }>(`select to_regclass('migrations') is not null as exists`);
  if (!table?.exists) return;
  const known = new Set(MIGRATIONS.map((Migration) => new Migration().name));
  const { rows: applied } = await client.query<{ name: string }>('select name from migrations order by id');
  const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DatabaseNewerError(unknown);
}
