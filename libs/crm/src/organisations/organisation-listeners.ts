import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '#platform/scope.js';

/** How a number to dial came: the list of numbers was corrected, or somebody with a line of their own was met. */
export type NumberCame = 'corrected' | 'with_somebody_new';

/** What stands above organisations and must follow them in the same transaction. */
export interface OrganisationListener {
  /**
   * There is a number to dial that was not there, or was known to be wrong: what waited "to repair" is called again at once;
   * under a corrected one attempts start again everywhere.
   */
  numberCorrected(tx: EntityManager, scope: Scope, organisationId: string, came: NumberCame): Promise<void>;
  /** It leaves every call list. */
  organisationDeleted(tx: EntityManager, scope: Scope, organisationId: string): Promise<void>;
}

/** Where the features above say that they want to know. */
@Injectable()
export class OrganisationListeners {
  private readonly listeners: OrganisationListener[] = [];

  register(listener: OrganisationListener): void {
    this.listeners.push(listener);
  }

  async numberCorrected(tx: EntityManager, scope: Scope, organisationId: string, came: NumberCame = 'corrected'): Promise<void> {
    for (const listener of this.listeners) await listener.numberCorrected(tx, scope, organisationId, came);
  }

  async organisationDeleted(tx: EntityManager, scope: Scope, organisationId: string): Promise<void> {
    for (const listener of this.listeners) await listener.organisationDeleted(tx, scope, organisationId);
  }
}
