import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '#platform/scope.js';
import { rows } from '#platform/database/sql.js';
import { requeueRepaired } from '../campaigns/target.queries.js';
import { moveTarget } from '../campaigns/stage-change.queries.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { closeAllFollowUps, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { OrganisationListeners, type NumberCame, type OrganisationListener } from '../organisations/organisation-listeners.js';
import { callAgainNow, waitingForAnswer } from './corrected-number.queries.js';

/** What a change of an organisation means for the call lists it is on. */
@Injectable()
export class OrganisationOfTargets implements OrganisationListener {
  constructor(listeners: OrganisationListeners, private readonly alarms: FollowUpAlarms) {
    listeners.register(this);
  }

  async numberCorrected(tx: EntityManager, { workspaceId, memberId }: Scope, organisationId: string, came: NumberCame): Promise<void> {
    if (came === 'with_somebody_new') {
      await requeueRepaired(tx, workspaceId, organisationId);
      return;
    }
    const targets = await waitingForAnswer(tx, workspaceId, organisationId);
    for (const { id, campaignId, stage, now } of targets.filter((target) => target.stage === 'unreachable')) {
      await moveTarget(tx, { workspaceId, campaignId, targetId: id, from: stage, to: 'contacted', proves: null, cause: 'rule', memberId, occurredAt: now });
    }
    const ids = targets.map(({ id }) => id);
    const followUpIds = await callAgainNow(tx, workspaceId, ids, memberId);
    await refreshNextStep(tx, workspaceId, ids);
    await this.alarms.dispatchAfterCommit(workspaceId, followUpIds);
  }

  async organisationDeleted(tx: EntityManager, { workspaceId }: Scope, organisationId: string): Promise<void> {
    const left = await rows<{ id: string }>(
      tx,
      `update targets set deleted_at = app.now(), version = version + 1 where workspace_id = $1 and organisation_id = $2 and deleted_at is null returning id`,
      [workspaceId, organisationId],
    );
    const ids = left.map(({ id }) => id);
    await closeAllFollowUps(tx, workspaceId, ids);
    await refreshNextStep(tx, workspaceId, ids);
  }
}
