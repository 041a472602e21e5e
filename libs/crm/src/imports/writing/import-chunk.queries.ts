import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { WrittenFilling } from './import-chunk.entity.js';

/** What one transaction wrote. */
export interface Written {
  organisations: string[];
  phones: string[];
  contacts: string[];
  targets: string[];
  revived: { id: string; deletedAt: string }[];
  fillings: WrittenFilling[];
}

export interface WrittenChunk extends Written { id: string; lastRow: number }

export async function keepChunk(sql: Sql, workspaceId: string, importId: string, lastRow: number, written: Written): Promise<void> {
  await sql.query(
    `insert into import_chunks (workspace_id, id, import_id, last_row, organisations, phones, contacts, targets, revived, fillings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb)`,
    [workspaceId, newId(), importId, lastRow, written.organisations, written.phones, written.contacts, written.targets, JSON.stringify(written.revived), JSON.stringify(written.fillings)],
  );
}

/** Whether it is still known what the import wrote. */
export async function isUndoable(sql: Sql, workspaceId: string, importId: string): Promise<boolean> {
  return await row(sql, 'select 1 from import_chunks where workspace_id = $1 and import_id = $2 limit 1', [workspaceId, importId]) !== null;
}

/** The last written first: what came later may hang on what came before. Ids of one import are in their order of writing. */
export function chunksOf(sql: Sql, workspaceId: string, importId: string): Promise<WrittenChunk[]> {
  return rows(
    sql,
    `select id, last_row as "lastRow", organisations, phones, contacts, targets, revived, fillings from import_chunks
      where workspace_id = $1 and import_id = $2 order by id desc`,
    [workspaceId, importId],
  );
}

export async function forgetChunk(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.query('delete from import_chunks where workspace_id = $1 and id = $2', [workspaceId, id]);
}
