import { rows, type Sql } from '#platform/database/sql.js';
import type { WrittenFilling } from './import-chunk.entity.js';
import { FILLED_COLUMNS } from './writing.queries.js';

/** A column of another table that names a row by its id. */
interface Pointer { table: string; column: string }
export type Pointed = 'organisations' | 'organisation_phones' | 'contacts' | 'targets';

/**
 * Everything that may point at a row, as the database itself knows it: a table that comes later protects what it names
 * without being listed here.
 */
async function pointersTo(sql: Sql, table: Pointed, except: readonly string[]): Promise<Pointer[]> {
  return rows(
    sql,
    `select c.conrelid::regclass::text as "table", quote_ident(a.attname) as "column" from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_upper(c.conkey, 1)]
      where c.contype = 'f' and c.confrelid = $1::regclass and c.conrelid::regclass::text <> all($2::text[])
      order by 1, 2`,
    [table, except],
  );
}

/** Which of these rows another table names. */
async function pointedAt(sql: Sql, workspaceId: string, table: Pointed, ids: readonly string[], except: readonly string[]): Promise<string[]> {
  const pointers = await pointersTo(sql, table, except);
  if (pointers.length === 0 || ids.length === 0) return [];
  const questions = pointers.map(({ table: from, column }) => `select ${column} as id from ${from} where workspace_id = $1 and ${column} = any($2::uuid[])`);
  return (await rows<{ id: string }>(sql, questions.join(' union '), [workspaceId, ids])).map(({ id }) => id);
}

/** Targets somebody has worked with: called, planned, assigned, moved or taken off the list. */
export async function usedTargets(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<Set<string>> {
  const changed = await rows<{ id: string }>(
    sql,
    `select t.id from targets t where t.workspace_id = $1 and t.id = any($2::uuid[])
        and (t.version <> 1 or t.deleted_at is not null or t.stage not in ('to_call', 'do_not_contact') or t.attempts > 0
             or (select count(*) from stage_changes s where s.workspace_id = $1 and s.target_id = t.id) > 1)`,
    [workspaceId, ids],
  );
  return new Set([...changed.map(({ id }) => id), ...await pointedAt(sql, workspaceId, 'targets', ids, ['stage_changes'])]);
}

/** People somebody has edited, spoken with or heard an opposition from. */
export async function usedContacts(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<Set<string>> {
  const changed = await rows<{ id: string }>(
    sql,
    `select id from contacts where workspace_id = $1 and id = any($2::uuid[]) and (version <> 1 or erased_at is not null or opted_out_at > created_at)`,
    [workspaceId, ids],
  );
  return new Set([...changed.map(({ id }) => id), ...await pointedAt(sql, workspaceId, 'contacts', ids, ['contact_phones'])]);
}

/** Numbers of which somebody has found out something. */
export async function usedPhones(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<Set<string>> {
  const changed = await rows<{ id: string }>(
    sql, `select id from organisation_phones where workspace_id = $1 and id = any($2::uuid[]) and status <> 'unknown'`, [workspaceId, ids],
  );
  return new Set([...changed.map(({ id }) => id), ...await pointedAt(sql, workspaceId, 'organisation_phones', ids, [])]);
}

/** Of organisations that an import created: those edited since (another version than the import left), or named by anything but their own parts. */
export async function changedOrganisations(sql: Sql, workspaceId: string, expected: ReadonlyMap<string, number>): Promise<Set<string>> {
  const ids = [...expected.keys()];
  const changed = await rows<{ id: string }>(
    sql,
    `select o.id from unnest($2::uuid[], $3::int[]) as e(id, version) join organisations o on o.workspace_id = $1 and o.id = e.id
      where o.version <> e.version or o.deleted_at is not null or o.opted_out_at > o.created_at`,
    [workspaceId, ids, ids.map((id) => expected.get(id))],
  );
  return new Set([...changed.map(({ id }) => id), ...await pointedAt(sql, workspaceId, 'organisations', ids, ['organisation_phones', 'contacts', 'targets', 'organisation_holds'])]);
}

/** Nobody edits these until the transaction ends. */
export async function holdOrganisations(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<void> {
  await sql.query('select 1 from organisations where workspace_id = $1 and id = any($2::uuid[]) order by id for update', [workspaceId, ids]);
}

/** What hangs on these organisations: people and targets, whoever entered them. */
export async function partsOf(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<{ organisationId: string; kind: 'contact' | 'target'; id: string }[]> {
  return rows(
    sql,
    `select organisation_id as "organisationId", 'contact' as kind, id from contacts where workspace_id = $1 and organisation_id = any($2::uuid[])
      union all select organisation_id, 'target', id from targets where workspace_id = $1 and organisation_id = any($2::uuid[])`,
    [workspaceId, ids],
  );
}

/** To which organisation each of these belongs. */
export async function ownersOf(sql: Sql, workspaceId: string, table: 'organisation_phones' | 'contacts' | 'targets', ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; organisationId: string }>(
    sql, `select id, organisation_id as "organisationId" from ${table} where workspace_id = $1 and id = any($2::uuid[])`, [workspaceId, ids],
  );
  return new Map(found.map(({ id, organisationId }) => [id, organisationId]));
}

/** Off the lists, with the change that put them there; a card nobody holds goes with the last target of its organisation. */
export async function deleteTargets(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<void> {
  await sql.query('delete from stage_changes where workspace_id = $1 and target_id = any($2::uuid[])', [workspaceId, ids]);
  await sql.query(
    `with gone as (delete from targets where workspace_id = $1 and id = any($2::uuid[]) returning id, organisation_id)
     delete from organisation_holds h using gone where h.workspace_id = $1 and h.organisation_id = gone.organisation_id and h.member_id is null
        and not exists (select 1 from targets t where t.workspace_id = $1 and t.organisation_id = h.organisation_id and t.id <> all($2::uuid[]))`,
    [workspaceId, ids],
  );
}

/** Back to where they were, unless somebody has called them since. */
export async function takeOffAgain(sql: Sql, workspaceId: string, revived: readonly { id: string; deletedAt: string }[], since: Date): Promise<void> {
  await sql.query(
    `update targets t set deleted_at = r."deletedAt", updated_at = app.now() from jsonb_to_recordset($2::jsonb) as r(id uuid, "deletedAt" timestamptz)
      where t.workspace_id = $1 and t.id = r.id and t.deleted_at is null
        and not exists (select 1 from calls k where k.workspace_id = $1 and k.target_id = t.id and k.recorded_at >= $3)`,
    [workspaceId, JSON.stringify(revived), since],
  );
}

export async function deleteRows(sql: Sql, workspaceId: string, table: Pointed, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql.query(`delete from ${table} where workspace_id = $1 and id = any($2::uuid[])`, [workspaceId, ids]);
}

/** Empties what a filling wrote, where it still stands as it was written. */
export async function emptyFilled(sql: Sql, workspaceId: string, fillings: readonly WrittenFilling[]): Promise<void> {
  if (fillings.length === 0) return;
  const isOurs = (field: string, column: string): string => `md5(o.${column}) = f.fields ->> '${field}'`;
  const emptied = Object.entries(FILLED_COLUMNS).map(([field, column]) => `${column} = case when ${isOurs(field, column)} then null else o.${column} end`);
  const territory = ['department', 'time_zone', 'holiday_region'].map((column) => `${column} = case when ${isOurs('postcode', 'postcode')} then null else o.${column} end`);
  await sql.query(
    `update organisations o set ${[...emptied, ...territory].join(', ')},
            attributes = (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(o.attributes)
                           where md5(value #>> '{}') is distinct from f.attributes ->> key),
            version = version + 1, updated_at = app.now()
       from jsonb_to_recordset($2::jsonb) as f(id uuid, fields jsonb, attributes jsonb)
      where o.workspace_id = $1 and o.id = f.id and o.deleted_at is null`,
    [workspaceId, JSON.stringify(fillings)],
  );
}

/** The rows of the list say no longer what they have become. */
export async function forgetOrganisations(sql: Sql, workspaceId: string, importId: string, ids: readonly string[]): Promise<void> {
  await sql.query('update import_rows set organisation_id = null where workspace_id = $1 and import_id = $2 and organisation_id = any($3::uuid[])', [workspaceId, importId, ids]);
}
