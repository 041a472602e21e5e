import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LIMITS } from '#contracts/limits.js';
import { CLOSED_STAGES, TARGET_KINDS } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { changeKinds } from '../campaigns/target-kind.queries.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { AuditService } from '../workspaces/audit.service.js';
import { OperationUndoers, type UndoResult } from './operation-undoers.js';
import { lockOperation, lockTargets, targetsOfOperation, type OperationRow } from './operation.queries.js';
import { cancelOpened, kindsBefore, reopenClosed, restoreAssignees, restoreRemoved, restoreStages } from './undo.queries.js';

/** Takes back a bulk change, a removal, a merge: what nobody changed since, and nothing else. */
@Injectable()
export class UndoOperations {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly alarms: FollowUpAlarms, private readonly audit: AuditService,
    private readonly undoers: OperationUndoers,
  ) {}

  /** @throws DomainError `not_found`, `undo_not_yours` to a caller, `undo_done`, `undo_too_late` after 10 minutes */
  async undo(scope: Scope, operationId: string): Promise<UndoResult> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const operation = await lockOperation(tx, workspaceId, operationId);
      if (!operation) throw notFound('operation');
      if (operation.member_id !== scope.memberId && scope.role !== 'lead' && scope.role !== 'admin') throw new DomainError('undo_not_yours');
      if (operation.undone_at) throw new DomainError('undo_done');
      if ((await this.clock.now()).getTime() - operation.created_at.getTime() > LIMITS.undoOperationSeconds * 1000) {
        throw new DomainError('undo_too_late', { minutes: LIMITS.undoOperationSeconds / 60 });
      }
      const undone = await (this.undoers.of(operation.kind) ?? this.undoTargets)(tx, scope, operation);
      await tx.query('update operations set undone_at = app.now() where workspace_id = $1 and id = $2', [workspaceId, operationId]);
      await this.audit.record(scope, { action: 'operation_undone', subjectType: 'operation', subjectId: operationId, details: { restored: undone.restored } });
      return undone;
    });
  }

  private readonly undoTargets = async (tx: EntityManager, scope: Scope, { id: operationId, applied }: OperationRow): Promise<UndoResult> => {
    const { workspaceId } = scope;
    const targetIds = await targetsOfOperation(tx, workspaceId, operationId);
    const { assigneeId, stage, targetKind, deleted } = applied;
    await lockTargets(tx, workspaceId, targetIds, { deleted: deleted === true });

    const restored = new Set<string>();
    const note = (ids: readonly string[]): void => ids.forEach((id) => restored.add(id));
    if (deleted) note(await restoreRemoved(tx, workspaceId, operationId));
    if (assigneeId !== undefined) note(await restoreAssignees(tx, workspaceId, operationId, assigneeId));
    if (targetKind !== undefined) {
      const former = await kindsBefore(tx, workspaceId, operationId, targetKind);
      for (const kind of TARGET_KINDS) await changeKinds(tx, scope, former.filter((each) => each.kind === kind).map(({ id }) => id), kind);
      note(former.map(({ id }) => id));
    }
    if (stage !== undefined) note(await restoreStages(tx, workspaceId, operationId, stage));
    note(await cancelOpened(tx, workspaceId, operationId));
    const reopened = await reopenClosed(tx, workspaceId, operationId, [...restored], CLOSED_STAGES);
    await refreshNextStep(tx, workspaceId, targetIds);
    await this.alarms.dispatchAfterCommit(workspaceId, reopened.map(({ id }) => id));
    return { restored: restored.size, left: targetIds.length - restored.size };
  };
}
