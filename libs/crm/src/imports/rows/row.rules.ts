import { IMPORT_PROBLEMS, REFUSED_COLUMNS, type ImportParams, type ImportProblem, type ImportProblemCode } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';
import type { ConstantField, ImportField } from '#contracts/vocabulary.js';
import { isBlank } from '../../organisations/blank.rules.js';
import { parseSiren, parseSiret } from '../../organisations/identifiers.rules.js';
import { cleanName, fold } from '../../organisations/name.rules.js';
import { parsePhones, type ParsedPhone } from '../../organisations/phone.rules.js';
import { EMAIL } from './email.rules.js';
import { readJsonCell, type FoundValue } from './json-cell.rules.js';
import type { ImportMapping } from './mapping.rules.js';
import { readPackedCell, splitAddress } from './packed-cell.rules.js';
import { readPerson, type PersonName } from './person.rules.js';
import type { TableRow } from '../reading/table.rules.js';

export interface OrganisationDraft {
  name: string;
  acronym: string | null;
  kind: string | null;
  legalForm: string | null;
  size: string | null;
  siren: string | null;
  siret: string | null;
  address: { line: string | null; postcode: string | null; city: string | null };
  phones: ParsedPhone[];
  email: string | null;
  website: string | null;
  note: string | null;
  /** Columns without a field, and cells that their field could not take, under their headers and as written. */
  attributes: Record<string, string>;
}

export interface ContactDraft extends PersonName { jobTitle: string | null; email: string | null; phones: ParsedPhone[] }

/** What a row says. It may enter unless one of its problems is an error (`isRefused`). */
export interface RowDraft {
  row: number;
  organisation: OrganisationDraft;
  /** Whom it names: one person, or as many as a cell packs. */
  contacts: ContactDraft[];
  problems: ImportProblem[];
}

/** What holds for every row that does not say otherwise: "kind: operator", and under headers of its own "Source: directory of 2026". */
export type Constants = Partial<Record<ConstantField, string>> & { attributes?: Record<string, string> };

interface Entry { column: string; value: string }
type Given = Map<ImportField, Entry[]>;

const WEBSITE = /^(?:https?:\/\/)?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;

export function isRefused(problems: readonly ImportProblem[]): boolean {
  return problems.some(({ code }) => IMPORT_PROBLEMS[code] === 'error');
}

/**
 * Turns the cells of a row into drafts. Cells are text: "=> rappeler", "+ 2 sites" and numbers are kept as they are written,
 * "NC" and its like are empty. Nothing is cut: what is too long refuses the row.
 */
export function readRow(columns: readonly string[], mapping: ImportMapping, { row, cells }: TableRow, constants: Constants = {}): RowDraft {
  const problems: ImportProblem[] = [];
  const { given, attributes, persons } = sortCells(columns, mapping, cells, constants);
  const report = (code: ImportProblemCode, column: string | undefined, field: ImportField, params: ImportParams = {}) =>
    problems.push({ row, ...(column === undefined ? {} : { column }), field, code, params });
  const keep = (code: ImportProblemCode, { column, value }: Entry, field: ImportField) => {
    attributes.push([column, value]);
    report(code, column, field, { value: value.slice(0, 80) });
  };
  const text = (field: ImportField, max: number = LIMITS.shortText, joint?: string, from: Given = given): string | null => {
    const entries = from.get(field) ?? [];
    const used = joint === undefined ? entries.slice(0, 1) : entries;
    if (joint === undefined) attributes.push(...entries.slice(1).map(({ column, value }): [string, string] => [column, value]));
    const value = used.map((entry) => entry.value).join(joint ?? '');
    if (value.length > max) report('value_too_long', used[0]?.column, field, { max, found: value.length });
    return value || null;
  };
  const phones = (field: 'phone' | 'contactPhone', postcode: string | null, from: Given = given) => unique((from.get(field) ?? []).flatMap(({ column, value }) => {
    if (value.length > LIMITS.shortText) {
      report('value_too_long', column, field, { max: LIMITS.shortText, found: value.length });
      return [];
    }
    const found = parsePhones(value, { postcode });
    if (!found.some((phone) => phone.e164 || phone.label)) report('phone_unreadable', column, field, { value });
    return found;
  }));
  const email = (field: 'email' | 'contactEmail', from: Given = given): string | null => {
    const found = (from.get(field) ?? []).flatMap((entry) => {
      const addresses = (entry.value.match(EMAIL) ?? []).filter((address) => address.length <= LIMITS.email).map((address) => address.toLowerCase());
      if (addresses.length === 0) keep('email_unreadable', entry, field);
      // One mailbox is the field's; a cell with several keeps them all as written.
      else if (addresses.length > 1) attributes.push([entry.column, entry.value]);
      return addresses.map((address) => ({ address, entry }));
    });
    found.slice(1).forEach(({ entry }) => entry !== found[0]?.entry && attributes.push([entry.column, entry.value]));
    return found[0]?.address ?? null;
  };
  const website = (): string | null => {
    const entry = given.get('website')?.[0];
    if (!entry || WEBSITE.test(entry.value)) return text('website', LIMITS.url);
    keep('website_unreadable', entry, 'website');
    return null;
  };
  const identifier = (field: 'siren' | 'siret', parse: typeof parseSiren): string | null => {
    const entry = given.get(field)?.[0];
    const parsed = entry ? parse(entry.value) : null;
    if (entry && !parsed?.value) keep(`${field}_invalid`, entry, field);
    return parsed?.value ?? null;
  };

  const { name, acronym: splitOff } = cleanName(text('name', LIMITS.name) ?? '');
  if (isBlank(name)) report('name_missing', columns.find((column) => mapping[column] === 'name'), 'name');
  const acronym = text('acronym');
  // "X (ABC)" beside the acronym "DEF": the parentheses say something else, and stay.
  const sameAcronym = !splitOff || !acronym || fold(splitOff) === fold(acronym);
  const place = readPlace(text('postcode'), text('city'), (given.get('phone') ?? []).map(({ value }) => value));
  const siret = identifier('siret', parseSiret);
  const siren = identifier('siren', parseSiren) ?? siret?.slice(0, 9) ?? null;
  if (siret && siren && !siret.startsWith(siren)) report('siret_of_other_siren', given.get('siret')?.[0]?.column, 'siret', { siren, siret });
  const organisation = {
    name: sameAcronym ? name : (given.get('name')?.[0]?.value ?? name).replace(/\s+/gu, ' '),
    acronym: acronym ?? splitOff,
    kind: text('kind'), legalForm: text('legalForm'), size: text('size'), siren, siret,
    address: { line: text('addressLine', LIMITS.url, ', '), ...place },
    phones: phones('phone', place.postcode), email: email('email'), website: website(), note: text('note', LIMITS.note, '\n'),
  };
  const contactIn = (from: Given): ContactDraft[] => {
    const of = (field: ImportField) => text(field, LIMITS.shortText, undefined, from);
    const person = readPerson({ name: of('contactName'), firstName: of('contactFirstName'), lastName: of('contactLastName') });
    const reached = { jobTitle: of('contactJobTitle'), email: email('contactEmail', from), phones: phones('contactPhone', place.postcode, from) };
    return person.firstName || person.lastName || reached.email || reached.phones.length > 0 ? [{ ...person, ...reached }] : [];
  };
  const first = contactIn(given);
  const contacts = onePerPerson([...first, ...persons.flatMap(contactIn)]);
  // A job title alone is nobody to speak with.
  const jobColumn = given.get('contactJobTitle')?.[0];
  if (first.length === 0 && jobColumn) attributes.push([jobColumn.column, jobColumn.value]);
  for (const [column, value] of attributes) {
    if (value.length > LIMITS.note) problems.push({ row, column, code: 'value_too_long', params: { max: LIMITS.note, found: value.length } });
  }
  return { row, organisation: { ...organisation, attributes: Object.fromEntries(attributes) }, contacts, problems };
}

const OUR_COLUMNS = new Set<string>(Object.values(REFUSED_COLUMNS).flatMap(({ row, why }) => [row, why]));

/** Fields to which every further value adds; of the others, a row has one. */
const ADDS_UP = new Set<ImportField>(['phone', 'contactPhone', 'email', 'contactEmail']);

/**
 * The cells of a row by field, what belongs to none, and the further persons of cells that name several. A cell that packs several things is taken apart: what it says is
 * taken where no column of its own says it, and the cell stays as it was written among the attributes.
 */
function sortCells(columns: readonly string[], mapping: ImportMapping, cells: readonly string[], constants: Constants): { given: Given; attributes: [string, string][]; persons: Given[] } {
  const given: Given = new Map();
  const attributes: [string, string][] = [];
  const later: { column: string; found: FoundValue[] }[] = [];
  const persons: Given[] = [];
  const give = (field: ImportField, entry: Entry) => given.set(field, [...(given.get(field) ?? []), entry]);
  columns.forEach((column, i) => {
    const value = (cells[i] ?? '').trim();
    if (isBlank(value) || OUR_COLUMNS.has(column)) return;
    const field = Object.hasOwn(mapping, column) ? mapping[column] ?? null : null;
    const json = readJsonCell(value, field);
    const packed = json === null && PACKED_IN.has(field) ? readPackedCell(value) : null;
    if (json) {
      later.push({ column, found: json.found });
      persons.push(...json.others.map((other) => givenIn(column, other)));
    }
    if (packed) {
      // In the column of the contact, the first is the one to whom the other columns belong.
      const [main, ...others] = field === 'contactName' ? packed.people : [[], ...packed.people];
      later.push({ column, found: [...packed.found, ...main ?? []] });
      persons.push(...others.map((other) => givenIn(column, other)));
      if (field === 'note' && packed.rest !== '') give('note', { column, value: packed.rest });
    }
    if (packed || (json && field === null)) attributes.push([column, value]);
    else if (field && !json) give(field, { column, value });
    else if (!json) attributes.push([column, value]);
  });
  const own = new Set(given.keys());
  for (const { column, found } of later) {
    for (const { field, value } of found) if (!isBlank(value) && (ADDS_UP.has(field) || !own.has(field))) give(field, { column, value });
  }
  // "12 rue du Port, 29200 Brest" in one column.
  const [line, ...others] = given.get('addressLine') ?? [];
  if (line && others.length === 0 && !given.has('postcode') && !given.has('city')) {
    given.delete('addressLine');
    for (const { field, value } of splitAddress(line.value)) give(field, { column: line.column, value });
  }
  const { attributes: forAll, ...fields } = constants;
  for (const [field, value] of Object.entries(fields) as [ConstantField, string][]) {
    if (!given.has(field) && !isBlank(value)) give(field, { column: field, value });
  }
  for (const [header, value] of Object.entries(forAll ?? {})) {
    if (!isBlank(value) && !attributes.some(([column]) => column === header)) attributes.push([header, value]);
  }
  return { given, attributes, persons };
}

/** What one cell says of one person. */
function givenIn(column: string, found: readonly FoundValue[]): Given {
  const given: Given = new Map();
  for (const { field, value } of found) if (!isBlank(value)) given.set(field, [...(given.get(field) ?? []), { column, value }]);
  return given;
}

/** Columns in which people pack the contacts of a body: remarks, an address, a number, or one that nobody knows. */
const PACKED_IN = new Set<ImportField | null>([null, 'note', 'addressLine', 'phone', 'contactName']);

/**
 * A spreadsheet that took postcodes for numbers lost their leading zero: "8000" is 08000, unless the numbers beside it are
 * of another country. A postcode written with the town ("75013 Paris") is told apart.
 */
function readPlace(postcode: string | null, city: string | null, phones: string[]): { postcode: string | null; city: string | null } {
  const both = /^(?:F-?)?(\d{5})[\s,-]+(\p{L}.*)$/iu.exec(postcode ?? city ?? '');
  if (both && (!postcode || !city)) return { postcode: both[1] ?? null, city: both[2] ?? null };
  const digits = postcode?.replace(/^F-(?=\d)/iu, '').replace(/(?<=\d)\s(?=\d)/gu, '') ?? null;
  const foreign = phones.some((phone) => /^\s*(?:\+|00)(?!\s?(?:33|262|590|594|596|508|681|687|689))/u.test(phone));
  return { postcode: digits && /^\d{4}$/u.test(digits) && !foreign ? `0${digits}` : digits, city };
}

/** Whoever holds two offices is named twice: the first line is the one to ask for. */
function onePerPerson(contacts: ContactDraft[]): ContactDraft[] {
  const keyOf = ({ firstName, lastName, email }: ContactDraft): string => `${fold(`${firstName ?? ''} ${lastName ?? ''}`)}\n${email ?? ''}`;
  const keys = contacts.map(keyOf);
  return contacts.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

function unique(phones: ParsedPhone[]): ParsedPhone[] {
  return phones.filter((phone, i) => phones.findIndex((other) => (phone.e164
    ? other.e164 === phone.e164 && other.extension === phone.extension : other.raw === phone.raw)) === i);
}
