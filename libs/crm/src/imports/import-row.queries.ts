import type { ImportOutcome, ImportProblem, ImportReason, ImportReasonCode } from '#contracts/import-codes.js';
import { NOW, row, rows, type Sql } from '#platform/database/sql.js';
import type { MatchedWith, PreviewRow, RowChanges } from './matching/preview.rules.js';
import type { RowDraft } from './rows/row.rules.js';

/** A row as it waits to be written. */
export interface PlannedRow {
  row: number;
  outcome: ImportOutcome;
  match: MatchedWith | null;
  changes: RowChanges | null;
  draft: RowDraft | null;
}

/** A row as a person reads it. */
export interface ShownRow {
  row: number;
  outcome: ImportOutcome;
  name: string | null;
  match: MatchedWith | null;
  candidates: MatchedWith[];
  reasons: ImportReason[];
  problems: ImportProblem[];
  organisationId: string | null;
  doneAt: Date | null;
  /** What an undecided row says, as long as it waits. */
  draft: RowDraft | null;
}

/** A row as planned, with its cells where it does not enter. */
export type NewRow = PreviewRow & { cells?: string[] };

/** Before a list is planned anew. */
export async function forgetRows(sql: Sql, workspaceId: string, importId: string): Promise<void> {
  await sql.query('delete from import_rows where workspace_id = $1 and import_id = $2', [workspaceId, importId]);
  await sql.query(`update imports set tally = '{}', updated_at = app.now() where workspace_id = $1 and id = $2`, [workspaceId, importId]);
}

export async function insertRows(sql: Sql, workspaceId: string, importId: string, planned: readonly NewRow[]): Promise<void> {
  const some = planned.map((row) => ({ ...row, name: row.draft?.organisation.name || null }));
  await sql.query(
    `insert into import_rows (workspace_id, import_id, "row", outcome, reasons, problems, name, match, candidates, changes, draft, cells)
     select $1, $2, r."row", r.outcome, r.reasons, r.problems, r.name, r.match, r.candidates, r.changes, r.draft, r.cells
       from jsonb_to_recordset($3::jsonb) as r("row" int, outcome text, reasons jsonb, problems jsonb, name text, match jsonb, candidates jsonb, changes jsonb, draft jsonb,
            cells jsonb)`,
    [workspaceId, importId, JSON.stringify(some)],
  );
}

/** Rows that did not enter, with their cells as they were in the file; null where a person in them was erased. */
export function refusedRows(
  sql: Sql, workspaceId: string, importId: string, { after, limit }: { after: number; limit: number },
): Promise<{ row: number; cells: string[] | null; problems: ImportProblem[] }[]> {
  return rows(
    sql,
    `select "row", cells, problems from import_rows where workspace_id = $1 and import_id = $2 and outcome = 'invalid' and "row" > $3 order by "row" limit $4`,
    [workspaceId, importId, after, limit],
  );
}

/**
 * Rows to write in a stretch of the list, in their order; undecided ones only where a person has decided. A stretch with two
 * ends: asked for the next thousand instead, PostgreSQL may guess that fewer are left and read the whole list for them.
 */
export function rowsLeft(sql: Sql, workspaceId: string, importId: string, { after, upTo }: { after: number; upTo: number }): Promise<PlannedRow[]> {
  return rows(
    sql,
    `select r."row", r.outcome, nullif(r.match, 'null') as match, nullif(r.changes, 'null') as changes, nullif(r.draft, 'null') as draft
       from import_rows r join imports i on i.workspace_id = r.workspace_id and i.id = r.import_id
      where r.workspace_id = $1 and r.import_id = $2 and r."row" > $3 and r."row" <= $4 and r.done_at is null and (r.outcome <> 'undecided' or i.decisions ? r."row"::text)
      order by r."row"`,
    [workspaceId, importId, after, upTo],
  );
}

/** The numbers of the first and the last row of a list; null where it has none. */
export async function spanOfRows(sql: Sql, workspaceId: string, importId: string): Promise<{ first: number; last: number } | null> {
  const span = await row<{ first: number | null; last: number }>(
    sql, 'select min("row") as first, max("row") as last from import_rows where workspace_id = $1 and import_id = $2', [workspaceId, importId],
  );
  return span?.first == null ? null : { first: span.first, last: span.last };
}

/** The organisations that these rows have become. */
export async function organisationsOfRows(sql: Sql, workspaceId: string, importId: string, wanted: readonly number[]): Promise<Map<number, string>> {
  if (wanted.length === 0) return new Map();
  const found = await rows<{ row: number; organisationId: string }>(
    sql,
    `select "row", organisation_id as "organisationId" from import_rows
      where workspace_id = $1 and import_id = $2 and "row" = any($3::int[]) and organisation_id is not null`,
    [workspaceId, importId, wanted],
  );
  return new Map(found.map(({ row, organisationId }) => [row, organisationId]));
}

/** What these rows say, of those that are not written yet. */
export async function draftsOfRows(sql: Sql, workspaceId: string, importId: string, wanted: readonly number[]): Promise<Map<number, RowDraft>> {
  if (wanted.length === 0) return new Map();
  const found = await rows<{ row: number; draft: RowDraft }>(
    sql,
    `select "row", draft from import_rows where workspace_id = $1 and import_id = $2 and "row" = any($3::int[]) and nullif(draft, 'null') is not null`,
    [workspaceId, importId, wanted],
  );
  return new Map(found.map(({ row, draft }) => [row, draft]));
}

export interface DoneRow { row: number; outcome: ImportOutcome; organisationId: string | null }

/** These rows are written. Of what they said, only the outcome stays. @returns how many were not before */
export async function markDone(sql: Sql, workspaceId: string, importId: string, done: readonly DoneRow[]): Promise<number> {
  const [, count] = await sql.query<[unknown[], number]>(
    `update import_rows i set done_at = ${NOW}, outcome = r.outcome, organisation_id = r."organisationId", draft = null, candidates = '[]', changes = null
       from jsonb_to_recordset($3::jsonb) as r("row" int, outcome text, "organisationId" uuid)
      where i.workspace_id = $1 and i.import_id = $2 and i."row" = r."row" and i.done_at is null`,
    [workspaceId, importId, JSON.stringify(done)],
  );
  return count;
}

/** Rows after a row number, of one outcome or of all. */
export function shownRows(
  sql: Sql, workspaceId: string, importId: string, { outcome, after, limit }: { outcome: ImportOutcome | null; after: number; limit: number },
): Promise<ShownRow[]> {
  return rows(
    sql,
    `select "row", outcome, name, nullif(match, 'null') as match, candidates, reasons, problems, organisation_id as "organisationId", done_at as "doneAt",
            case when outcome = 'undecided' then nullif(draft, 'null') end as draft
       from import_rows where workspace_id = $1 and import_id = $2 and ($3::text is null or outcome = $3) and "row" > $4 order by "row" limit $5`,
    [workspaceId, importId, outcome, after, limit],
  );
}

/** Which of these rows wait for a person. */
export async function undecidedAmong(sql: Sql, workspaceId: string, importId: string, wanted: readonly number[]): Promise<Set<number>> {
  if (wanted.length === 0) return new Set();
  const found = await rows<{ row: number }>(
    sql,
    `select "row" from import_rows where workspace_id = $1 and import_id = $2 and "row" = any($3::int[]) and outcome = 'undecided' and done_at is null`,
    [workspaceId, importId, wanted],
  );
  return new Set(found.map(({ row }) => row));
}

/** Which of these rows are, or will be, an organisation of their own. */
export async function creatingAmong(sql: Sql, workspaceId: string, importId: string, wanted: readonly number[]): Promise<Set<number>> {
  const found = await rows<{ row: number }>(
    sql,
    `select "row" from import_rows where workspace_id = $1 and import_id = $2 and "row" = any($3::int[]) and (outcome = 'create' or organisation_id is not null)`,
    [workspaceId, importId, wanted],
  );
  return new Set(found.map(({ row }) => row));
}

/** Rows that wait for a person, in doubt for this reason or for any, with who they may be. */
export function waitingRows(sql: Sql, workspaceId: string, importId: string, reason: ImportReasonCode | null): Promise<{ row: number; candidates: MatchedWith[] }[]> {
  return rows(
    sql,
    `select "row", candidates from import_rows where workspace_id = $1 and import_id = $2 and outcome = 'undecided' and done_at is null
        and ($3::text is null or reasons @> jsonb_build_array(jsonb_build_object('code', $3::text))) order by "row"`,
    [workspaceId, importId, reason],
  );
}
