import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { PersonaService } from '../insights/personas/persona.service.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { AuditService } from '../workspaces/audit.service.js';
import { callsWith, followUpsWith, formerEntries, invitationsOf, listsOf, mailsTo, optOutsOf, teamOf } from './person-file.queries.js';
import { personFile, type PersonFile } from './person-file.rules.js';

/** A person's right of access: everything held about them, at once and in their language. */
@Injectable()
export class PersonFileService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly contacts: ContactsService,
    private readonly personas: PersonaService, private readonly audit: AuditService,
  ) {}

  /** Reading it is written down. @throws DomainError `not_found` */
  async open(scope: Scope, contactId: string): Promise<PersonFile> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const contact = await this.contacts.get(scope, contactId);
      const former = await formerEntries(tx, workspaceId, contact.id);
      const emails = [...new Set([contact, ...former].flatMap(({ email }) => email ?? []))];
      const facts = {
        contact, former,
        team: await teamOf(tx, workspaceId),
        // Deleted or not: what is held about a person does not depend on it.
        organisation: await tx.findOneByOrFail(Organisation, { workspaceId, id: contact.organisationId }),
        lists: await listsOf(tx, workspaceId, contact.id),
        calls: await callsWith(tx, workspaceId, contact.id),
        followUps: await followUpsWith(tx, workspaceId, contact.id),
        invitations: await invitationsOf(tx, workspaceId, contact.id),
        mails: (await Promise.all(emails.map((email) => mailsTo(tx, workspaceId, email)))).flat(),
        optOuts: await optOutsOf(tx, workspaceId, contact.id),
        persona: await this.personas.read(scope, contact.id),
      };
      await this.audit.record(scope, { action: 'person_file_read', subjectType: 'contact', subjectId: contact.id });
      return personFile(facts, scope.locale, await this.clock.now());
    });
  }
}
