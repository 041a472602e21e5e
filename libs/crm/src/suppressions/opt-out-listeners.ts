import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OptOutScope } from '#contracts/vocabulary.js';
import type { Actor, Scope } from '#platform/scope.js';

/** What an opposition, or its lifting, means for one organisation. */
export interface OptOutEvent {
  optOutId: string;
  /** `organisation`: all its targets end. `contact`: they go on with the others, or end if there are none. */
  scope: OptOutScope;
  organisationId: string;
  /** Its contacts that the opposition reaches. */
  contactIds: string[];
  /** Its contacts who may still be contacted; always 0 for the scope `organisation`. */
  remainingContacts: number;
  callId: string | null;
  occurredAt: Date;
}

/** What stands above suppressions (targets, follow-ups, invitations) and must follow in the same transaction. */
export interface OptOutListener {
  optedOut(tx: EntityManager, actor: Actor, event: OptOutEvent): Promise<void>;
  optOutLifted(tx: EntityManager, scope: Scope, event: OptOutEvent): Promise<void>;
  /** With the undo or the correction of the call that had caused them, which restores targets and follow-ups itself. */
  optOutsTakenBack?(tx: EntityManager, scope: Scope, optOutIds: readonly string[]): Promise<void>;
}

/**
 * Where the features above say that they want to know. An opposition that fails to reach the call list must not be half
 * done: listeners run inside its transaction, in the order of their registration.
 */
@Injectable()
export class OptOutListeners {
  private readonly first: OptOutListener[] = [];
  private readonly afterwards: OptOutListener[] = [];

  register(listener: OptOutListener): void {
    this.first.push(listener);
  }

  /** For what follows from where the targets then are, whichever feature starts first. */
  registerAfterwards(listener: OptOutListener): void {
    this.afterwards.push(listener);
  }

  private get listeners(): OptOutListener[] {
    return [...this.first, ...this.afterwards];
  }

  async optedOut(tx: EntityManager, actor: Actor, event: OptOutEvent): Promise<void> {
    for (const listener of this.listeners) await listener.optedOut(tx, actor, event);
  }

  async optOutsTakenBack(tx: EntityManager, scope: Scope, optOutIds: readonly string[]): Promise<void> {
    for (const listener of this.listeners) await listener.optOutsTakenBack?.(tx, scope, optOutIds);
  }

  async optOutLifted(tx: EntityManager, scope: Scope, event: OptOutEvent): Promise<void> {
    for (const listener of this.listeners) await listener.optOutLifted(tx, scope, event);
  }
}
