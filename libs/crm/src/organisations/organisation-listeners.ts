import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '#platform/scope.js';

/** What stands above organisations and must follow them in the same transaction. */
export interface OrganisationListener {
  /** A number that can be dialled was added or corrected: what waited "to repair" is called again at once. */
  numberCorrected(tx: EntityManager, scope: Scope, organisationId: string): Promise<void>;
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

  async numberCorrected(tx: EntityManager, scope: Scope, organisationId: string): Promise<void> {
    for (const listener of this.listeners) await listener.numberCorrected(tx, scope, organisationId);
  }

  async organisationDeleted(tx: EntityManager, scope: Scope, organisationId: string): Promise<void> {
    for (const listener of this.listeners) await listener.organisationDeleted(tx, scope, organisationId);
  }
}
