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

/** Which columns of these rows still say what the operation wrote. A row that is gone has none. */
export async function standingColumns(sql: Sql, workspaceId: string, table: JournaledTable, changes: readonly NetChange[]): Promise<Map<string, Set<string>>> {
  // Instants are compared as text: in the time zone in which the triggers spelled them.
  await sql.query(`set local timezone to 'UTC'`);
  const found = await rows<{ rowId: string; columns: string[] }>(
    sql,
    `select c."rowId", array(select e.key from jsonb_each(c.after) e where to_jsonb(t) -> e.key = e.value) as columns
       from jsonb_to_recordset($2::jsonb) as c("rowId" uuid, after jsonb) join ${table.name} t on t.workspace_id = $1 and t.${table.key} = c."rowId"`,
    [workspaceId, JSON.stringify(changes.map(({ rowId, after }) => ({ rowId, after })))],
  );
  return new Map(found.map(({ rowId, columns }) => [rowId, new Set(columns)]));
}

/** One writing of one row, as it was kept. `before` null: the row was made. */
export interface JournalEntry { table: string; rowId: string; before: Record<string, unknown> | null }

/** Everything the operation wrote, the last first. */
export function journalEntries(sql: Sql, workspaceId: string, operationId: string): Promise<JournalEntry[]> {
  return rows(
    sql, 'select table_name as "table", row_id as "rowId", before from operation_rows where workspace_id = $1 and operation_id = $2 order by seq desc', [workspaceId, operationId],
  );
}

/** Writes the former values of these columns over rows of one table; every entry names the same columns. */
export async function writeBack(sql: Sql, workspaceId: string, table: JournaledTable, entries: readonly { rowId: string; before: Record<string, unknown> }[]): Promise<void> {
  const set = Object.keys(entries[0]?.before ?? {}).map((column) => `${quoted(column)} = (c.former).${quoted(column)}`);
  if (set.length === 0) return;
  if (table.versioned) set.push('version = t.version + 1', 'updated_at = app.now()');
  await sql.query(
    `update ${table.name} t set ${set.join(', ')}
       from (select r."rowId", jsonb_populate_record(null::${table.name}, r.before) as former from jsonb_to_recordset($2::jsonb) as r("rowId" uuid, before jsonb)) c
      where t.workspace_id = $1 and t.${table.key} = c."rowId"`,
    [workspaceId, JSON.stringify(entries)],
  );
}

/** Rows that the operation made are no more. */
export async function unmake(sql: Sql, workspaceId: string, { name, key }: Pick<JournaledTable, 'name' | 'key'>, ids: readonly string[]): Promise<void> {
  await sql.query(`delete from ${name} where workspace_id = $1 and ${key} = any($2::uuid[])`, [workspaceId, ids]);
}

/** Column names come out of the database's own rows; quoted all the same. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
