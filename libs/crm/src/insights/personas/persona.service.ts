import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Persona, Signal } from '#contracts/vocabulary.js';
import { baseRateGuard, type BaseRateVerdict } from '#insight/base-rate-guard.js';
import { personaFromSignals, type FactMove, type SignalTable } from '#insight/persona.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import type { Page } from '#platform/paging/cursors.js';
import type { PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { Contact } from '../../contacts/contact.entity.js';
import type { ContactFilter } from '../../contacts/contact.queries.js';
import { ContactsService, type ContactWithPhones } from '../../contacts/contacts.service.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { conversationsWith, vendorDecisions, type Conversation } from './persona.queries.js';
import { expiresAt, factsOf, stillCounting, type Fact } from './persona.rules.js';
import { signalTable } from './persona-weights.queries.js';
import { isVendor, vendorSign, type VendorSign } from './vendor.rules.js';

/** What the facts heard say of a person: an opinion, shown as a probability, readable by the person. */
export interface PersonaView {
  contactId: string;
  /** Each in 0..0.95; their sum is 1. */
  probabilities: Record<Persona, number>;
  likely: Persona | null;
  /** Each with what it moved. */
  facts: (Fact & Pick<FactMove, 'towards' | 'by'>)[];
  /** Facts heard that move no axis. */
  otherFacts: Fact[];
  /** When the facts expire without another conversation; null where there are none. */
  expiresAt: Date | null;
  vendor: VendorSign;
}

export interface PersonaFilter { persona?: Persona | undefined; vendor?: boolean | undefined }

/** Persona and vendor sign. Leads and admins only: the door says so for reading, this class for filters. */
@Injectable()
export class PersonaService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly contacts: ContactsService, private readonly audit: AuditService,
  ) {}

  async read({ workspaceId }: Scope, contactId: string): Promise<PersonaView> {
    const sql = this.uow.reader;
    const contact = await sql.findOneBy(Contact, { workspaceId, id: contactId, erasedAt: IsNull() });
    if (!contact) throw notFound('contact');
    return viewOf(contactId, await conversationsWith(sql, workspaceId, contactId), contact.vendorConfirmed, await this.clock.now(), await signalTable(sql, workspaceId));
  }

  /**
   * The type that what was heard makes likely, with what is being heard in the call under way: which discourse fits. For whoever
   * is on the phone, and no more than that: neither facts nor probabilities.
   * @throws DomainError `not_found` for a person whom this member may not read
   */
  async likelyNow(scope: Scope, contactId: string | null, heardNow: readonly Signal[]): Promise<Persona | null> {
    if (contactId) await this.contacts.get(scope, contactId);
    const sql = this.uow.reader;
    const conversations = contactId ? await conversationsWith(sql, scope.workspaceId, contactId) : [];
    const heard = factsOf(stillCounting(conversations, await this.clock.now())).persona.map(({ signal }) => signal);
    return personaFromSignals([...heard, ...heardNow], { table: await signalTable(sql, scope.workspaceId) }).likely;
  }

  /** A person confirms the sign, or says that it is none; either may be changed later. */
  async decideVendor(scope: Scope, contactId: string, confirmed: boolean): Promise<PersonaView> {
    return this.uow.run(async (tx) => {
      const { workspaceId, memberId } = scope;
      const { affected } = await tx.update(Contact, { workspaceId, id: contactId, erasedAt: IsNull() }, {
        vendorConfirmed: confirmed, vendorDecidedById: memberId, vendorDecidedAt: await this.clock.now(), version: () => 'version + 1', updatedAt: () => 'app.now()',
      });
      if (affected !== 1) throw notFound('contact');
      await this.audit.record(scope, { action: confirmed ? 'vendor_confirmed' : 'vendor_withdrawn', subjectType: 'contact', subjectId: contactId });
      return this.read(scope, contactId);
    });
  }

  /** What is concluded about each contact of the team, from what was heard until now. */
  async judge({ workspaceId }: Scope): Promise<(contactId: string, vendorConfirmed: boolean | null) => PersonaView> {
    const sql = this.uow.reader;
    const now = await this.clock.now();
    const table = await signalTable(sql, workspaceId);
    const conversations = new Map<string, Conversation[]>();
    for (const conversation of await conversationsWith(sql, workspaceId, null)) {
      const known = conversations.get(conversation.contactId);
      if (known) known.push(conversation);
      else conversations.set(conversation.contactId, [conversation]);
    }
    return (contactId, vendorConfirmed) => viewOf(contactId, conversations.get(contactId) ?? [], vendorConfirmed, now, table);
  }

  /** Contacts with this likely type, or (not) taken for vendor-seekers. */
  async contactIdsWhere(scope: Scope, { persona, vendor }: PersonaFilter): Promise<string[]> {
    const wanted = (view: PersonaView): boolean => (persona === undefined || view.likely === persona) && (vendor === undefined || isVendor(view.vendor) === vendor);
    return (await this.everybody(scope)).filter(wanted).map(({ contactId }) => contactId);
  }

  /** Whether the likely types of all contacts together are still what one meets: a team that reads rebels into everyone is told. */
  async guard(scope: Scope): Promise<BaseRateVerdict> {
    const counts = { rebel: 0, marsh: 0, loyalist: 0 };
    for (const { likely } of await this.everybody(scope)) if (likely) counts[likely] += 1;
    return baseRateGuard(counts);
  }

  /** The list of contacts, narrowed by persona or vendor sign; no row shows them. @throws DomainError `forbidden` to whom may not know */
  async listContacts(scope: Scope, filter: ContactFilter, { persona, vendor }: PersonaFilter, page: PageRequest): Promise<Page<ContactWithPhones>> {
    if (persona === undefined && vendor === undefined) return this.contacts.list(scope, filter, page);
    if (scope.role !== 'admin' && scope.role !== 'lead') throw new DomainError('forbidden');
    return this.contacts.list(scope, { ...filter, ids: await this.contactIdsWhere(scope, { persona, vendor }) }, page);
  }

  private async everybody(scope: Scope): Promise<PersonaView[]> {
    const judge = await this.judge(scope);
    return (await vendorDecisions(this.uow.reader, scope.workspaceId)).map(({ contactId, vendorConfirmed }) => judge(contactId, vendorConfirmed));
  }
}

function viewOf(contactId: string, conversations: readonly Conversation[], confirmed: boolean | null, now: Date, table: SignalTable): PersonaView {
  const counting = stillCounting(conversations, now);
  const facts = factsOf(counting);
  const { probabilities, likely, moves } = personaFromSignals(facts.persona.map(({ signal }) => signal), { table });
  const moved = new Map<string, FactMove>(moves.map((move) => [move.signal, move]));
  return {
    contactId, probabilities, likely,
    facts: facts.persona.map((fact) => ({ ...fact, towards: moved.get(fact.signal)!.towards, by: moved.get(fact.signal)!.by })),
    otherFacts: facts.other, expiresAt: expiresAt(counting), vendor: vendorSign(counting, confirmed),
  };
}
