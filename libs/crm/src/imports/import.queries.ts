import type { ImportField, ImportStatus } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { Decisions } from './matching/decisions.rules.js';
import type { ListLayout } from './reading/open-list.js';
import type { Constants } from './rows/row.rules.js';
import type { Tally } from './tally.rules.js';

/** A row of `imports` without its file. */
export interface ImportRecord {
  id: string;
  workspaceId: string;
  memberId: string;
  campaignId: string | null;
  fileName: string | null;
  encoding: string;
  delimiter: string;
  sheet: string | null;
  sheets: string[];
  headerRow: number | null;
  columns: string[];
  sample: string[][];
  mapping: Record<string, ImportField | null>;
  rememberedAt: Date | null;
  constants: Constants;
  decisions: Decisions;
  status: ImportStatus;
  rowCount: number;
  tally: Tally;
  error: string | null;
  attempts: number;
  version: number;
  plannedAt: Date | null;
  createdAt: Date;
  finishedAt: Date | null;
  removedCount: number | null;
  keptCount: number | null;
}

const COLUMNS = `id, workspace_id as "workspaceId", member_id as "memberId", campaign_id as "campaignId", file_name as "fileName", encoding, delimiter, sheet, sheets,
  header_row as "headerRow", columns, sample, mapping, remembered_at as "rememberedAt", constants, decisions, status, row_count as "rowCount", tally, error, attempts, version, planned_at as "plannedAt", created_at as "createdAt",
  finished_at as "finishedAt", removed_count as "removedCount", kept_count as "keptCount"`;

export interface NewImport extends Pick<ImportRecord, 'id' | 'workspaceId' | 'memberId' | 'fileName' | 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'headerRow' | 'columns' | 'sample' | 'mapping'
  | 'rememberedAt' | 'constants' | 'rowCount'> {
  bytes: Buffer;
}

export async function insertImport(sql: Sql, list: NewImport): Promise<void> {
  await sql.query(
    `insert into imports (workspace_id, id, member_id, file_name, bytes, encoding, delimiter, sheet, columns, sample, mapping, remembered_at, constants, row_count, sheets, header_row)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11::jsonb, $12, $13::jsonb, $14, $15::jsonb, $16)`,
    [list.workspaceId, list.id, list.memberId, list.fileName, list.bytes, list.encoding, list.delimiter, list.sheet, JSON.stringify(list.columns),
      JSON.stringify(list.sample), JSON.stringify(list.mapping), list.rememberedAt, JSON.stringify(list.constants), list.rowCount, JSON.stringify(list.sheets),
      list.headerRow],
  );
}

/** Another sheet or another header: the same file says something else, and nobody has chosen anything of it yet. */
export async function keepReading(
  sql: Sql, { workspaceId, id }: ImportRecord, list: Pick<ImportRecord, 'sheet' | 'headerRow' | 'columns' | 'sample' | 'mapping' | 'rememberedAt' | 'constants' | 'rowCount'>,
): Promise<void> {
  await sql.query(
    `update imports set status = 'uploaded', sheet = $3, header_row = $4, columns = $5::jsonb, sample = $6::jsonb, mapping = $7::jsonb, remembered_at = $8, constants = $9::jsonb,
            row_count = $10, decisions = '{}', version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, list.sheet, list.headerRow, JSON.stringify(list.columns), JSON.stringify(list.sample), JSON.stringify(list.mapping), list.rememberedAt,
      JSON.stringify(list.constants), list.rowCount],
  );
}

/** What a person said so far of rows that wait. */
export async function keepDecisions(sql: Sql, { workspaceId, id }: ImportRecord, decisions: Decisions): Promise<void> {
  await sql.query(
    'update imports set decisions = $3::jsonb, version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2', [workspaceId, id, JSON.stringify(decisions)],
  );
}

/** How its file is read, as it was the first time. */
export const layoutOf = ({ delimiter, sheet, headerRow }: Pick<ImportRecord, 'delimiter' | 'sheet' | 'headerRow'>): ListLayout =>
  ({ delimiter, ...(sheet === null ? {} : { sheet }), ...(headerRow === null ? {} : { headerRow }) });

export function readImport(sql: Sql, workspaceId: string, id: string): Promise<ImportRecord | null> {
  return row(sql, `select ${COLUMNS} from imports where workspace_id = $1 and id = $2`, [workspaceId, id]);
}

/** As `readImport`, and nobody else decides about it until the transaction ends. */
export function lockImport(sql: Sql, workspaceId: string, id: string): Promise<ImportRecord | null> {
  return row(sql, `select ${COLUMNS} from imports where workspace_id = $1 and id = $2 for no key update`, [workspaceId, id]);
}

/** Bytes of one piece of a file: PostgreSQL answers in hexadecimal text, of which the driver makes two copies. */
const PIECE = 1 << 20;

/** The file, piece by piece; null once it was written. */
export async function readBytes(sql: Sql, workspaceId: string, id: string): Promise<Buffer | null> {
  const file = await row<{ size: number | null }>(sql, 'select octet_length(bytes) as size from imports where workspace_id = $1 and id = $2', [workspaceId, id]);
  if (file?.size == null) return null;
  const bytes = Buffer.alloc(file.size);
  for (let at = 0; at < file.size; at += PIECE) {
    const found = await row<{ piece: Buffer | null }>(
      sql, 'select substring(bytes from $3 for $4) as piece from imports where workspace_id = $1 and id = $2', [workspaceId, id, at + 1, PIECE],
    );
    if (!found?.piece) return null;
    found.piece.copy(bytes, at);
  }
  return bytes;
}

/** What a person chose, by preview or run. */
export async function keepChoice(
  sql: Sql, { workspaceId, id }: ImportRecord, choice: Pick<ImportRecord, 'mapping' | 'constants' | 'campaignId' | 'status' | 'decisions'>,
): Promise<void> {
  await sql.query(
    `update imports set mapping = $3::jsonb, campaign_id = $4, status = $5, decisions = $6::jsonb, constants = $7::jsonb, attempts = 0, error = null, finished_at = null,
            dispatched_at = null, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, JSON.stringify(choice.mapping), choice.campaignId, choice.status, JSON.stringify(choice.decisions), JSON.stringify(choice.constants)],
  );
}

/** Begins, or begins again after a crash. Null when there is nothing to run. */
export function claimImport(sql: Sql, workspaceId: string, id: string): Promise<ImportRecord | null> {
  return row(
    sql,
    `update imports set attempts = attempts + 1, dispatched_at = app.now(), updated_at = app.now()
      where workspace_id = $1 and id = $2 and status in ('previewing', 'running', 'undoing') returning ${COLUMNS}`,
    [workspaceId, id],
  );
}

/**
 * Locks the list for a step of planning. False when a person has chosen anew since it was read, or when another worker took it
 * over: whoever planned it then has nothing to say any more. A lock, not a write: each row that follows looks its list up,
 * and would pass by every version of it that a step has left.
 */
export async function holdForPlanning(sql: Sql, { workspaceId, id, version, attempts }: ImportRecord): Promise<boolean> {
  const held = await row(
    sql, 'select 1 from imports where workspace_id = $1 and id = $2 and version = $3 and attempts = $4 for no key update', [workspaceId, id, version, attempts],
  );
  return held !== null;
}

/** What becomes of each row is settled. */
export async function markPlanned(sql: Sql, { workspaceId, id }: ImportRecord): Promise<void> {
  await sql.query(`update imports set planned_at = app.now(), updated_at = app.now() where workspace_id = $1 and id = $2`, [workspaceId, id]);
}

/** What would become of each row can be looked at. */
export async function markPreviewed(sql: Sql, { workspaceId, id }: ImportRecord): Promise<void> {
  await sql.query(
    `update imports set status = 'previewed', attempts = 0, version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2`, [workspaceId, id],
  );
}

/** Some more rows were compared: their list is heard of. */
export async function keepTally(sql: Sql, { workspaceId, id }: ImportRecord, tally: Tally): Promise<void> {
  await sql.query('update imports set tally = $3::jsonb, updated_at = app.now() where workspace_id = $1 and id = $2', [workspaceId, id, JSON.stringify(tally)]);
}

/** Some more rows were written. */
export async function markProgress(sql: Sql, { workspaceId, id }: ImportRecord, tally: Tally): Promise<void> {
  await sql.query(`update imports set tally = $3::jsonb, attempts = 0, updated_at = app.now() where workspace_id = $1 and id = $2`, [workspaceId, id, JSON.stringify(tally)]);
}

/** The list is written, but for rows that wait for a decision; the file is not kept any longer. */
export async function finishImport(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.query(
    `update imports set status = 'done', bytes = null, sample = '[]', finished_at = app.now(), updated_at = app.now(), version = version + 1
      where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
}

/** Given up. One that was only compared is back where it was: nothing of it is written. */
export async function failImport(sql: Sql, workspaceId: string, id: string, error: string): Promise<void> {
  await sql.query(
    `update imports set status = case status when 'previewing' then 'uploaded' else 'failed' end, error = $3, finished_at = case status when 'previewing' then null else app.now() end,
            updated_at = app.now(), version = version + 1
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, error],
  );
}

/** From here on the import is taken back. */
export async function beginUndo(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.query(
    `update imports set status = 'undoing', bytes = null, sample = '[]', attempts = 0, error = null, removed_count = 0, kept_count = 0, dispatched_at = null,
            version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
}

export async function countUndone(sql: Sql, workspaceId: string, id: string, { removed, kept }: { removed: number; kept: number }): Promise<void> {
  await sql.query(
    `update imports set removed_count = removed_count + $3, kept_count = kept_count + $4, attempts = 0, updated_at = app.now() where workspace_id = $1 and id = $2`,
    [workspaceId, id, removed, kept],
  );
}

export async function finishUndo(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.query(
    `update imports set status = 'undone', finished_at = app.now(), version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
}

/** Imports under way; with `silentSeconds`, those of which nothing was heard for as long. */
export function runningImports(sql: Sql, { workspaceId = null, silentSeconds = 0 }: { workspaceId?: string | null; silentSeconds?: number }): Promise<ImportRecord[]> {
  return rows(
    sql,
    `select ${COLUMNS} from imports where status in ('previewing', 'running', 'undoing') and ($1::uuid is null or workspace_id = $1)
        and updated_at <= app.now() - make_interval(secs => $2) order by created_at limit 1000`,
    [workspaceId, silentSeconds],
  );
}

/** A list as the history of a team tells it. */
export interface PastImport extends ImportRecord {
  memberName: string;
  campaignName: string | null;
}

/** The latest first; ids are in the order of their creation. */
export function pastImports(sql: Sql, workspaceId: string, { before, limit }: { before: string | null; limit: number }): Promise<PastImport[]> {
  const own = COLUMNS.split(',').map((column) => `i.${column.trim()}`).join(', ');
  return rows(
    sql,
    `select ${own}, m.name as "memberName", c.name as "campaignName"
       from imports i join members m on m.workspace_id = $1 and m.id = i.member_id left join campaigns c on c.workspace_id = $1 and c.id = i.campaign_id
      where i.workspace_id = $1 and ($2::uuid is null or i.id < $2) order by i.id desc limit $3`,
    [workspaceId, before, limit],
  );
}
