import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Influence, OptOutScope } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { loadInOrder, positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { OrganisationListeners } from '../organisations/organisation-listeners.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { forgiveTypos, mayRead, meant } from '../organisations/organisation.queries.js';
import { phonesOf, replacePhones } from '../organisations/phone.queries.js';
import { bringsNumber, mergePhones, type Phone, type PhoneInput } from '../organisations/phones.rules.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { emailThings, phoneThings } from '../suppressions/things.rules.js';
import { Contact } from './contact.entity.js';
import { contactKeys, type ContactFilter } from './contact.queries.js';

export interface ContactInput {
  organisationId: string;
  firstName?: string | null;
  lastName?: string | null;
  jobTitle?: string | null;
  email?: string | null;
  /** Direct lines; replaces the whole list. */
  phones?: PhoneInput[];
  influence?: Influence;
  note?: string | null;
}

/** A person stays in the organisation they were met in: what was heard from them belongs there. */
export type ContactChange = Partial<Omit<ContactInput, 'organisationId'>>;
export type ContactWithPhones = Contact & { phones: Phone[] };

@Injectable()
export class ContactsService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly cursors: Cursors,
    private readonly suppressions: SuppressionsService, private readonly organisationListeners: OrganisationListeners,
  ) {}

  /** By last name. A caller sees those of the organisations on their call lists. */
  async list({ workspaceId, memberId, role }: Scope, filter: ContactFilter, { limit, cursor }: PageRequest): Promise<Page<ContactWithPhones>> {
    const after = positionAfter(this.cursors, 'contacts', cursor);
    return this.uow.run(async (tx) => {
      if (filter.q !== undefined) await forgiveTypos(tx);
      const found = await contactKeys(tx, workspaceId, filter, role === 'caller' ? memberId : null, after, limit + 1);
      const { items, nextCursor } = this.cursors.page(found, limit, ({ sort, id }) => ['contacts', sort, id]);
      return { items: await withPhones(tx, workspaceId, await loadInOrder(tx, Contact, workspaceId, items.map(({ id }) => id))), nextCursor };
    });
  }

  /** An entry that was merged is the one it became. @throws DomainError `not_found`; `forbidden` to a caller on whose lists the organisation is not. */
  async get(scope: Scope, id: string): Promise<ContactWithPhones> {
    return readable(this.uow.reader, scope, await meant(this.uow.reader, 'contacts', scope.workspaceId, id));
  }

  /** Those of these ids that exist, in their order; for those who may read any. */
  async byIds({ workspaceId }: Scope, ids: readonly string[]): Promise<ContactWithPhones[]> {
    const found = await loadInOrder(this.uow.reader, Contact, workspaceId, [...ids]);
    return withPhones(this.uow.reader, workspaceId, found.filter(({ erasedAt }) => erasedAt === null));
  }

  /** Whoever objected before, under this e-mail or line, comes back opted out. */
  async create(scope: Scope, input: ContactInput): Promise<ContactWithPhones> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const organisation = await tx.findOneBy(Organisation, { workspaceId, id: input.organisationId, deletedAt: IsNull() });
      if (!organisation) throw invalid({ field: 'organisationId', code: 'not_found' });
      if (!await mayRead(tx, scope, organisation.id)) throw new DomainError('forbidden');
      const id = newId();
      const person = named({ firstName: input.firstName ?? null, lastName: input.lastName ?? null, email: input.email ?? null });
      const drafts = mergePhones(input.phones ?? [], [], organisation.postcode);
      const [held] = await this.suppressions.recognise(tx, workspaceId, [...emailThings(person.email), ...phoneThings(drafts)]);
      await tx.insert(Contact, {
        workspaceId, id, organisationId: organisation.id, ...person, jobTitle: input.jobTitle?.trim() || null,
        influence: input.influence ?? 'none', note: input.note ?? null, optedOutAt: organisation.optedOutAt ?? held?.occurredAt ?? null,
      });
      await replacePhones(tx, 'contact_phones', workspaceId, id, drafts);
      if (bringsNumber(drafts, [])) await this.organisationListeners.numberCorrected(tx, scope, organisation.id, 'with_somebody_new');
      return existing(tx, workspaceId, id);
    });
  }

  /**
   * Somebody named by a guest, not by a member: the contact of this address if there is one, else a new one of the organisation.
   * Whoever objected before comes back opted out. @returns the contact's id.
   */
  async meet(tx: EntityManager, workspaceId: string, person: { organisationId: string; firstName: string | null; lastName: string | null; email: string }): Promise<string> {
    const known = await tx.findOne(Contact, { where: { workspaceId, email: person.email, erasedAt: IsNull() }, order: { createdAt: 'ASC' } });
    if (known) return known.id;
    const id = newId();
    const [held] = await this.suppressions.recognise(tx, workspaceId, emailThings(person.email));
    const { optedOutAt } = await tx.findOneByOrFail(Organisation, { workspaceId, id: person.organisationId });
    await tx.insert(Contact, { workspaceId, id, ...person, jobTitle: null, influence: 'none', note: null, optedOutAt: optedOutAt ?? held?.occurredAt ?? null });
    return id;
  }

  /** A field left out stays. */
  async change(scope: Scope, id: string, version: number, input: ContactChange): Promise<ContactWithPhones> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const current = await readable(tx, scope, id);
      const person = named({
        firstName: input.firstName === undefined ? current.firstName : input.firstName,
        lastName: input.lastName === undefined ? current.lastName : input.lastName,
        email: input.email === undefined ? current.email : input.email,
      });
      const { postcode } = await tx.findOneByOrFail(Organisation, { workspaceId, id: current.organisationId });
      const drafts = input.phones && mergePhones(input.phones, current.phones, postcode);
      const arrived = [
        ...(person.email === current.email ? [] : emailThings(person.email)), ...phoneThings(drafts?.filter((draft) => draft.id === null) ?? []),
      ];
      const [held] = await this.suppressions.recognise(tx, workspaceId, arrived);
      await updateVersioned(tx, Contact, { workspaceId, id, version }, {
        ...person, jobTitle: input.jobTitle === undefined ? undefined : input.jobTitle?.trim() || null,
        influence: input.influence, note: input.note, optedOutAt: current.optedOutAt ?? held?.occurredAt ?? null,
      });
      if (drafts) {
        await replacePhones(tx, 'contact_phones', workspaceId, id, drafts);
        if (bringsNumber(drafts, current.phones)) await this.organisationListeners.numberCorrected(tx, scope, current.organisationId);
      }
      return existing(tx, workspaceId, id);
    });
  }

  /** "Do not contact me", said outside a call: in a letter, at a desk. */
  async optOut(scope: Scope, id: string, of: OptOutScope): Promise<ContactWithPhones> {
    return this.uow.run(async (tx) => {
      const { organisationId } = await readable(tx, scope, id);
      await this.suppressions.optOut(tx, scope, { scope: of, organisationId, contactId: id, occurredAt: await this.clock.now() });
      return existing(tx, scope.workspaceId, id);
    });
  }
}

async function withPhones(tx: EntityManager, workspaceId: string, contacts: Contact[]): Promise<ContactWithPhones[]> {
  const phones = await phonesOf(tx, 'contact_phones', workspaceId, contacts.map(({ id }) => id));
  return contacts.map((contact) => Object.assign(contact, { phones: phones.get(contact.id) ?? [] }));
}

async function existing(tx: EntityManager, workspaceId: string, id: string): Promise<ContactWithPhones> {
  const contact = await tx.findOneBy(Contact, { workspaceId, id, erasedAt: IsNull() });
  if (!contact) throw notFound('contact');
  return (await withPhones(tx, workspaceId, [contact]))[0]!;
}

async function readable(tx: EntityManager, scope: Scope, id: string): Promise<ContactWithPhones> {
  const contact = await existing(tx, scope.workspaceId, id);
  if (!await mayRead(tx, scope, contact.organisationId)) throw new DomainError('forbidden');
  return contact;
}

/** A person without a name nor an e-mail is nobody. @throws DomainError `validation_failed` */
function named(person: Record<'firstName' | 'lastName' | 'email', string | null>): Record<'firstName' | 'lastName' | 'email', string | null> {
  const [firstName, lastName, email] = [person.firstName?.trim() || null, person.lastName?.trim() || null, person.email?.trim().toLowerCase() || null];
  if (!firstName && !lastName && !email) throw invalid({ field: 'lastName', code: 'name_or_email_required' });
  return { firstName, lastName, email };
}
