import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { existing, progress, type ImportProgress } from './import-progress.js';
import { pastImports } from './import.queries.js';
import { ImportUndo, type ForeseenUndo } from './writing/import-undo.js';

export type PastImportView = ImportProgress & { memberName: string; campaignName: string | null };

/** The lists that a team brought in, and what taking one of them back would do. */
@Injectable()
export class ImportHistory {
  constructor(private readonly uow: UnitOfWork, private readonly cursors: Cursors, private readonly undo: ImportUndo) {}

  /** The latest first, those that nobody has run included: they can be gone on with. */
  async list({ workspaceId }: Scope, { limit, cursor }: PageRequest): Promise<Page<PastImportView>> {
    const after = positionAfter(this.cursors, 'imports', cursor);
    const found = await pastImports(this.uow.reader, workspaceId, { before: after === null ? null : String(after[0]), limit: limit + 1 });
    const { items, nextCursor } = this.cursors.page(found, limit, ({ id }) => ['imports', id]);
    const views: PastImportView[] = [];
    for (const { memberName, campaignName, ...list } of items) views.push({ ...await progress(this.uow.reader, list), memberName, campaignName });
    return { items: views, nextCursor };
  }

  /** @throws DomainError `import_not_ready` before it was written, `import_too_old` when nobody knows any more what it wrote */
  async foreseeUndo({ workspaceId }: Scope, id: string): Promise<ForeseenUndo> {
    const { list, canUndo } = await progress(this.uow.reader, await existing(this.uow.reader, workspaceId, id));
    if (list.status !== 'done' && list.status !== 'failed') throw new DomainError('import_not_ready', { status: list.status });
    if (!canUndo) throw new DomainError('import_too_old');
    return this.undo.foresee(list);
  }
}
