import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#platform/database/data-source.js';
import { rows } from '#platform/database/sql.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { ENTITIES } from '../entities.js';
import { DatabaseNewerError, migrateDatabase } from './migrate.js';
import { MIGRATIONS } from './migrations.js';

describe('the schema', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 }, { entities: ENTITIES })).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('is what the entities say', async () => {
    const difference = await dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('names the workspace in every table but those that stand above workspaces', async () => {
    const above = await rows<{ table_name: string }>(dataSource, `
      select table_name from information_schema.tables t
       where table_schema = 'public' and table_type = 'BASE TABLE'
         and not exists (select 1 from information_schema.columns c
                          where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'workspace_id')
       order by 1`);
    expect(above.map((table) => table.table_name)).toEqual(['accounts', 'calendar_replies', 'installation', 'mailboxes', 'migrations', 'rate_limits', 'workspaces']);
  });

  it('names the workspace in every reference between tables of a workspace', async () => {
    const loose = await rows<{ conname: string }>(dataSource, `
      select c.conname, c.conrelid::regclass::text as table_name, pg_get_constraintdef(c.oid) as definition from pg_constraint c
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace
         and c.confrelid not in ('public.accounts'::regclass, 'public.workspaces'::regclass)
         and pg_get_constraintdef(c.oid) not like 'FOREIGN KEY (workspace_id, %'`);
    expect(loose).toEqual([]);
  });

  it('can be applied twice', async () => {
    await migrateDatabase(database.url);
    const applied = await rows<{ count: number }>(dataSource, 'select count(*)::int as count from migrations');
    expect(applied).toEqual([{ count: MIGRATIONS.length }]);
  });

  it('refuses a database that a newer version migrated', async () => {
    await dataSource.query(`insert into migrations (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`);
    await expect(migrateDatabase(database.url)).rejects.toThrow(DatabaseNewerError);
    await dataSource.query(`delete from migrations where name = 'FromTheFuture9999999999999'`);
  });
});
