import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Stage } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { refreshInterest } from '../calls/call.queries.js';
import { moveTarget } from '../campaigns/stage-change.queries.js';
import { isClosed } from '../campaigns/stages.rules.js';
import { closeAllFollowUps, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { MergeListeners } from '../organisations/merge-listeners.js';
import {
  copyTarget, moveCalls, moveFirstUses, moveFollowUps, openSteps, repeatFacts, retireTarget, supersede, writeMergedTarget, type MergedTarget, type TargetToMerge,
} from './merge-target.queries.js';
import { mergedAttempts, mergedNote, mergedPortrait, mergedStage, superseded } from './merged-target.rules.js';

/** The call lists of two organisations that are one: in each campaign one target, with the history of both. */
@Injectable()
export class MergedTargets {
  constructor(private readonly clock: Clock, private readonly listeners: MergeListeners) {}

  /** @returns for each target that went, the one that has its history now. */
  async merge(tx: EntityManager, scope: Scope, targets: readonly TargetToMerge[], organisations: { fromId: string; intoId: string }): Promise<Map<string, string>> {
    const merged = new Map<string, string>();
    for (const goes of targets.filter(({ organisationId }) => organisationId === organisations.fromId)) {
      const stays = targets.find(({ organisationId, campaignId }) => organisationId === organisations.intoId && campaignId === goes.campaignId) ?? null;
      if (goes.deletedAt && !stays) await tx.query('update targets set organisation_id = $3 where workspace_id = $1 and id = $2', [scope.workspaceId, goes.id, organisations.intoId]);
      else merged.set(goes.id, await this.mergeOne(tx, scope, goes, stays, organisations.intoId));
    }
    return merged;
  }

  private async mergeOne(tx: EntityManager, scope: Scope, goes: TargetToMerge, stays: TargetToMerge | null, organisationId: string): Promise<string> {
    const { workspaceId } = scope;
    const id = stays?.id ?? newId();
    if (!stays) await copyTarget(tx, workspaceId, { fromId: goes.id, id, organisationId });
    await supersede(tx, workspaceId, superseded(await openSteps(tx, workspaceId, [goes.id, id])));
    await moveCalls(tx, workspaceId, goes.id, id);
    await moveFollowUps(tx, workspaceId, goes.id, id);
    await moveFirstUses(tx, workspaceId, goes.id, id);
    await repeatFacts(tx, workspaceId, goes.id, id);
    const stage = stays ? stageOf(goes, stays) : goes.stage;
    await moveTarget(tx, {
      workspaceId, campaignId: goes.campaignId, targetId: id, from: stays?.stage ?? goes.stage, to: stage, proves: null,
      cause: 'merge', memberId: scope.memberId, occurredAt: await this.clock.now(),
    });
    if (stays) await writeMergedTarget(tx, workspaceId, id, together(goes, stays));
    await retireTarget(tx, workspaceId, goes.id, id);
    await this.listeners.targetsMerged(tx, scope, { fromId: goes.id, intoId: id });
    if (isClosed(stage)) await closeAllFollowUps(tx, workspaceId, [id]);
    await refreshInterest(tx, workspaceId, id);
    await refreshNextStep(tx, workspaceId, [id, goes.id]);
    return id;
  }
}

/** One that somebody had taken off the list does not decide where the other stands, but for an opposition. */
function stageOf(goes: TargetToMerge, stays: TargetToMerge): Stage {
  if (goes.stage === 'do_not_contact' || stays.stage === 'do_not_contact') return 'do_not_contact';
  if (goes.deletedAt) return stays.stage;
  return stays.deletedAt ? goes.stage : mergedStage(stays, goes);
}

function together(goes: TargetToMerge, stays: TargetToMerge): MergedTarget {
  // Who named the body is credited, unless it is the body itself under its other name.
  const named = stays.source !== 'referral' && goes.source === 'referral' && goes.referrerTargetId !== stays.id ? goes : stays;
  return {
    contactId: stays.contactId ?? goes.contactId, source: named.source, referrerTargetId: named.referrerTargetId, referrerContactId: named.referrerContactId,
    assigneeId: stays.assigneeId ?? goes.assigneeId, portrait: mergedPortrait(stays.portrait, goes.portrait), note: mergedNote(stays.note, goes.note),
    attempts: goes.deletedAt ? stays.attempts : mergedAttempts(stays, goes), lastCallAt: later(stays.lastCallAt, goes.lastCallAt), reachedAt: later(stays.reachedAt, goes.reachedAt),
    toRepair: stays.toRepair || goes.toRepair, position: Math.min(stays.position, goes.position),
    deletedAt: stays.deletedAt && goes.deletedAt ? stays.deletedAt : null,
  };
}

const later = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : a ?? b);
