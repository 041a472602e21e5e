import { newId } from '#platform/ids.js';
import { nameKey } from '../../organisations/name.rules.js';
import { readPlace } from '../../organisations/organisation.rules.js';
import type { ParsedPhone } from '../../organisations/phone.rules.js';
import type { RowChanges } from '../matching/preview.rules.js';
import type { ContactDraft, OrganisationDraft, RowDraft } from '../rows/row.rules.js';

/** Columns of an organisation that an import writes; the keys are those of the SQL that reads them. */
export interface OrganisationColumns {
  acronym: string | null;
  kind: string | null;
  legalForm: string | null;
  size: string | null;
  siren: string | null;
  siret: string | null;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
  department: string | null;
  timeZone: string | null;
  holidayRegion: string | null;
  email: string | null;
  website: string | null;
  note: string | null;
}

export interface NewOrganisation extends OrganisationColumns {
  id: string;
  name: string;
  nameKey: string;
  attributes: Record<string, string>;
  optedOutAt: Date | null;
}

/** What is added to an organisation: each column only where nothing stands. */
export interface Filling extends Partial<OrganisationColumns> { id: string; attributes: Record<string, string> }

export interface NewPhone extends Omit<ParsedPhone, 'status'> { id: string; ownerId: string; place: number }
export interface NewContact { id: string; organisationId: string; firstName: string | null; lastName: string | null; jobTitle: string | null; email: string | null; optedOutAt: Date | null }

/** Everything a few rows of a list write, folded by organisation so that one statement per table is enough. */
export interface Effects {
  organisations: NewOrganisation[];
  fillings: Filling[];
  phones: NewPhone[];
  contacts: NewContact[];
  contactPhones: NewPhone[];
}

/** What an opposition says of these rows. */
export interface Held {
  /** Since when a new body may not be contacted; null if it may. */
  organisation(draft: OrganisationDraft): Date | null;
  /** A general number or mailbox that is some person's own, or another body's that objected: it is not written at all. */
  withholds(value: { email: string } | { phone: ParsedPhone }, optedOut: boolean): boolean;
  contact(draft: ContactDraft): Date | null;
}

/** A row to write: a body of its own under a new id, or what it adds to one. `changes` null adds all that is missing there. */
export interface RowToWrite {
  draft: RowDraft;
  organisationId: string;
  creates: boolean;
  changes: RowChanges | null;
  /** Of the organisation it meets. */
  optedOutAt: Date | null;
}

/** Pure but for the ids it draws. */
export function effectsOf(rows: readonly RowToWrite[], held: Held): Effects {
  const effects: Effects = { organisations: [], fillings: [], phones: [], contacts: [], contactPhones: [] };
  const fillings = new Map<string, Filling>();
  const places = { phones: new Map<string, number>(), contactPhones: new Map<string, number>() };
  const createdOptedOut = new Map<string, Date | null>();
  for (const { draft: { organisation, contacts }, organisationId, creates, changes, ...row } of rows) {
    const optedOutAt = creates ? held.organisation(organisation) : createdOptedOut.get(organisationId) ?? row.optedOutAt;
    const columns = columnsOf(organisation, held, optedOutAt !== null);
    if (creates) {
      createdOptedOut.set(organisationId, optedOutAt);
      effects.organisations.push({ id: organisationId, name: organisation.name, nameKey: nameKey(organisation.name), attributes: organisation.attributes, optedOutAt, ...columns });
    } else {
      // The first row of the list that fills a field wins, as it was shown.
      const filling = fillings.get(organisationId) ?? { id: organisationId, attributes: {} };
      fillings.set(organisationId, { ...pick(columns, changes), ...filling, attributes: { ...attributesOf(organisation, changes), ...filling.attributes } });
    }
    const phones = organisation.phones.filter((_, i) => creates || changes === null || changes.phones.includes(i));
    phones.filter((phone) => !held.withholds({ phone }, optedOutAt !== null)).forEach((phone) => effects.phones.push(newPhone(phone, organisationId, places.phones)));
    for (const contact of contacts.filter((_, i) => creates || changes === null || changes.contacts.includes(i))) {
      const { phones: lines, ...person } = contact;
      const id = newId();
      effects.contacts.push({ id, organisationId, ...person, optedOutAt: optedOutAt ?? held.contact(contact) });
      lines.forEach((phone) => effects.contactPhones.push(newPhone(phone, id, places.contactPhones)));
    }
  }
  return { ...effects, fillings: [...fillings.values()].filter((filling) => Object.keys(filling).length > 2 || Object.keys(filling.attributes).length > 0) };
}

/** What is new altogether, with all its own, and what is added to organisations that stand. */
export interface WhatStands { created: Omit<Effects, 'fillings'>; added: Omit<Effects, 'organisations'> }

export function byStanding({ organisations, fillings, phones, contacts, contactPhones }: Effects): WhatStands {
  const created = new Set(organisations.map(({ id }) => id));
  const [newPhones, morePhones] = apart(phones, ({ ownerId }) => created.has(ownerId));
  const [newContacts, moreContacts] = apart(contacts, ({ organisationId }) => created.has(organisationId));
  const people = new Set(newContacts.map(({ id }) => id));
  const [newLines, moreLines] = apart(contactPhones, ({ ownerId }) => people.has(ownerId));
  return {
    created: { organisations, phones: newPhones, contacts: newContacts, contactPhones: newLines },
    added: { fillings, phones: morePhones, contacts: moreContacts, contactPhones: moreLines },
  };
}

function apart<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  const [those, others]: [T[], T[]] = [[], []];
  for (const one of all) (is(one) ? those : others).push(one);
  return [those, others];
}

function columnsOf(organisation: OrganisationDraft, held: Held, optedOut: boolean): OrganisationColumns {
  const { acronym, kind, legalForm, size, siren, siret, address, email, website, note } = organisation;
  return {
    acronym, kind, legalForm, size, siren, siret, website, note, addressLine: address.line, city: address.city, ...readPlace(address.postcode),
    email: email !== null && held.withholds({ email }, optedOut) ? null : email,
  };
}

/** The columns that are filled; a postcode brings its territory. */
function pick(columns: OrganisationColumns, changes: RowChanges | null): Partial<OrganisationColumns> {
  const place = ['department', 'timeZone', 'holidayRegion'];
  const wanted = (key: string) => changes === null || changes.fields.some((field) => field === key || (field === 'postcode' && place.includes(key)));
  return Object.fromEntries(Object.entries(columns).filter(([key, value]) => value !== null && wanted(key)));
}

function attributesOf({ attributes }: OrganisationDraft, changes: RowChanges | null): Record<string, string> {
  return changes === null ? attributes : Object.fromEntries(Object.entries(attributes).filter(([header]) => changes.attributes.includes(header)));
}

/** `places`: by owner, how many numbers stand before. */
function newPhone({ raw, e164, extension, label }: ParsedPhone, ownerId: string, places: Map<string, number>): NewPhone {
  const place = places.get(ownerId) ?? 0;
  places.set(ownerId, place + 1);
  return { id: newId(), ownerId, raw, e164, extension, label, place };
}
