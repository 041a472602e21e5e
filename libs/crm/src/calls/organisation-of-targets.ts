import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '#platform/scope.js';
import { rows } from '#platform/database/sql.js';
import { requeueRepaired } from '../campaigns/target.queries.js';
import { closeAllFollowUps, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { OrganisationListeners, type OrganisationListener } from '../organisations/organisation-listeners.js';

/** What a change of an organisation means for the call lists it is on. */
@Injectable()
export class OrganisationOfTargets implements OrganisationListener {
  constructor(listeners: OrganisationListeners) {
    listeners.register(this);
  }

  async numberCorrected(tx: EntityManager, { workspaceId }: Scope, organisationId: string): Promise<void> {
    await requeueRepaired(tx, workspaceId, organisationId);
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
