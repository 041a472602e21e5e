import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FollowUpKind } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { isClosed } from '../campaigns/stages.rules.js';
import { TargetsService } from '../campaigns/targets.service.js';
import { FollowUpAlarms } from './follow-up-alarms.service.js';
import { changeFollowUp, listFollowUps, readFollowUp, type DueWindow, type FollowUpRow } from './follow-up-list.queries.js';
import { openFollowUp, refreshNextStep } from './follow-up.queries.js';

export interface FollowUpQuery {
  due?: DueWindow | undefined;
  /** A member's id, or `none`. */
  assignee?: string | undefined;
  campaignId?: string | undefined;
  targetId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface NewFollowUpInput {
  targetId: string;
  contactId?: string | null | undefined;
  kind?: FollowUpKind | undefined;
  dueAt: Date;
  assigneeId?: string | null | undefined;
  note?: string | null | undefined;
}

export interface FollowUpPatch {
  dueAt?: Date | undefined;
  assigneeId?: string | null | undefined;
  done?: boolean | undefined;
  cancel?: boolean | undefined;
}

const LIST = 'follow-ups';
const DAY_MS = 86_400_000;
/** A date typed in haste: next year's November instead of this one's is still possible, the year 2206 is not. */
const MAX_DAYS_AHEAD = 2 * 366;

/** What people do with follow-ups by hand; those that follow from calls are the calls'. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly targets: TargetsService,
    private readonly alarms: FollowUpAlarms,
  ) {}

  /** Open ones, earliest first. A caller sees those of the campaigns they call for. */
  async list(scope: Scope, { due, assignee, campaignId, targetId, limit, cursor }: FollowUpQuery): Promise<Page<FollowUpRow>> {
    const after = positionAfter(this.cursors, LIST, cursor) as [string, string] | null;
    const callerId = scope.role === 'caller' ? scope.memberId : null;
    const found = await listFollowUps(this.uow.reader, scope.workspaceId, { due, owner: assignee, campaignId, targetId, callerId }, after, limit + 1);
    return this.cursors.page(found, limit, ({ dueAt, id }) => [LIST, dueAt.toISOString(), id]);
  }

  /**
   * Sets the next action on a target by hand; it takes the place of an automatic one.
   * @throws DomainError `not_found`, `validation_failed`, `opted_out` or `conflict` on a target whose calling is over, `already_exists` where a promise stands
   */
  async create(scope: Scope, input: NewFollowUpInput): Promise<FollowUpRow> {
    return this.uow.run(async (tx) => {
      const target = await this.targets.locked(tx, scope, input.targetId);
      if (target.stage === 'do_not_contact') throw new DomainError('opted_out');
      if (isClosed(target.stage)) throw new DomainError('conflict', { stage: target.stage });
      await this.checkMoment(input.dueAt);
      if (input.contactId) await this.checkContact(tx, scope, input.contactId, target.organisation_id);
      if (input.assigneeId) await this.checkMember(tx, scope, input.assigneeId);
      const id = await openFollowUp(tx, {
        workspaceId: scope.workspaceId, campaignId: target.campaign_id, targetId: target.id, contactId: input.contactId ?? null, kind: input.kind ?? 'task',
        dueAt: input.dueAt, reasonCode: 'chosen_by_caller', reasonParams: {}, assigneeId: input.assigneeId ?? null, madeById: scope.memberId, callId: null,
        note: input.note?.trim() || null,
      });
      if (!id) throw new DomainError('already_exists', { what: 'call_back' });
      await this.follow(tx, scope, target.id, id);
      return (await readFollowUp(tx, scope.workspaceId, id))!;
    });
  }

  /** @throws DomainError `not_found`, `etag_stale`, `validation_failed`, `conflict` on one that is closed */
  async change(scope: Scope, id: string, version: number, { dueAt, assigneeId, done, cancel }: FollowUpPatch): Promise<FollowUpRow> {
    if (done && cancel) throw invalid({ field: 'cancel', code: 'not_together' });
    return this.uow.run(async (tx) => {
      const known = await readFollowUp(tx, scope.workspaceId, id);
      if (!known) throw notFound('follow_up');
      await this.targets.locked(tx, scope, known.targetId);
      const found = (await readFollowUp(tx, scope.workspaceId, id))!;
      if (found.version !== version) throw new DomainError('etag_stale');
      if (found.status !== 'scheduled' && found.status !== 'due') throw new DomainError('conflict', { status: found.status });
      if (dueAt) await this.checkMoment(dueAt);
      if (assigneeId) await this.checkMember(tx, scope, assigneeId);
      const status = done ? 'done' : cancel ? 'cancelled' : null;
      if (!(await changeFollowUp(tx, scope.workspaceId, id, version, { dueAt: dueAt ?? null, assigneeId, status }))) throw new DomainError('etag_stale');
      await this.follow(tx, scope, found.targetId, id);
      return (await readFollowUp(tx, scope.workspaceId, id))!;
    });
  }

  private async follow(tx: EntityManager, { workspaceId }: Scope, targetId: string, id: string): Promise<void> {
    await refreshNextStep(tx, workspaceId, [targetId]);
    await this.alarms.dispatchAfterCommit(workspaceId, [id]);
  }

  private async checkMoment(dueAt: Date): Promise<void> {
    const ahead = dueAt.getTime() - (await this.clock.now()).getTime();
    // Yesterday is a late entry; a date long past is a slip.
    if (ahead < -DAY_MS) throw invalid({ field: 'dueAt', code: 'too_long_ago', params: { days: 1 } });
    if (ahead > MAX_DAYS_AHEAD * DAY_MS) throw invalid({ field: 'dueAt', code: 'date_too_far', params: { years: 2 } });
  }

  private async checkMember(tx: EntityManager, { workspaceId }: Scope, memberId: string): Promise<void> {
    const member = await row(tx, `select 1 from members where workspace_id = $1 and id = $2 and removed_at is null and role <> 'viewer'`, [workspaceId, memberId]);
    if (!member) throw invalid({ field: 'assigneeId', code: 'not_found' });
  }

  private async checkContact(tx: EntityManager, { workspaceId }: Scope, contactId: string, organisationId: string): Promise<void> {
    const contact = await row<{ opted_out: boolean }>(
      tx, 'select opted_out_at is not null as opted_out from contacts where workspace_id = $1 and id = $2 and organisation_id = $3 and erased_at is null', [workspaceId, contactId, organisationId],
    );
    if (!contact) throw invalid({ field: 'contactId', code: 'not_found' });
    if (contact.opted_out) throw new DomainError('opted_out');
  }
}
