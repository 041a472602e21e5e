import { In, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { WorkspaceRow } from '#platform/database/columns.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { Cursors, Page } from './cursors.js';

export interface PageRequest { limit: number; cursor?: string | undefined }

/** Where a list goes on: the sort values and the id of the last row read. Null at the start. @throws DomainError `cursor_invalid` */
export function positionAfter(cursors: Cursors, list: string, cursor: string | undefined): unknown[] | null {
  const parts = cursors.decode(cursor);
  if (parts === null) return null;
  // A signed cursor may still be another list's.
  if (parts[0] !== list) throw new DomainError('cursor_invalid');
  return parts.slice(1);
}

/** One page of a list short enough to be read as a whole. @throws DomainError `cursor_invalid` */
export function pageOfAll<T extends { id: string }>(cursors: Cursors, list: string, all: readonly T[], { limit, cursor }: PageRequest): Page<T> {
  const after = positionAfter(cursors, list, cursor);
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after[0]) + 1;
  return cursors.page(all.slice(start, start + limit + 1), limit, ({ id }) => [list, id]);
}

/** Rows of one workspace in the order of the ids; an id without a row is left out. */
export async function loadInOrder<T extends WorkspaceRow & ObjectLiteral>(
  tx: EntityManager, entity: EntityTarget<T>, workspaceId: string, ids: readonly string[],
): Promise<T[]> {
  if (ids.length === 0) return [];
  const found = await tx.findBy(entity, { workspaceId, id: In([...ids]) } as unknown as FindOptionsWhere<T>);
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
