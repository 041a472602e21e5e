import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Stage } from '#contracts/vocabulary.js';
import { rows } from '#platform/database/sql.js';
import type { Actor, Scope } from '#platform/scope.js';
import { moveTarget } from '../campaigns/stage-change.queries.js';
import { closeAllFollowUps, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { refreshInterestsOf } from './call.queries.js';
import { OptOutListeners, type OptOutEvent, type OptOutListener } from '../suppressions/opt-out-listeners.js';

interface Touched { id: string; campaign_id: string; stage: Stage; contact_id: string | null }

/**
 * An opposition on the call lists of every campaign: of the organisation, all its targets end; of a person, what was
 * planned with them ends, and a target that was theirs goes on with the others, or ends if there are none.
 */
@Injectable()
export class OptOutOfTargets implements OptOutListener {
  constructor(listeners: OptOutListeners) {
    listeners.register(this);
  }

  async optedOut(tx: EntityManager, { workspaceId, memberId }: Actor, event: OptOutEvent): Promise<void> {
    const targets = await rows<Touched>(
      tx,
      `select id, campaign_id, stage, contact_id from targets where workspace_id = $1 and organisation_id = $2 and deleted_at is null order by id for no key update`,
      [workspaceId, event.organisationId],
    );
    const wholeOrganisation = event.scope === 'organisation';
    const ending = targets.filter((target) => wholeOrganisation
      || (event.remainingContacts === 0 && target.contact_id !== null && event.contactIds.includes(target.contact_id)));
    for (const target of ending) {
      if (target.stage === 'do_not_contact') continue;
      await moveTarget(tx, {
        workspaceId, campaignId: target.campaign_id, targetId: target.id, from: target.stage, to: 'do_not_contact', proves: null,
        cause: 'opt_out', callId: event.callId, memberId, occurredAt: event.occurredAt,
      });
    }
    await closeAllFollowUps(tx, workspaceId, ending.map(({ id }) => id), { callId: event.callId });
    const ids = targets.map(({ id }) => id);
    for (const contactId of event.contactIds) await closeAllFollowUps(tx, workspaceId, ids, { callId: event.callId, contactId });
    await tx.query(
      `update targets set contact_id = null, version = version + 1, updated_at = app.now()
        where workspace_id = $1 and id = any($2::uuid[]) and contact_id = any($3::uuid[])`,
      [workspaceId, ids, event.contactIds],
    );
    await refreshInterestsOf(tx, workspaceId, event.organisationId);
    await refreshNextStep(tx, workspaceId, ids);
  }

  /** A mistaken entry: each target that it ended is where it was before. */
  async optOutLifted(tx: EntityManager, scope: Scope, event: OptOutEvent): Promise<void> {
    const ended = await rows<{ id: string; campaign_id: string; was: Stage }>(
      tx,
      `select t.id, t.campaign_id, coalesce((
          select s.from_stage from stage_changes s where s.workspace_id = $1 and s.target_id = t.id and s.voided_at is null
             and s.to_stage = 'do_not_contact' and s.from_stage <> 'do_not_contact' order by s.occurred_at desc, s.seq desc limit 1), 'to_call') as was
         from targets t where t.workspace_id = $1 and t.organisation_id = $2 and t.stage = 'do_not_contact' and t.deleted_at is null
         for no key update of t`,
      [scope.workspaceId, event.organisationId],
    );
    await refreshInterestsOf(tx, scope.workspaceId, event.organisationId);
    const [{ now }] = await rows<{ now: Date }>(tx, 'select app.now() as now') as [{ now: Date }];
    for (const target of ended) {
      await moveTarget(tx, {
        workspaceId: scope.workspaceId, campaignId: target.campaign_id, targetId: target.id, from: 'do_not_contact', to: target.was, proves: null,
        cause: 'opt_out_lifted', memberId: scope.memberId, occurredAt: now,
      });
    }
  }
}
