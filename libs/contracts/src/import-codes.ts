import type { ImportField } from './vocabulary.js';

/** Why a whole file is refused. */
export const IMPORT_REFUSALS = [
  'file_empty', 'file_too_large', 'file_not_text', 'file_is_spreadsheet', 'file_damaged', 'file_locked', 'file_too_heavy', 'header_broken', 'too_many_columns', 'too_many_rows', 'no_rows',
  'name_not_mapped', 'unknown_column',
] as const;
export type ImportRefusalCode = (typeof IMPORT_REFUSALS)[number];

/** What is wrong with a row. An `error` leaves the row out; with a `warning` it enters and the cell is kept as an attribute. */
export const IMPORT_PROBLEMS = {
  quote_not_closed: 'error',
  quote_misplaced: 'error',
  cell_count: 'error',
  nul_character: 'error',
  cell_too_long: 'error',
  name_missing: 'error',
  value_too_long: 'error',
  phone_unreadable: 'warning',
  email_unreadable: 'warning',
  website_unreadable: 'warning',
  siren_invalid: 'warning',
  siret_invalid: 'warning',
  siret_of_other_siren: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;
export type ImportProblemCode = keyof typeof IMPORT_PROBLEMS;

export const IMPORT_OUTCOMES = ['create', 'update', 'duplicate', 'undecided', 'invalid'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Why the preview gives a row its outcome. */
export const IMPORT_REASONS = [
  'new_organisation', 'same_siret', 'same_siren_and_name', 'same_name_and_place', 'same_name_and_detail',
  'fills_fields', 'adds_contact', 'keeps_existing', 'nothing_new', 'same_as_row',
  'several_candidates', 'same_name_other_place', 'same_name_place_unknown', 'same_name_other_identifier', 'same_siret_other_name', 'same_siren_other_name', 'alike_name_same_place',
  'opted_out',
] as const;
export type ImportReasonCode = (typeof IMPORT_REASONS)[number];

/** `fields`: codes of fields and headers of attributes, one per line. `value`: the cell as written. */
export type ImportParams = Record<string, string | number>;

/** A file is refused as a whole: nothing of it was read into rows. */
export interface ImportRefusal { code: ImportRefusalCode; params: ImportParams }

export interface ImportProblem {
  /** As the spreadsheet numbers it: the header is row 1, a cell with line breaks counts once. */
  row: number;
  /** The header of the column, where one cell is at fault. */
  column?: string;
  field?: ImportField;
  code: ImportProblemCode;
  params: ImportParams;
}

export interface ImportReason { code: ImportReasonCode; params: ImportParams }

/** Columns of the file that gives refused rows back, by language: a corrected file brings them in again, and they say nothing of an organisation. */
export const REFUSED_COLUMNS = { fr: { row: 'Ligne refusée', why: 'Motif du refus' }, en: { row: 'Refused row', why: 'Reason for refusal' } } as const;

/** The sentences of an import in one language. Problems are said with their row, and their column where there is one. */
export interface ImportTexts {
  fields: Record<ImportField, string>;
  outcomes: Record<ImportOutcome, string>;
  refusals: Record<ImportRefusalCode, (params: ImportParams) => string>;
  problems: Record<ImportProblemCode, (problem: Pick<ImportProblem, 'row' | 'column' | 'params'>) => string>;
  reasons: Record<ImportReasonCode, (params: ImportParams) => string>;
}
