import { rows, type Sql } from '#platform/database/sql.js';

export interface CatalogueTable { name: string; columns: string[]; holdsBytes: boolean }
export interface CatalogueReference { table: string; names: string }

/** Every table of the product as PostgreSQL knows it, so that a table added later is archived without anybody thinking of it. */
export function catalogueTables(sql: Sql): Promise<CatalogueTable[]> {
  return rows(
    sql,
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns, bool_or(a.atttypid = 'bytea'::regtype) as "holdsBytes"
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.relname order by c.relname`,
  );
}

/** Which table names which. */
export function catalogueReferences(sql: Sql): Promise<CatalogueReference[]> {
  return rows(
    sql,
    `select distinct f.conrelid::regclass::text as table, f.confrelid::regclass::text as names from pg_constraint f
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace`,
  );
}

/** The migrations that made the schema what it is, oldest first. */
export async function appliedMigrations(sql: Sql): Promise<string[]> {
  return (await rows<{ name: string }>(sql, 'select name from migrations order by timestamp')).map(({ name }) => name);
}

/** Sequences go on after the highest number that was restored. */
export async function advanceSequences(sql: Sql): Promise<void> {
  const owned = await rows<{ table: string; column: string; sequence: string }>(
    sql,
    `select d.refobjid::regclass::text as table, a.attname as column, d.objid::regclass::text as sequence
       from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S' join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i') and s.relnamespace = 'public'::regnamespace
        and d.refobjid::regclass::text <> 'migrations'`,
  );
  for (const { table, column, sequence } of owned) {
    await sql.query(`select setval('${sequence}', greatest((select coalesce(max("${column}"), 0) from ${table}), 1), exists (select 1 from ${table}))`);
  }
}
