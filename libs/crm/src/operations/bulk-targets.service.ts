import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LIMITS } from '#contracts/limits.js';
import type { FollowUpKind, Stage, TargetKind } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../campaigns/campaign-access.js';
import { ScoreRequests } from '../campaigns/score-requests.js';
import { isClosed, mayMove } from '../campaigns/stages.rules.js';
import { changeKinds } from '../campaigns/target-kind.queries.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { closeAllFollowUps, openFollowUp, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { TargetStagesService } from '../follow-ups/target-stages.service.js';
import { CallListService, type ChosenTargets } from '../insights/call-list/call-list.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import type { BeforeOperation } from './operation-change.entity.js';
import { lockTargets, openFollowUpsOf, writeOperation, type ChangeOfTarget, type LockedTarget } from './operation.queries.js';

export interface BulkSet {
  /** Null gives them back to everybody. */
  assigneeId?: string | null | undefined;
  /** A possible opponent or a network is a stakeholder: outside the funnel, with a script of their own. */
  kind?: TargetKind | undefined;
  stage?: Stage | undefined;
  /** Asked for with a stage. */
  reason?: string | undefined;
  followUp?: { kind?: Exclude<FollowUpKind, 'call_back'> | undefined; dueAt: Date; assigneeId?: string | null | undefined } | undefined;
}

export interface BulkResult {
  operationId: string;
  /** Targets that are not as they were. */
  changed: number;
  /** Targets left as they were although something else was asked: their stage does not allow it, or a promise stands. */
  refused: number;
}

const MAX_DAYS_AHEAD = 2 * 366;
const DAY_MS = 86_400_000;

/** Changes many targets of a campaign at once, in one transaction, so that it can be taken back as one. */
@Injectable()
export class BulkTargets {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly access: CampaignAccess, private readonly list: CallListService,
    private readonly stages: TargetStagesService, private readonly alarms: FollowUpAlarms, private readonly audit: AuditService,
    private readonly scores: ScoreRequests,
  ) {}

  /** @throws DomainError `not_found`, `limit_exceeded` beyond 5,000, `reason_required`, `validation_failed` */
  async change(scope: Scope, campaignId: string, selection: ChosenTargets, set: BulkSet): Promise<BulkResult> {
    if (set.stage !== undefined && !set.reason?.trim()) throw new DomainError('reason_required');
    return this.uow.run(async (tx) => {
      await this.access.assertCaller(tx, scope, campaignId);
      await this.check(tx, scope, set);
      const targets = await lockTargets(tx, scope.workspaceId, await this.list.chosen(tx, scope, campaignId, selection, LIMITS.bulkTargets));
      const { changes, refused } = await this.apply(tx, scope, targets, set);
      const applied = {
        ...(set.assigneeId === undefined ? {} : { assigneeId: set.assigneeId }), ...(set.stage === undefined ? {} : { stage: set.stage }),
        ...(set.kind === undefined ? {} : { targetKind: set.kind }),
      };
      const operationId = await writeOperation(tx, scope.workspaceId, { kind: 'targets_changed', memberId: scope.memberId, applied }, changes);
      await this.audit.record(scope, {
        action: 'targets_changed', subjectType: 'campaign', subjectId: campaignId, details: { operationId, changed: changes.length, set: Object.keys(set).filter((key) => set[key as keyof BulkSet] !== undefined) },
      });
      return { operationId, changed: changes.length, refused };
    });
  }

  private async apply(tx: EntityManager, scope: Scope, targets: readonly LockedTarget[], set: BulkSet): Promise<{ changes: ChangeOfTarget[]; refused: number }> {
    const ids = targets.map(({ id }) => id);
    const openBefore = await openFollowUpsOf(tx, scope.workspaceId, ids);
    const now = await this.clock.now();
    const work = new Map(targets.map((target) => [target.id, { target, before: {} as BeforeOperation, stage: target.stage, stageChangeId: null as string | null, followUpId: null as string | null, refused: false }]));

    if (set.assigneeId !== undefined) {
      const others = targets.filter((target) => target.assignee_id !== set.assigneeId);
      for (const { id, assignee_id: former } of others) work.get(id)!.before.assigneeId = former;
      await tx.query(
        'update targets set assignee_id = $3, version = version + 1, updated_at = app.now() where workspace_id = $1 and id = any($2::uuid[])',
        [scope.workspaceId, others.map(({ id }) => id), set.assigneeId],
      );
    }
    if (set.kind !== undefined) {
      const others = targets.filter((target) => target.kind !== set.kind);
      for (const { id, kind } of others) work.get(id)!.before.targetKind = kind;
      await changeKinds(tx, scope, others.map(({ id }) => id), set.kind);
      // What is learnt of a campaign counts its prospects only.
      for (const campaignId of new Set(others.map((target) => target.campaign_id))) await this.scores.after(scope.workspaceId, campaignId, now);
    }
    if (set.stage !== undefined) {
      for (const each of work.values()) {
        if (each.target.stage === set.stage) continue;
        if (!mayMove(each.target.stage, set.stage, 'lead')) { each.refused = true; continue; }
        each.stageChangeId = await this.stages.moveLocked(tx, scope, each.target, set.stage, set.reason!, now);
        Object.assign(each.before, { stage: each.target.stage, attempts: each.target.attempts });
        each.stage = set.stage;
      }
      if (isClosed(set.stage)) await closeAllFollowUps(tx, scope.workspaceId, [...work.values()].filter(({ stageChangeId }) => stageChangeId).map(({ target }) => target.id));
    }
    if (set.followUp) {
      const { kind = 'task', dueAt, assigneeId = null } = set.followUp;
      for (const each of work.values()) {
        each.followUpId = isClosed(each.stage) ? null : await openFollowUp(tx, {
          workspaceId: scope.workspaceId, campaignId: each.target.campaign_id, targetId: each.target.id, contactId: null, kind, dueAt,
          reasonCode: 'chosen_by_caller', reasonParams: {}, assigneeId, madeById: scope.memberId, callId: null,
        });
        each.refused ||= each.followUpId === null;
      }
      await this.alarms.dispatchAfterCommit(scope.workspaceId, [...work.values()].flatMap(({ followUpId }) => followUpId ?? []));
    }
    await refreshNextStep(tx, scope.workspaceId, ids);

    const stillOpen = new Set((await openFollowUpsOf(tx, scope.workspaceId, ids)).map(({ id }) => id));
    const closed = new Map<string, string[]>();
    for (const { id, target_id } of openBefore) if (!stillOpen.has(id)) closed.set(target_id, [...closed.get(target_id) ?? [], id]);
    const changes = [...work.values()]
      .map(({ target, before, stageChangeId, followUpId }) => ({ targetId: target.id, before, stageChangeId, followUpId, closedFollowUpIds: closed.get(target.id) ?? [] }))
      .filter(({ before, followUpId }) => Object.keys(before).length > 0 || followUpId !== null);
    return { changes, refused: [...work.values()].filter(({ refused }) => refused).length };
  }

  private async check(tx: EntityManager, scope: Scope, { assigneeId, stage, kind, followUp }: BulkSet): Promise<void> {
    if (assigneeId === undefined && stage === undefined && kind === undefined && !followUp) throw invalid({ field: 'set', code: 'required' });
    for (const [field, memberId] of [['set.assigneeId', assigneeId], ['set.followUp.assigneeId', followUp?.assigneeId]] as const) {
      if (!memberId) continue;
      const member = await row(tx, `select 1 from members where workspace_id = $1 and id = $2 and removed_at is null and role <> 'viewer'`, [scope.workspaceId, memberId]);
      if (!member) throw invalid({ field, code: 'not_found' });
    }
    if (!followUp) return;
    const ahead = followUp.dueAt.getTime() - (await this.clock.now()).getTime();
    if (ahead < -DAY_MS) throw invalid({ field: 'set.followUp.dueAt', code: 'too_long_ago', params: { days: 1 } });
    if (ahead > MAX_DAYS_AHEAD * DAY_MS) throw invalid({ field: 'set.followUp.dueAt', code: 'date_too_far', params: { years: 2 } });
  }
}
