import { Injectable } from '@nestjs/common';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { TargetsService } from '../campaigns/targets.service.js';
import { closeAllFollowUps, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { AuditService } from '../workspaces/audit.service.js';
import { openFollowUpsOf, writeOperation } from './operation.queries.js';

/** Takes a target off its call list. Its organisation and its calls stay; it comes back by undo, or when it is put on the list again. */
@Injectable()
export class TargetRemoval {
  constructor(private readonly uow: UnitOfWork, private readonly targets: TargetsService, private readonly audit: AuditService) {}

  /** @throws DomainError `not_found`, `etag_stale` */
  async remove(scope: Scope, targetId: string, version: number): Promise<{ operationId: string }> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const target = await this.targets.locked(tx, scope, targetId);
      const open = await openFollowUpsOf(tx, workspaceId, [targetId]);
      const removed = await row(
        tx, 'update targets set deleted_at = app.now(), version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2 and version = $3 returning id', [workspaceId, targetId, version],
      );
      if (!removed) throw new DomainError('etag_stale');
      await closeAllFollowUps(tx, workspaceId, [targetId]);
      await refreshNextStep(tx, workspaceId, [targetId]);
      await tx.query('update organisation_holds set target_id = null, member_id = null, lease_until = null where workspace_id = $1 and target_id = $2', [workspaceId, targetId]);
      const operationId = await writeOperation(tx, workspaceId, { kind: 'target_removed', memberId: scope.memberId, applied: { deleted: true } }, [
        { targetId, before: {}, stageChangeId: null, followUpId: null, closedFollowUpIds: open.map(({ id }) => id) },
      ]);
      await this.audit.record(scope, { action: 'target_removed', subjectType: 'target', subjectId: targetId, details: { campaignId: target.campaign_id, operationId } });
      return { operationId };
    });
  }
}
