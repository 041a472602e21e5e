import { IMPORT_OUTCOMES, type ImportOutcome, type ImportProblem, type ImportReason } from '#contracts/import-codes.js';
import type { ImportField } from '#contracts/vocabulary.js';
import { fold } from '../../organisations/name.rules.js';
import { remembered } from '../../organisations/remembered.js';
import { IdentityIndex, sharedIdentifiers, type Identity } from './matching.rules.js';
import { isRefused, type ContactDraft, type RowDraft } from '../rows/row.rules.js';

/** An organisation the workspace already has, with what an import could add to it. */
export interface ExistingOrganisation {
  id: string;
  name: string;
  acronym: string | null;
  kind: string | null;
  legalForm: string | null;
  size: string | null;
  siren: string | null;
  siret: string | null;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
  email: string | null;
  website: string | null;
  note: string | null;
  attributes: Record<string, string>;
  phones: { raw: string; e164: string | null }[];
  contacts: { firstName: string | null; lastName: string | null; email: string | null }[];
}

/** Whom a row meets: an organisation of the workspace, or the one that an earlier row of the same file creates. */
export type MatchedWith = { organisationId: string } | { row: number };

/** What an update adds. A value that is there is never overwritten: a person may have corrected it. */
export interface RowChanges {
  fields: (keyof OrganisationFields)[];
  /** Indexes in the draft's phones. */
  phones: number[];
  /** Headers of attributes. */
  attributes: string[];
  /** Indexes in the draft's contacts. */
  contacts: number[];
}

export interface PreviewRow {
  row: number;
  outcome: ImportOutcome;
  /** For `update` and `duplicate`. */
  match: MatchedWith | null;
  /** For `undecided`: who it may be. */
  candidates: MatchedWith[];
  /** For `update` only. */
  changes: RowChanges | null;
  reasons: ImportReason[];
  problems: ImportProblem[];
  draft: RowDraft | null;
}

const FIELDS = ['acronym', 'kind', 'legalForm', 'size', 'siren', 'siret', 'addressLine', 'postcode', 'city', 'email', 'website', 'note'] as const satisfies readonly ImportField[];

type OrganisationFields = Pick<ExistingOrganisation, (typeof FIELDS)[number]>;

/** Of a long list every row stays in memory, so that the last one may meet the first: nothing is kept that no row is compared with. */
interface Known extends Identity, OrganisationFields {
  ref: MatchedWith;
  /** Their headers. */
  attributes: readonly string[];
  /** `e164` or, where there is none, the text. */
  numbers: readonly string[];
  contacts: ExistingOrganisation['contacts'];
}

/**
 * Decides row by row what an import would do, before anything is written. Rows come in their order: a later row meets what
 * the earlier ones created or filled, so that ten people of one body are one organisation, and running it in the same order
 * gives the same result. Organisations of the workspace are told whenever they are read, before the rows that may meet them.
 */
export class ListPreview {
  private readonly index: IdentityIndex<Known>;
  private readonly met = new Set<string>();

  /** `shared`: identifiers that prove nothing (see `sharedIdentifiers`). */
  constructor(shared: ReadonlySet<string>) {
    this.index = new IdentityIndex<Known>(shared);
  }

  /** Twice the same does no harm; one organisation may bear several names, of those that were merged into it. */
  meet(existing: readonly ExistingOrganisation[]): void {
    for (const { id, phones, contacts, attributes, ...organisation } of existing) {
      const called = `${id} ${organisation.name}`;
      if (this.met.has(called)) continue;
      this.met.add(called);
      this.index.add(knownAs({ organisationId: id }, organisation, phones, Object.keys(attributes), contacts));
    }
  }

  row(draft: RowDraft): PreviewRow {
    return previewRow(draft, this.index);
  }
}

/** A row that could not be read at all. */
export const brokenRow = (problem: ImportProblem): PreviewRow =>
  ({ row: problem.row, outcome: 'invalid', match: null, candidates: [], changes: null, reasons: [], problems: [problem], draft: null });

/** A whole list at once. */
export function previewRows(drafts: readonly RowDraft[], broken: readonly ImportProblem[], existing: readonly ExistingOrganisation[]): PreviewRow[] {
  const preview = new ListPreview(sharedIdentifiers([...existing, ...drafts.map(({ organisation }) => organisation)]));
  preview.meet(existing);
  const rows = drafts.toSorted((a, b) => a.row - b.row).map((draft) => preview.row(draft));
  return [...rows, ...broken.map(brokenRow)].sort((a, b) => a.row - b.row);
}

export function countOutcomes(rows: readonly PreviewRow[]): Record<ImportOutcome, number> {
  const counts = Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, 0])) as Record<ImportOutcome, number>;
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function previewRow(draft: RowDraft, index: IdentityIndex<Known>): PreviewRow {
  const base = { row: draft.row, match: null, candidates: [], changes: null, problems: draft.problems, draft };
  if (isRefused(draft.problems)) return { ...base, outcome: 'invalid', reasons: [] };
  const incoming = knownOfDraft(draft);
  const match = index.find(incoming);
  if (match.kind === 'undecided') {
    return { ...base, outcome: 'undecided', candidates: match.candidates.map(({ ref }) => ref), reasons: [{ code: match.reason, params: { count: match.candidates.length, ...sharedBy(match.candidates[0]) } }] };
  }
  if (match.kind === 'new') {
    index.add(incoming);
    return { ...base, outcome: 'create', reasons: [{ code: 'new_organisation', params: {} }] };
  }
  const known = match.with;
  const changes = compare(known, incoming, draft);
  const reasons: ImportReason[] = [{ code: match.reason, params: sharedBy(known) }];
  if ('row' in known.ref) reasons.push({ code: 'same_as_row', params: { row: known.ref.row } });
  const kept = FIELDS.filter((field) => incoming[field] && known[field] && !sameText(incoming[field], known[field]));
  if (kept.length > 0) reasons.push({ code: 'keeps_existing', params: { fields: kept.join('\n') } });
  const filled = [...changes.fields, ...(changes.phones.length > 0 ? ['phone'] : []), ...changes.attributes];
  if (filled.length > 0) reasons.push({ code: 'fills_fields', params: { fields: filled.join('\n') } });
  if (changes.contacts.length > 0) reasons.push({ code: 'adds_contact', params: { count: changes.contacts.length } });
  if (filled.length === 0 && changes.contacts.length === 0) return { ...base, outcome: 'duplicate', match: known.ref, reasons: [...reasons, { code: 'nothing_new', params: {} }] };
  index.addIdentifiers(known, { siren: known.siren ? null : incoming.siren, siret: known.siret ? null : incoming.siret });
  absorb(known, incoming, changes, draft);
  return { ...base, outcome: 'update', match: known.ref, changes, reasons };
}

function compare(known: Known, incoming: Known, { organisation, contacts }: RowDraft): RowChanges {
  return {
    fields: FIELDS.filter((field) => incoming[field] && !known[field]),
    phones: organisation.phones.flatMap((phone, i) => (known.numbers.includes(written(phone)) ? [] : [i])),
    attributes: incoming.attributes.filter((header) => !known.attributes.includes(header)),
    contacts: contacts.flatMap((contact, i) => (known.contacts.some((other) => samePerson(other, contact)) || contacts.slice(0, i).some((other) => samePerson(other, contact)) ? [] : [i])),
  };
}

/** What the row adds is there for the rows that follow. */
function absorb(known: Known, incoming: Known, changes: RowChanges, { organisation, contacts }: RowDraft): void {
  for (const field of changes.fields) known[field] = incoming[field];
  known.mailbox ??= incoming.mailbox;
  const phones = changes.phones.flatMap((i) => organisation.phones[i] ?? []);
  known.numbers = [...known.numbers, ...phones.map(written)];
  known.phones = [...known.phones, ...dialled(phones)];
  known.attributes = [...known.attributes, ...changes.attributes];
  if (changes.contacts.length > 0) known.contacts = [...known.contacts, ...changes.contacts.flatMap((i) => contacts[i] ?? []).map(nameOnly)];
}

/** The same mailbox, or the same name in either order when the mailboxes do not differ. */
function samePerson(a: ExistingOrganisation['contacts'][number], b: ContactDraft): boolean {
  if (a.email && b.email) return a.email.toLowerCase() === b.email.toLowerCase();
  const key = (person: { firstName: string | null; lastName: string | null }) => fold(`${person.firstName ?? ''} ${person.lastName ?? ''}`).split(' ').sort().join(' ');
  if (!a.email && !b.email && key(a) === '' && key(b) === '') return true;
  return key(a) !== '' && key(a) === key(b);
}

/** Whom to tell a person by; the rest of a contact is not kept for each row of a long list. */
const nameOnly = ({ firstName, lastName, email }: ContactDraft): ExistingOrganisation['contacts'][number] => ({ firstName, lastName, email });

const written = ({ e164, raw }: { e164: string | null; raw: string }): string => e164 ?? raw;
const dialled = (phones: readonly { e164: string | null }[]): string[] => phones.flatMap(({ e164 }) => e164 ?? []);

/** Towns, kinds and headers are the same few texts again and again, and each row would keep copies of its own. */
const once = remembered((text: string) => text);
const headersOnce = remembered((headers: string) => headers.split('\u0000'));
const NOTHING: [] = [];

function knownOfDraft({ row, organisation, contacts }: RowDraft): Known {
  const { address: { line, postcode, city }, name, acronym, kind, legalForm, size, siren, siret, email, website, note, attributes, phones } = organisation;
  return knownAs({ row }, { name, acronym, kind, legalForm, size, siren, siret, addressLine: line, postcode, city, email, website, note }, phones, Object.keys(attributes), contacts.map(nameOnly));
}

/** Field by field, so that all have one shape: what is spread into an object has a shape of its own, as large as a text. */
function knownAs(
  ref: MatchedWith, { name, acronym, kind, legalForm, size, siren, siret, addressLine, postcode, city, email, website, note }: OrganisationFields & { name: string },
  phones: ExistingOrganisation['phones'], headers: readonly string[], contacts: ExistingOrganisation['contacts'],
): Known {
  const numbers = phones.map(written);
  const mailbox = email && email.toLowerCase();
  return {
    ref, name, acronym, kind: kind && once(kind), legalForm: legalForm && once(legalForm), size: size && once(size), siren, siret, addressLine,
    postcode: postcode && once(postcode), city: city && once(city), email: mailbox === email ? mailbox : email, mailbox, website, note, numbers,
    phones: phones.every(({ e164 }) => e164 !== null) ? numbers : dialled(phones),
    attributes: headers.length > 0 ? headersOnce(headers.join('\u0000')) : NOTHING, contacts: contacts.length > 0 ? contacts : NOTHING,
  };
}

function sharedBy(known: Known | undefined): { name: string } {
  return { name: known?.name ?? '' };
}

function sameText(a: string | null, b: string | null): boolean {
  return fold(a ?? '') === fold(b ?? '');
}
