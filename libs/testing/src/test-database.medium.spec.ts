import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createEmptyDatabase, createTestDatabase } from './test-database.js';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

describe('the database of a spec', () => {
  it('is migrated, and what one spec writes another does not see', async () => {
    const [mine, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const client = await connect(mine.url);
    await client.query('create table public.only_here (id int)');
    const { rows } = await client.query<{ tables: number }>(`select count(*)::int as tables from information_schema.tables where table_schema = 'public'`);
    await client.end();
    const elsewhere = await connect(other.url);
    const { rows: seen } = await elsewhere.query(`select to_regclass('public.only_here') as found`);
    await elsewhere.end();
    await Promise.all([mine.drop(), other.drop()]);

    expect(rows[0]?.tables).toBeGreaterThan(1);
    expect(seen).toEqual([{ found: null }]);
  });

  it('names the connection that a test forgot to close', async () => {
    const database = await createEmptyDatabase();
    const forgotten = await connect(`${database.url}?application_name=forgotten`);
    await forgotten.query('select 42 as answer');
    const closed = new Promise((resolve) => forgotten.once('end', resolve));

    await expect(database.drop()).rejects.toThrow(/1 connection\(s\) open.*\n.*forgotten.*select 42/);
    await closed;
  });
});
