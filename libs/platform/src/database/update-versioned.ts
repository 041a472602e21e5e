import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { VersionedRow } from './columns.js';

/** Which row, as the person who changes it saw it. */
export interface VersionedKey { workspaceId: string; id: string; version: number }

/**
 * Writes the named columns of one row if it is still the version the person saw. `values` is built by a service, column by
 * column: a request's own keys never come here.
 * @throws DomainError `etag_stale` where somebody was faster.
 */
export async function updateVersioned<T extends VersionedRow & ObjectLiteral>(
  tx: EntityManager, entity: EntityTarget<T>, { workspaceId, id, version }: VersionedKey, values: Partial<T>,
): Promise<void> {
  const named = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const { affected } = await tx.update(
    entity,
    { workspaceId, id, version } as unknown as FindOptionsWhere<T>,
    { ...named, version: () => 'version + 1', updatedAt: () => 'app.now()' } as unknown as QueryDeepPartialEntity<T>,
  );
  if (affected !== 1) throw new DomainError('etag_stale');
}
