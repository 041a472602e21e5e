import type { ImportParams, ImportTexts } from '../import-codes.js';
import type { ImportField } from '../vocabulary.js';

const FIELDS: Record<ImportField, string> = {
  name: 'Name', acronym: 'Acronym', kind: 'Kind', legalForm: 'Legal form', size: 'Size', siren: 'SIREN', siret: 'SIRET',
  addressLine: 'Address', postcode: 'Postcode', city: 'Town', phone: 'Phone', email: 'E-mail address', website: 'Website', note: 'Note',
  contactFirstName: 'First name of the contact', contactLastName: 'Last name of the contact', contactName: 'Contact (first and last name)',
  contactJobTitle: 'Job title of the contact', contactEmail: 'E-mail of the contact', contactPhone: 'Phone of the contact',
};

const number = (value: string | number | undefined) => new Intl.NumberFormat('en-GB').format(Number(value ?? 0));
const quoted = (value: string | number | undefined) => `“${value ?? ''}”`;
const cells = (count: string | number | undefined) => `${number(count)} ${Number(count) === 1 ? 'cell' : 'cells'}`;

function where({ row, column }: { row: number; column?: string }): string {
  return column === undefined ? `Row ${row}` : `Row ${row}, column ${quoted(column)}`;
}

function list(fields: ImportParams[string] | undefined): string {
  const labels = String(fields ?? '').split('\n').map((field) => (Object.hasOwn(FIELDS, field) ? FIELDS[field as ImportField] : field));
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(labels);
}

/** What an import says in English. */
export const importEn: ImportTexts = {
  fields: FIELDS,
  outcomes: { create: 'To create', update: 'To complete', duplicate: 'Already there', undecided: 'To decide', invalid: 'Refused' },
  refusals: {
    file_empty: () => 'The file is empty. Check the export and try again.',
    file_too_large: ({ maxMb }) => `The file is over ${maxMb} MB. Split the list into several files.`,
    file_not_text: () => 'This file is neither a table in text nor a workbook. Export the list as CSV, XLSX or ODS.',
    file_is_spreadsheet: () => 'This workbook is of an old format (.xls) or under a password. Save it without a password as XLSX, or copy the cells and paste them here.',
    file_damaged: () => 'This file is damaged or incomplete. Export it again.',
    file_locked: () => 'This workbook is under a password. Remove the protection, then start again.',
    file_too_heavy: () => 'Reading this file took too much memory or too much time, and was stopped. Keep only the sheet of the list, or export it as CSV.',
    header_broken: ({ row }) => `Row ${row}: the column headers cannot be read. Check the quotes.`,
    too_many_columns: ({ max, found }) => `The list has ${number(found)} columns; the most is ${number(max)}.`,
    too_many_rows: ({ max }) => `The list is over ${number(max)} rows. Split it into several files.`,
    no_rows: () => 'The list has column headers only, and no row.',
    name_not_mapped: () => 'Say which column is the name of the organisation.',
    unknown_column: ({ column }) => `The column ${quoted(column)} is not in the file.`,
  },
  problems: {
    quote_not_closed: (problem) => `${where(problem)}: a quote is opened and never closed.`,
    quote_misplaced: (problem) => `${where(problem)}: text follows a closing quote.`,
    cell_count: ({ params, ...problem }) => `${where(problem)}: ${cells(params.found)} instead of ${number(params.expected)}. Check the separators.`,
    nul_character: (problem) => `${where(problem)}: a NUL character, which cannot be saved.`,
    cell_too_long: (problem) => `${where(problem)}: a cell is too long.`,
    name_missing: (problem) => `${where(problem)}: the name of the organisation is missing.`,
    value_too_long: ({ params, ...problem }) => `${where(problem)}: ${number(params.found)} characters; the most is ${number(params.max)}.`,
    phone_unreadable: ({ params, ...problem }) => `${where(problem)}: ${quoted(params.value)} cannot be dialled. The text is kept.`,
    email_unreadable: ({ params, ...problem }) => `${where(problem)}: ${quoted(params.value)} is not an e-mail address. The text is kept.`,
    website_unreadable: ({ params, ...problem }) => `${where(problem)}: ${quoted(params.value)} is not the address of a website. The text is kept.`,
    siren_invalid: ({ params, ...problem }) => `${where(problem)}: ${quoted(params.value)} is not a SIREN. The text is kept.`,
    siret_invalid: ({ params, ...problem }) => `${where(problem)}: ${quoted(params.value)} is not a SIRET. The text is kept.`,
    siret_of_other_siren: ({ params, ...problem }) => `${where(problem)}: the SIRET ${params.siret} does not belong to the SIREN ${params.siren}.`,
  },
  reasons: {
    new_organisation: () => 'New organisation.',
    same_siret: ({ name }) => `Same SIRET as ${quoted(name)}.`,
    same_siren_and_name: ({ name }) => `Same SIREN and name as ${quoted(name)}.`,
    same_name_and_place: ({ name }) => `Same name and place as ${quoted(name)}.`,
    same_name_and_detail: ({ name }) => `Same name as ${quoted(name)}, and the same phone, e-mail or website.`,
    fills_fields: ({ fields }) => `Fills in: ${list(fields)}.`,
    adds_contact: ({ count = 1 }) => (Number(count) > 1 ? `Adds ${number(count)} contacts.` : 'Adds a contact.'),
    keeps_existing: ({ fields }) => `Already filled in otherwise, and kept: ${list(fields)}.`,
    nothing_new: () => 'Nothing new.',
    same_as_row: ({ row }) => `Same organisation as row ${row}.`,
    several_candidates: ({ count, name }) => `${number(count)} organisations match ${quoted(name)}. Choose one.`,
    same_name_other_place: ({ name }) => `Same name as ${quoted(name)}, but another place. Is it the same one?`,
    same_name_place_unknown: ({ name }) => `Same name as ${quoted(name)}, but a place is missing. Is it the same one?`,
    same_name_other_identifier: ({ name }) => `Same name and place as ${quoted(name)}, but another SIREN or SIRET. Is it the same one?`,
    same_siret_other_name: ({ name }) => `Same SIRET as ${quoted(name)}, but another name. Is it the same one?`,
    same_siren_other_name: ({ name }) => `Same SIREN as ${quoted(name)}, but another name. Is it the same one?`,
    alike_name_same_place: ({ name }) => `A name close to ${quoted(name)}, in the same place. Is it the same?`,
    opted_out: () => 'Asked not to be contacted. It enters the list, and nobody will call it.',
  },
};
