import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { OptOutScope } from '#contracts/vocabulary.js';
import { row, type Sql } from '#platform/database/sql.js';
import { invalid } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Actor, Scope } from '#platform/scope.js';
import { Fingerprints, type Thing } from './fingerprints.js';
import { OptOut } from './opt-out.entity.js';
import { OptOutListeners, type OptOutEvent } from './opt-out-listeners.js';
import {
  cancelMailTo, causeOf, contactCarriers, contactsSharing, hits, holdsAny, markOptedOut, organisationCarriers, organisationsSharing, recordedSince, remainingContacts,
  type ContactCarrier, type Hit, type OrganisationCarrier,
} from './suppression.queries.js';
import { Suppression } from './suppression.entity.js';
import { emailThings, identityThings, ownThings, phoneThings } from './things.rules.js';

export interface OptOutInput {
  scope: OptOutScope;
  organisationId: string;
  /** Whoever said so; required for the scope `contact`. */
  contactId?: string | null;
  callId?: string | null;
  occurredAt: Date;
}

/** A thing that an opposition in force holds. */
export interface Suppressed extends Thing { optOutId: string; scope: OptOutScope; occurredAt: Date }

@Injectable()
export class SuppressionsService {
  constructor(private readonly fingerprints: Fingerprints, private readonly listeners: OptOutListeners) {}

  /**
   * "Do not contact me", at once and everywhere in the workspace. A named contact: the person, their own e-mail and direct
   * line. The organisation: it, its numbers and mailboxes, its contacts. Whatever else in the workspace carries one of these
   * is reached too. Said twice, it is one opposition. Runs in the caller's transaction, the listeners as well.
   */
  async optOut(tx: EntityManager, actor: Actor, input: OptOutInput): Promise<OptOut> {
    const { workspaceId, memberId } = actor;
    const { organisationId, callId = null, occurredAt } = input;
    const contactId = input.contactId ?? null;
    if (input.scope === 'contact' && contactId === null) throw invalid({ field: 'contactId', code: 'required' });
    await row(tx, 'select 1 from organisations where workspace_id = $1 and id = $2 for no key update', [workspaceId, organisationId]);
    const standing = await tx.findOneBy(OptOut, {
      workspaceId, organisationId, scope: input.scope, liftedAt: IsNull(), ...(input.scope === 'contact' ? { contactId: contactId! } : {}),
    });
    if (standing) return standing;

    const id = newId();
    await tx.insert(OptOut, { workspaceId, id, scope: input.scope, organisationId, contactId, callId, memberId, occurredAt });
    const reach = input.scope === 'contact'
      ? await this.reachOfContact(tx, workspaceId, organisationId, contactId!)
      : await this.reachOfOrganisation(tx, workspaceId, organisationId);
    await this.remember(tx, workspaceId, id, reach.things);
    await markOptedOut(tx, workspaceId, reach.organisationIds, reach.contacts.map((contact) => contact.id), occurredAt);
    await cancelMailTo(tx, workspaceId, values(reach.things, 'email'), causeOf(id));
    for (const event of await eventsOf(tx, workspaceId, { optOutId: id, callId, occurredAt }, reach)) {
      await this.listeners.optedOut(tx, actor, event);
    }
    return (await tx.findOneBy(OptOut, { workspaceId, id }))!;
  }

  /**
   * Two records turned out to be one, and one of them had objected: the opposition reaches all that is theirs together. Runs
   * in the caller's transaction, the listeners as well.
   */
  async spread(tx: EntityManager, scope: Scope, to: Pick<OptOutInput, 'organisationId' | 'contactId'> & { optOutId: string; now: Date }): Promise<void> {
    const { workspaceId } = scope;
    const optOut = (await tx.findOneBy(OptOut, { workspaceId, id: to.optOutId }))!;
    const reach = to.contactId
      ? await this.reachOfContact(tx, workspaceId, to.organisationId, to.contactId)
      : await this.reachOfOrganisation(tx, workspaceId, to.organisationId);
    const held = new Set((await this.recognise(tx, workspaceId, reach.things)).filter(({ optOutId }) => optOutId === optOut.id).map(({ thing, value }) => `${thing} ${value}`));
    await this.remember(tx, workspaceId, optOut.id, reach.things.filter(({ thing, value }) => !held.has(`${thing} ${value}`)));
    await markOptedOut(tx, workspaceId, reach.organisationIds, reach.contacts.map((contact) => contact.id), optOut.occurredAt);
    await cancelMailTo(tx, workspaceId, values(reach.things, 'email'), causeOf(optOut.id));
    // What follows on the call lists happens now: calls made under the other name after the objection stand before it.
    for (const event of await eventsOf(tx, workspaceId, { optOutId: optOut.id, callId: null, occurredAt: to.now }, reach)) {
      await this.listeners.optedOut(tx, scope, event);
    }
  }

  /** Oppositions in force that were recorded since then: they could not see what others were writing meanwhile, and may be spread to it. */
  recordedSince(sql: Sql, workspaceId: string, since: Date): ReturnType<typeof recordedSince> {
    return recordedSince(sql, workspaceId, since);
  }

  /** Is there any opposition in force? Most teams hold none yet, and a list asks for hundreds of fingerprints at a time. */
  async holdsAny(sql: Sql, workspaceId: string): Promise<boolean> {
    return holdsAny(sql, workspaceId);
  }

  /** Which of these things an opposition in force holds; the earliest opposition first. */
  async recognise(sql: Sql, workspaceId: string, things: readonly Thing[]): Promise<Suppressed[]> {
    if (things.length === 0) return [];
    const fingerprint = await this.fingerprints.of(sql, workspaceId);
    const byFingerprint = new Map(things.map((thing) => [fingerprint(thing), thing]));
    const found: Hit[] = await hits(sql, workspaceId, [...byFingerprint.keys()]);
    return found.map((hit) => ({ ...byFingerprint.get(hit.fingerprint)!, optOutId: hit.optOutId, scope: hit.scope, occurredAt: hit.occurredAt }));
  }

  /** May none of these be contacted? True as soon as one is held. */
  async isSuppressed(sql: Sql, workspaceId: string, things: readonly Thing[]): Promise<boolean> {
    return (await this.recognise(sql, workspaceId, things)).length > 0;
  }

  private async reachOfContact(tx: EntityManager, workspaceId: string, organisationId: string, contactId: string): Promise<Reach> {
    const [[contact], [organisation]] = [
      await contactCarriers(tx, workspaceId, { ids: [contactId] }), await organisationCarriers(tx, workspaceId, { ids: [organisationId] }),
    ];
    const former = await contactCarriers(tx, workspaceId, { mergedInto: [contactId] });
    const things = contact ? ownThings([contact, ...former].flatMap(thingsOf), organisation ? thingsOf(organisation) : []) : [];
    const sharing = await contactsSharing(tx, workspaceId, { emails: values(things, 'email'), phones: values(things, 'phone') });
    return { things, organisationIds: [], contacts: await contactCarriers(tx, workspaceId, { ids: [...new Set([contactId, ...sharing])] }) };
  }

  private async reachOfOrganisation(tx: EntityManager, workspaceId: string, organisationId: string): Promise<Reach> {
    const [organisation] = await organisationCarriers(tx, workspaceId, { ids: [organisationId] });
    const former = await organisationCarriers(tx, workspaceId, { mergedInto: [organisationId] });
    const general = organisation ? [organisation, ...former].flatMap(thingsOf) : [];
    const sharing = await organisationsSharing(tx, workspaceId, {
      emails: values(general, 'email'), phones: values(general, 'phone'), sirets: organisation?.siret ? [organisation.siret] : [],
    });
    const organisationIds = [...new Set([organisationId, ...sharing])];
    const members = await contactCarriers(tx, workspaceId, { organisationIds });
    const things = [...general, ...(organisation ? [organisation, ...former].flatMap(identityThings) : []), ...[...members, ...await contactCarriers(tx, workspaceId, { mergedInto: members.map(({ id }) => id) })].flatMap(thingsOf)];
    const elsewhere = await contactsSharing(tx, workspaceId, { emails: values(things, 'email'), phones: values(things, 'phone') });
    const contacts = await contactCarriers(tx, workspaceId, { ids: [...new Set([...members.map(({ id }) => id), ...elsewhere])] });
    return { things, organisationIds, contacts };
  }

  private async remember(tx: EntityManager, workspaceId: string, optOutId: string, things: readonly Thing[]): Promise<void> {
    if (things.length === 0) return;
    const fingerprintOf = await this.fingerprints.of(tx, workspaceId);
    const byFingerprint = new Map(things.map((thing) => [fingerprintOf(thing), thing.thing]));
    await tx.insert(Suppression, [...byFingerprint].map(([fingerprint, thing]) => ({ workspaceId, id: newId(), optOutId, thing, fingerprint })));
  }
}

/** Whom one opposition reaches, and by what. */
export interface Reached { organisationIds: string[]; contacts: Pick<ContactCarrier, 'id' | 'organisationId'>[] }
interface Reach extends Reached { things: Thing[]; contacts: ContactCarrier[] }

/** One event for each organisation touched. */
export async function eventsOf(
  tx: EntityManager, workspaceId: string, of: Pick<OptOutEvent, 'optOutId' | 'callId' | 'occurredAt'>, reach: Reached,
): Promise<OptOutEvent[]> {
  const touched = [...new Set([...reach.organisationIds, ...reach.contacts.map(({ organisationId }) => organisationId)])];
  const events: OptOutEvent[] = [];
  for (const organisationId of touched) {
    events.push({
      ...of,
      organisationId,
      scope: reach.organisationIds.includes(organisationId) ? 'organisation' : 'contact',
      contactIds: reach.contacts.filter((contact) => contact.organisationId === organisationId).map(({ id }) => id),
      remainingContacts: await remainingContacts(tx, workspaceId, organisationId),
    });
  }
  return events;
}

/** Numbers and mailbox, without the identity. */
export const thingsOf = ({ email, phones }: Pick<OrganisationCarrier, 'email' | 'phones'>): Thing[] => [...emailThings(email), ...phoneThings(phones)];

const values = (things: readonly Thing[], kind: Thing['thing']): string[] =>
  things.filter(({ thing }) => thing === kind).map(({ value }) => value);
