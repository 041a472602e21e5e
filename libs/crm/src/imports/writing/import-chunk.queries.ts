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

/**
 * What a chunk is taken back for is forgotten with it, but for the version at which it left organisations of earlier chunks:
 * the one that entered an organisation keeps that, or whoever goes on after a crash would take our filling for a person's edit.
 */
export async function forgetChunk(sql: Sql, workspaceId: string, importId: string, { id, fillings }: WrittenChunk): Promise<void> {
  if (fillings.length > 0) await sql.query(
    `update import_chunks c set fillings = c.fillings || kept.versions
       from (select e.id, jsonb_agg(jsonb_build_object('id', f.id, 'version', f.version, 'fields', '{}'::jsonb, 'attributes', '{}'::jsonb)) as versions
               from jsonb_to_recordset($4::jsonb) as f(id uuid, version int)
               join import_chunks e on e.workspace_id = $1 and e.import_id = $2 and e.id <> $3 and f.id = any(e.organisations) group by e.id) kept
      where c.workspace_id = $1 and c.id = kept.id`,
    [workspaceId, importId, id, JSON.stringify(fillings)],
  );
  await sql.query('delete from import_chunks where workspace_id = $1 and id = $2', [workspaceId, id]);
}
