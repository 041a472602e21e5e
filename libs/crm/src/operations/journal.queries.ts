import { rows, type Sql } from '#platform/database/sql.js';

/**
 * From here to `endJournal` every row that this transaction makes or changes, in whatever feature, is kept with the
 * operation (triggers of the migration `merging`). An operation that deletes rows cannot be kept like this; none does.
 */
export async function beginJournal(sql: Sql, operationId: string): Promise<void> {
  await sql.query(`select set_config('app.operation', $1, true)`, [operationId]);
}

export async function endJournal(sql: Sql): Promise<void> {
  await sql.query(`select set_config('app.operation', '', true)`);
}

/** What an operation changed of one row, from first to last. */
export interface NetChange { rowId: string; before: Record<string, unknown>; after: Record<string, unknown> }

/** How a table's rows are written back. */
export interface JournaledTable {
  name: string;
  /** The column that names a row within its workspace. */
  key: 'id' | 'organisation_id';
  /** Is there a version to raise? What a person had open is stale then. */
  versioned: boolean;
  /**
   * `row`: a row that somebody changed since stays as it is, whole. `column`: of a record that people edit field by field,
   * each column goes back that still says what the operation wrote.
   */
  by: 'row' | 'column';
  /** Columns that are worked out from others, and are again afterwards. */
  derived?: readonly string[];
}

/** The rows of a table that the operation changed, but for those it made itself. */
export function netChanges(sql: Sql, workspaceId: string, operationId: string, table: JournaledTable): Promise<NetChange[]> {
  return rows(
    sql,
    `with entries as (
       select r.row_id, r.seq, k.key, r.before -> k.key as was, r.after -> k.key as became
         from operation_rows r cross join lateral jsonb_object_keys(r.before) as k(key)
        where r.workspace_id = $1 and r.operation_id = $2 and r.table_name = $3 and r.before is not null and k.key <> all($4)
          and not exists (select 1 from operation_rows m where m.workspace_id = $1 and m.operation_id = $2 and m.table_name = $3 and m.row_id = r.row_id and m.before is null)),
     net as (select row_id, key, (array_agg(was order by seq))[1] as was, (array_agg(became order by seq desc))[1] as became from entries group by row_id, key)
     select row_id as "rowId", jsonb_object_agg(key, was) as before, jsonb_object_agg(key, became) as after from net where was is distinct from became group by row_id`,
    [workspaceId, operationId, table.name, table.derived ?? []],
  );
}

/** The rows of a table that the operation made. */
export async function madeRows(sql: Sql, workspaceId: string, operationId: string, table: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql, 'select distinct row_id as id from operation_rows where workspace_id = $1 and operation_id = $2 and table_name = $3 and before is null', [workspaceId, operationId, table],
  );
  return found.map(({ id }) => id);
}

/** Puts rows back, as far as nobody changed them since. @returns the rows that are again as they were. */
export async function putBack(sql: Sql, workspaceId: string, table: JournaledTable, changes: readonly NetChange[]): Promise<string[]> {
  if (changes.length === 0) return [];
  // Instants are compared as text: in the time zone in which the triggers spelled them.
  await sql.query(`set local timezone to 'UTC'`);
  const columns = [...new Set(changes.flatMap(({ before }) => Object.keys(before)))].map((column) => ({ name: quoted(column), key: literal(column) }));
  const mayReturn = (key: string): string => (table.by === 'row' ? `c.before ? ${key}` : `c.before ? ${key} and to_jsonb(t) -> ${key} = c.after -> ${key}`);
  const set = columns.map(({ name, key }) => `${name} = case when ${mayReturn(key)} then (c.former).${name} else t.${name} end`);
  if (table.versioned) set.push('version = t.version + 1', 'updated_at = app.now()');
  const untouched = `(select bool_and(to_jsonb(t) -> e.key = e.value) from jsonb_each(c.after) e)`;
  const found = await rows<{ id: string; whole: boolean }>(
    sql,
    `update ${table.name} t set ${set.join(', ')}
       from (select r."rowId", r.before, r.after, jsonb_populate_record(null::${table.name}, r.before) as former,
                    (select bool_and(to_jsonb(o) -> e.key = e.value) from ${table.name} o cross join lateral jsonb_each(r.after) e
                      where o.workspace_id = $1 and o.${table.key} = r."rowId") as whole
               from jsonb_to_recordset($2::jsonb) as r("rowId" uuid, before jsonb, after jsonb)) c
      where t.workspace_id = $1 and t.${table.key} = c."rowId"${table.by === 'row' ? ` and ${untouched}` : ''}
      returning t.${table.key} as id, c.whole`,
    [workspaceId, JSON.stringify(changes)],
  );
  return found.filter(({ whole }) => whole).map(({ id }) => id);
}

/** Column names come out of the database's own rows; quoted all the same. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (name: string): string => `'${name.replaceAll(`'`, `''`)}'`;
