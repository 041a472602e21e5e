import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { refreshInterest } from '../calls/call.queries.js';
import { ensureHolds } from '../campaigns/hold.queries.js';
import { Contact } from '../contacts/contact.entity.js';
import { ContactsService, type ContactWithPhones } from '../contacts/contacts.service.js';
import { refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { beginJournal, endJournal } from '../operations/journal.queries.js';
import { writeOperation } from '../operations/operation.queries.js';
import { MergeListeners } from '../organisations/merge-listeners.js';
import { AuditService } from '../workspaces/audit.service.js';
import { lockForMerge, openSteps, supersede } from './merge-target.queries.js';
import { mergeDone, moveContactRecords, retireContact, targetsAbout } from './merge-record.queries.js';
import { CONTACT_FIELDS, pickedColumns, type ContactField } from './merged-fields.rules.js';
import { MergedOptOuts } from './merged-opt-outs.js';
import { mergedNote, superseded } from './merged-target.rules.js';
import { earlier, type MergeInput } from './organisation-merge.service.js';

export interface MergedContact { contact: ContactWithPhones; operationId: string }

/** Two entries of one person in one organisation: what was heard from them, what is planned with them, what they refused. */
@Injectable()
export class ContactMerge {
  constructor(
    private readonly uow: UnitOfWork, private readonly contacts: ContactsService, private readonly optOuts: MergedOptOuts,
    private readonly listeners: MergeListeners, private readonly audit: AuditService,
  ) {}

  /**
   * Makes one entry the other, for 10 minutes to be taken back. Asked again, it is answered again.
   * @throws DomainError `not_found`, `etag_stale`, `validation_failed` for an `into` that is unknown, itself or of another organisation
   */
  async merge(scope: Scope, fromId: string, { intoId, fields, version, intoVersion }: MergeInput<ContactField>): Promise<MergedContact> {
    if (fromId === intoId) throw invalid({ field: 'into', code: 'itself' });
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const [from, into] = await this.locked(tx, workspaceId, fromId, intoId);
      const done = await mergeDone(tx, workspaceId, 'contacts', fromId, intoId);
      if (done && into) return { contact: await this.contacts.get(scope, intoId), operationId: done };
      if (!from) throw notFound('contact');
      if (!into) throw invalid({ field: 'into', code: 'not_found' });
      if (from.organisationId !== into.organisationId) throw invalid({ field: 'into', code: 'other_organisation' });
      if ((version !== null && from.version !== version) || (intoVersion !== null && into.version !== intoVersion)) throw new DomainError('etag_stale');
      const objected = await this.optOuts.ofContacts(tx, workspaceId, [from, into]);

      const operationId = await writeOperation(tx, workspaceId, { kind: 'contacts_merged', memberId: scope.memberId, applied: { fromId, intoId } }, []);
      await beginJournal(tx, operationId);
      const targetIds = await targetsAbout(tx, workspaceId, [fromId, intoId]);
      await this.oneStepEach(tx, workspaceId, targetIds, { fromId, intoId });
      await updateVersioned(tx, Contact, { workspaceId, id: intoId, version: into.version }, changesOf(from, into, fields));
      await moveContactRecords(tx, workspaceId, fromId, intoId);
      const afterwards = await this.listeners.contactsMerged(tx, scope, { fromId, intoId });
      await retireContact(tx, workspaceId, fromId, intoId);
      if (objected) await this.optOuts.spread(tx, scope, objected, { organisationId: into.organisationId, contactId: intoId });
      for (const targetId of targetIds) await refreshInterest(tx, workspaceId, targetId);
      await refreshNextStep(tx, workspaceId, targetIds);
      await endJournal(tx);
      await afterwards();

      await this.audit.record(scope, { action: 'contacts_merged', subjectType: 'contact', subjectId: intoId, details: { operationId, fromId } });
      return { contact: await this.contacts.get(scope, intoId), operationId };
    });
  }

  private async locked(tx: EntityManager, workspaceId: string, fromId: string, intoId: string): Promise<[Contact | undefined, Contact | undefined]> {
    const known = await tx.findBy(Contact, { workspaceId, id: In([fromId, intoId]) });
    const organisationIds = [...new Set(known.map(({ organisationId }) => organisationId))].sort();
    await ensureHolds(tx, workspaceId, organisationIds);
    await lockForMerge(tx, workspaceId, organisationIds);
    const found = await tx.find(Contact, { where: { workspaceId, id: In([fromId, intoId]), erasedAt: IsNull() }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    return [found.find(({ id }) => id === fromId), found.find(({ id }) => id === intoId)];
  }

  /** What is open with both entries on one target is one step, before the two contacts meet in the index that forbids two. */
  private async oneStepEach(tx: EntityManager, workspaceId: string, targetIds: readonly string[], { fromId, intoId }: { fromId: string; intoId: string }): Promise<void> {
    const open = (await openSteps(tx, workspaceId, targetIds)).filter(({ contactId }) => contactId === fromId || contactId === intoId);
    for (const targetId of targetIds) {
      await supersede(tx, workspaceId, superseded(open.filter((step) => step.targetId === targetId).map((step) => ({ ...step, contactId: intoId }))));
    }
  }
}

function changesOf(from: Contact, into: Contact, fields: MergeInput<ContactField>['fields']): Partial<Contact> {
  // A decision about the vendor sign stands; of two, the later.
  const decided = (from.vendorDecidedAt?.getTime() ?? 0) > (into.vendorDecidedAt?.getTime() ?? 0) ? from : into;
  return {
    ...pickedColumns(CONTACT_FIELDS, fields, { ...from }, { ...into }),
    ...(fields.note ? {} : { note: mergedNote(into.note, from.note) }),
    vendorConfirmed: decided.vendorConfirmed, vendorDecidedById: decided.vendorDecidedById, vendorDecidedAt: decided.vendorDecidedAt,
    lastSpokenAt: into.lastSpokenAt && from.lastSpokenAt ? (into.lastSpokenAt > from.lastSpokenAt ? into.lastSpokenAt : from.lastSpokenAt) : into.lastSpokenAt ?? from.lastSpokenAt,
    optedOutAt: earlier(into.optedOutAt, from.optedOutAt),
  };
}
