import { IMPORT_OUTCOMES, type ImportOutcome, type ImportProblem, type ImportReason } from '#contracts/import-codes.js';
import type { ImportField } from '#contracts/vocabulary.js';
import { fold } from '../../organisations/name.rules.js';
import { remembered } from '../../organisations/remembered.js';
import { IdentityIndex, sharedIdentifiers, type Identity } from './matching.rules.js';
import { isRefused, type ContactDraft, type OrganisationDraft, type RowDraft } from '../rows/row.rules.js';

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

type OrganisationFields = Pick<ExistingOrganisation, 'acronym' | 'kind' | 'legalForm' | 'size' | 'siren' | 'siret' | 'addressLine' | 'postcode' | 'city'
  | 'email' | 'website' | 'note'>;
interface Known extends Identity, OrganisationFields {
  ref: MatchedWith;
  /** Their headers: of a long list every row stays in memory, so that the last one may meet the first. */
  attributes: readonly string[];
  /** `e164` or, where there is none, the text. */
  numbers: readonly string[];
  contacts: ExistingOrganisation['contacts'];
}

const FIELDS = ['acronym', 'kind', 'legalForm', 'size', 'siren', 'siret', 'addressLine', 'postcode', 'city', 'email', 'website', 'note'] as const satisfies readonly ImportField[];

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
    for (const organisation of existing) {
      const called = `${organisation.id} ${organisation.name}`;
      if (this.met.has(called)) continue;
      this.met.add(called);
      this.index.add(knownOf(organisation));
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
  const changes = compare(known, draft);
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

function compare(known: Known, { organisation, contacts }: RowDraft): RowChanges {
  const incoming = fieldsOf(organisation);
  return {
    fields: FIELDS.filter((field) => incoming[field] && !known[field]),
    phones: organisation.phones.flatMap((phone, i) => (known.numbers.includes(written(phone)) ? [] : [i])),
    attributes: Object.keys(organisation.attributes).filter((header) => !known.attributes.includes(header)),
    contacts: contacts.flatMap((contact, i) => (known.contacts.some((other) => samePerson(other, contact)) || contacts.slice(0, i).some((other) => samePerson(other, contact)) ? [] : [i])),
  };
}

/** What the row adds is there for the rows that follow. */
function absorb(known: Known, incoming: Known, changes: RowChanges, { organisation, contacts }: RowDraft): void {
  for (const field of changes.fields) known[field] = incoming[field];
  const phones = changes.phones.flatMap((i) => organisation.phones[i] ?? []);
  known.numbers = [...known.numbers, ...phones.map(written)];
  known.phones = [...known.phones, ...dialled(phones)];
  known.attributes = [...known.attributes, ...changes.attributes.map(once)];
  if (changes.contacts.length > 0) known.contacts = [...known.contacts, ...changes.contacts.flatMap((i) => contacts[i] ?? []).map(nameOnly)];
}

/** The same mailbox, or the same name in either order when the mailboxes do not differ. */
function samePerson(a: ExistingOrganisation['contacts'][number], b: ContactDraft): boolean {
  if (a.email && b.email) return a.email.toLowerCase() === b.email.toLowerCase();
  const key = (person: { firstName: string | null; lastName: string | null }) => fold(`${person.firstName ?? ''} ${person.lastName ?? ''}`).split(' ').sort().join(' ');
  if (!a.email && !b.email && key(a) === '' && key(b) === '') return true;
  return key(a) !== '' && key(a) === key(b);
}

function knownOf({ id, phones, contacts, attributes, ...rest }: ExistingOrganisation): Known {
  return { ...rest, ref: { organisationId: id }, contacts, attributes: Object.keys(attributes).map(once), numbers: phones.map(written), phones: dialled(phones) };
}

/** Whom to tell a person by; the rest of a contact is not kept for each row of a long list. */
const nameOnly = ({ firstName, lastName, email }: ContactDraft): ExistingOrganisation['contacts'][number] => ({ firstName, lastName, email });

function knownOfDraft({ row, organisation, contacts }: RowDraft): Known {
  const { name, attributes, phones } = organisation;
  return {
    name, ...fieldsOf(organisation), attributes: Object.keys(attributes).map(once), ref: { row }, numbers: phones.map(written), phones: dialled(phones),
    contacts: contacts.length > 0 ? contacts.map(nameOnly) : NOBODY,
  };
}

const NOBODY: ExistingOrganisation['contacts'] = [];
const written = ({ e164, raw }: { e164: string | null; raw: string }): string => e164 ?? raw;
const dialled = (phones: readonly { e164: string | null }[]): string[] => phones.flatMap(({ e164 }) => e164 ?? []);

/** Headers, towns and kinds are the same few texts again and again, and each row would keep copies of its own. */
const once = remembered((text: string) => text);

function fieldsOf({ address, acronym, kind, legalForm, size, siren, siret, email, website, note }: OrganisationDraft): OrganisationFields {
  const { line, postcode, city } = address;
  return {
    acronym, kind: kind && once(kind), legalForm: legalForm && once(legalForm), size: size && once(size), siren, siret, addressLine: line, postcode: postcode && once(postcode),
    city: city && once(city), email, website, note,
  };
}

function sharedBy(known: Known | undefined): { name: string } {
  return { name: known?.name ?? '' };
}

function sameText(a: string | null, b: string | null): boolean {
  return fold(a ?? '') === fold(b ?? '');
}
