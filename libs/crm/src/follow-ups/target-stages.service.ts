import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Stage } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { moveTarget } from '../campaigns/stage-change.queries.js';
import { funnelRank, isClosed } from '../campaigns/stages.rules.js';
import { TargetsService } from '../campaigns/targets.service.js';
import { closeAllFollowUps, refreshNextStep } from './follow-up.queries.js';

/** A lead sets a stage with a reason: saying no, coming back, correcting. Interest is not theirs to type in. */
@Injectable()
export class TargetStagesService {
  constructor(private readonly uow: UnitOfWork, private readonly targets: TargetsService, private readonly clock: Clock) {}

  /** @throws DomainError `not_found`, `reason_required`, `stage_transition_refused` */
  async setStage(scope: Scope, targetId: string, stage: Stage, reason: string): Promise<void> {
    if (!reason.trim()) throw new DomainError('reason_required');
    await this.uow.run(async (tx) => {
      const target = await this.targets.locked(tx, scope, targetId);
      if (target.stage === stage) return;
      await this.moveLocked(tx, scope, target, stage, reason, await this.clock.now());
      if (isClosed(stage)) {
        await closeAllFollowUps(tx, scope.workspaceId, [target.id]);
        await refreshNextStep(tx, scope.workspaceId, [target.id]);
      }
    });
  }

  /**
   * Moves one locked target to another stage. What is due there is the caller's to close, once for all it moves.
   * @returns the id of the fact written into the funnel's history.
   * @throws DomainError `stage_transition_refused`
   */
  async moveLocked(tx: EntityManager, scope: Scope, target: { id: string; campaign_id: string; stage: Stage }, stage: Stage, reason: string, occurredAt: Date): Promise<string> {
    const proves = stage === 'contacted' || stage === 'reached' ? stage : null;
    const factId = await moveTarget(tx, {
      workspaceId: scope.workspaceId, campaignId: target.campaign_id, targetId: target.id, from: target.stage, to: stage,
      // A step back in the funnel proves nothing; what had been proven stands until it is corrected where it was said.
      proves: proves !== null && funnelRank(stage) > funnelRank(target.stage) ? proves : null,
      cause: 'lead', reason, memberId: scope.memberId, occurredAt,
    });
    const reopened = isClosed(target.stage) && !isClosed(stage);
    await tx.query(
      `update targets set attempts = case when $3 then 0 else attempts end, version = version + 1, updated_at = app.now()
        where workspace_id = $1 and id = $2`,
      [scope.workspaceId, target.id, reopened],
    );
    return factId;
  }
}
