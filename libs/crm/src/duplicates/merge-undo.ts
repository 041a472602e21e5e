import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { DomainError } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { refreshInterest } from '../calls/call.queries.js';
import { Contact } from '../contacts/contact.entity.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { madeRows, netChanges, putBack, type NetChange } from '../operations/journal.queries.js';
import { OperationUndoers, type UndoResult } from '../operations/operation-undoers.js';
import type { OperationRow } from '../operations/operation.queries.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { COUNTED_TABLES, JOURNALED_TABLES } from './journaled-tables.js';
import { lockForMerge } from './merge-target.queries.js';
import { forgetFacts, forgetSuppressions, forgetTargets, ringAgain, targetsOfSteps, touchedTargets } from './merge-undo.queries.js';

/**
 * Takes a merge back: every row that it wrote, in whatever feature, is as it was, but for what somebody changed since. A
 * target on which people went on working stays merged, whole: its history is not torn apart.
 */
@Injectable()
export class MergeUndo {
  constructor(undoers: OperationUndoers, private readonly alarms: FollowUpAlarms) {
    undoers.register('organisations_merged', this.undo);
    undoers.register('contacts_merged', this.undo);
  }

  private readonly undo = async (tx: EntityManager, { workspaceId }: Scope, operation: OperationRow): Promise<UndoResult> => {
    await this.lock(tx, workspaceId, operation);
    const touched = await touchedTargets(tx, workspaceId, operation.id);
    const [madeFacts, madeTargets] = [await madeRows(tx, workspaceId, operation.id, 'stage_changes'), await madeRows(tx, workspaceId, operation.id, 'targets')];
    const forgotten = madeTargets.filter((id) => !touched.includes(id));
    let restored = 0;
    let left = touched.length;
    const targets = new Set<string>();

    await forgetFacts(tx, workspaceId, madeFacts, touched);
    for (const table of JOURNALED_TABLES) {
      const changes = await this.free(tx, workspaceId, operation, table.name, touched, await netChanges(tx, workspaceId, operation.id, table));
      // A step that moved goes first: where it stands, another may be opened again.
      const moved = changes.filter(({ before }) => 'target_id' in before || 'contact_id' in before);
      const back = [...await putBack(tx, workspaceId, table, moved), ...await putBack(tx, workspaceId, table, changes.filter((change) => !moved.includes(change)))];
      if (table.name === 'targets') changes.forEach(({ rowId }) => targets.add(rowId));
      if (table.name === 'follow_ups') await this.reopen(tx, workspaceId, changes, back);
      if (!COUNTED_TABLES.includes(table.name)) continue;
      restored += back.length;
      left += changes.length - back.length;
    }
    await forgetTargets(tx, workspaceId, forgotten);
    await forgetSuppressions(tx, workspaceId, await madeRows(tx, workspaceId, operation.id, 'suppressions'));
    const living = [...targets].filter((id) => !forgotten.includes(id));
    for (const id of living) await refreshInterest(tx, workspaceId, id);
    await refreshNextStep(tx, workspaceId, living);
    return { restored, left };
  };

  /** In the order of every writer. @throws DomainError `undo_newer` where the record that stayed was deleted or merged in turn */
  private async lock(tx: EntityManager, workspaceId: string, { kind, applied }: OperationRow): Promise<void> {
    const [fromId, intoId] = [applied.fromId!, applied.intoId!];
    if (kind === 'contacts_merged') {
      const into = await tx.findOneBy(Contact, { workspaceId, id: intoId, erasedAt: IsNull() });
      if (!into) throw new DomainError('undo_newer');
      await lockForMerge(tx, workspaceId, [into.organisationId]);
      return;
    }
    await lockForMerge(tx, workspaceId, [fromId, intoId]);
    if (!await tx.existsBy(Organisation, { workspaceId, id: intoId, deletedAt: IsNull() })) throw new DomainError('undo_newer');
  }

  /** Without what belongs to a target on which people went on working. */
  private async free(tx: EntityManager, workspaceId: string, { kind }: OperationRow, table: string, touched: readonly string[], changes: readonly NetChange[]): Promise<NetChange[]> {
    if (touched.length === 0) return [...changes];
    const stays = (id: unknown): boolean => touched.includes(id as string);
    if (table === 'targets') return changes.filter(({ rowId, after }) => !stays(rowId) && !stays(after['merged_into_id']));
    if (table === 'calls' && kind === 'organisations_merged') return changes.filter(({ after }) => !stays(after['target_id']));
    if (table !== 'follow_ups') return [...changes];
    const standing = await targetsOfSteps(tx, workspaceId, changes.map(({ rowId }) => rowId));
    return changes.filter(({ rowId }) => !stays(standing.get(rowId)));
  }

  private async reopen(tx: EntityManager, workspaceId: string, changes: readonly NetChange[], back: readonly string[]): Promise<void> {
    const again = changes.filter(({ rowId, before }) => back.includes(rowId) && (before['status'] === 'scheduled' || before['status'] === 'due')).map(({ rowId }) => rowId);
    await ringAgain(tx, workspaceId, again);
    await this.alarms.dispatchAfterCommit(workspaceId, again);
  }
}
