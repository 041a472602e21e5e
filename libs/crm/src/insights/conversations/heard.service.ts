import { Injectable } from '@nestjs/common';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { notFound } from '#platform/errors/domain-error.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { answersTo, listHeard, saidBy, type AnswerRow, type HeardKind, type HeardRow, type SaidByRow } from './heard.queries.js';

export interface HeardRequest extends PageRequest { productId?: string | undefined; campaignId?: string | undefined }

/** `saidBy` is null for whoever may not see names; `answers` for viewers, since the words are a caller's own. */
export interface Heard extends HeardRow { saidBy: SaidByRow[] | null; answers: AnswerRow[] | null }

const MOST_SAYERS = 20;

/** What the people called ask for and object. */
@Injectable()
export class HeardService {
  constructor(private readonly uow: UnitOfWork, private readonly cursors: Cursors) {}

  /** What most organisations said first. */
  async list(scope: Scope, kind: HeardKind, { productId, campaignId, limit, cursor }: HeardRequest): Promise<Page<Heard>> {
    const after = positionAfter(this.cursors, kind, cursor);
    const { workspaceId } = scope;
    const found = await listHeard(this.uow.reader, kind, {
      workspaceId, productId: productId ?? null, campaignId: campaignId ?? null, limit: limit + 1,
      after: after ? { organisations: after[0] as number, id: after[1] as string } : null,
    });
    const { items, nextCursor } = this.cursors.page(found, limit, ({ organisations, id }) => [kind, organisations, id]);
    const ids = items.map(({ id }) => id);
    // A caller works through cards; who said what elsewhere is for those who lead. A viewer never sees a name.
    const mayName = scope.role === 'admin' || scope.role === 'lead';
    const sayers = mayName ? await saidBy(this.uow.reader, kind, workspaceId, ids, campaignId ?? null, MOST_SAYERS) : null;
    const answers = kind === 'objection' && scope.role !== 'viewer' ? await answersTo(this.uow.reader, workspaceId, ids, campaignId ?? null) : null;
    const of = <T extends { thingId: string }>(all: T[] | null, id: string): T[] | null => all && all.filter(({ thingId }) => thingId === id);
    return { nextCursor, items: items.map((heard) => ({ ...heard, saidBy: of(sayers, heard.id), answers: of(answers, heard.id) })) };
  }

  /** Outside the product's problem, or not after all: two such requests in one conversation propose the vendor sign. @throws DomainError `not_found` */
  async markNeed({ workspaceId }: Scope, needId: string, outsideProblem: boolean): Promise<void> {
    const marked = await row(this.uow.reader, 'update needs set outside_problem = $3 where workspace_id = $1 and id = $2 returning 1 as marked', [workspaceId, needId, outsideProblem]);
    if (!marked) throw notFound('need');
  }
}
