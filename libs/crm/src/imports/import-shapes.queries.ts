import { createHash } from 'node:crypto';
import { newId } from '#platform/ids.js';
import { row, type Sql } from '#platform/database/sql.js';
import { fold } from '../organisations/name.rules.js';
import { checkMapping, type ImportMapping } from './rows/mapping.rules.js';
import type { Constants } from './rows/row.rules.js';

export interface RememberedShape { mapping: ImportMapping; constants: Constants; usedAt: Date }

/** Files with the same headers in the same order are of one shape. Null where no column has a name: any list looks like that. */
export function shapeOf(columns: readonly string[]): string | null {
  if (columns.every((column) => /^\([A-Z]{1,2}\)$/u.test(column))) return null;
  return createHash('sha256').update(columns.map(fold).join('\n')).digest('base64url');
}

/** How the team read such a file the last time. The names of its columns may have been written otherwise. */
async function rememberedShape(sql: Sql, workspaceId: string, columns: readonly string[]): Promise<RememberedShape | null> {
  const shape = shapeOf(columns);
  const found = shape && await row<RememberedShape>(
    sql, 'select mapping, constants, used_at as "usedAt" from import_shapes where workspace_id = $1 and shape = $2', [workspaceId, shape],
  );
  if (!found) return null;
  const byFolded = new Map(Object.entries(found.mapping).map(([column, field]) => [fold(column), field]));
  return { ...found, mapping: Object.fromEntries(columns.map((column) => [column, byFolded.get(fold(column)) ?? null])) };
}

/** What is said of a list before a person says it: as the last time of such a file, where that still holds for its columns, else as suggested. */
export async function firstChoice(
  sql: Sql, workspaceId: string, { columns, suggested }: { columns: readonly string[]; suggested: ImportMapping },
): Promise<Pick<RememberedShape, 'mapping' | 'constants'> & { rememberedAt: Date | null }> {
  const remembered = await rememberedShape(sql, workspaceId, columns);
  if (remembered === null || checkMapping(columns, remembered.mapping)) return { mapping: suggested, constants: {}, rememberedAt: null };
  return { mapping: remembered.mapping, constants: remembered.constants, rememberedAt: remembered.usedAt };
}

export async function rememberShape(sql: Sql, workspaceId: string, columns: readonly string[], { mapping, constants }: Pick<RememberedShape, 'mapping' | 'constants'>): Promise<void> {
  const shape = shapeOf(columns);
  if (shape === null) return;
  await sql.query(
    `insert into import_shapes (workspace_id, id, shape, mapping, constants) values ($1, $2, $3, $4::jsonb, $5::jsonb)
     on conflict (workspace_id, shape) do update set mapping = excluded.mapping, constants = excluded.constants, used_at = app.now()`,
    [workspaceId, newId(), shape, JSON.stringify(mapping), JSON.stringify(constants)],
  );
}
