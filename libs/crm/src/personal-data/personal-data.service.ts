import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { Contact } from '../contacts/contact.entity.js';
import { emptyContact } from '../contacts/erasure.queries.js';
import { closeAllFollowUps, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { AuditService } from '../workspaces/audit.service.js';
import { emptyKeptAnswers, emptyOldNotes, expiredContacts, targetsPlannedWith } from './erase.queries.js';

/** People per round of the nightly job: each is a transaction of its own, so that a crash loses none that was done. */
const ROUND = 200;

/** Erasure, at a person's demand or when the time to keep them is over. */
@Injectable()
export class PersonalDataService {
  constructor(private readonly uow: UnitOfWork, private readonly audit: AuditService) {}

  /** @throws DomainError `not_found` for who is erased already, `etag_stale` */
  async erase(scope: Scope, contactId: string, version: number): Promise<void> {
    const { workspaceId } = scope;
    await this.uow.run(async (tx) => {
      if (!await tx.existsBy(Contact, { workspaceId, id: contactId, erasedAt: IsNull() })) throw notFound('contact');
      await updateVersioned(tx, Contact, { workspaceId, id: contactId, version }, {});
      await this.empty(tx, workspaceId, contactId);
      await emptyKeptAnswers(tx, workspaceId, contactId);
      await this.audit.record(scope, { action: 'contact_erased', subjectType: 'contact', subjectId: contactId });
    });
  }

  /**
   * The nightly job `anonymise_expired`: whoever has not spoken with the team for the time it keeps people (3 years by
   * default, counted from their entry if they never did) is erased. Safe to repeat.
   */
  async anonymiseExpired(workspaceId: string, now: Date): Promise<{ contacts: number; notes: number }> {
    let contacts = 0;
    for (;;) {
      const ids = await expiredContacts(this.uow.reader, workspaceId, now, ROUND);
      for (const id of ids) {
        await this.uow.run(async (tx) => {
          await this.empty(tx, workspaceId, id);
          await this.audit.record({ workspaceId, memberId: null }, { action: 'contact_expired', subjectType: 'contact', subjectId: id });
        });
      }
      contacts += ids.length;
      if (ids.length < ROUND) break;
    }
    const notes = await this.uow.run((tx) => emptyOldNotes(tx, workspaceId, now));
    return { contacts, notes };
  }

  private async empty(tx: EntityManager, workspaceId: string, contactId: string): Promise<void> {
    const targets = await targetsPlannedWith(tx, workspaceId, contactId);
    await closeAllFollowUps(tx, workspaceId, targets, { contactId });
    await refreshNextStep(tx, workspaceId, targets);
    await emptyContact(tx, workspaceId, contactId);
  }
}
