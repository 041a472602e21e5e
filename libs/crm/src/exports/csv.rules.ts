import { stringify } from 'csv-stringify/sync';
import { formatPhone } from '../organisations/phone.rules.js';

export interface CsvDialect { delimiter: ',' | ';'; byteOrderMark: boolean }

/** Opened with a double click: without the mark Excel would read UTF-8 as windows-1252, and in French it wants semicolons. */
export const FOR_FRENCH_EXCEL: CsvDialect = { delimiter: ';', byteOrderMark: true };
/** Read by another program, for which a mark would be part of the first header. */
export const FOR_PROGRAMS: CsvDialect = { delimiter: ',', byteOrderMark: false };
export const BYTE_ORDER_MARK = '\uFEFF';

/** Spaces, controls, invisible marks: a spreadsheet may look behind them for the first character. */
const INVISIBLE = /^[\s\p{Z}\p{C}\p{M}]+/u;
/**
 * After NFKD, which turns full-width, small and superscript forms into these, and does not hide an equals sign in the "not
 * equal" that it makes with the mark after it; U+2212 is the minus sign of typographers.
 */
const STARTS_FORMULA = /^[=+\-@|\u2212]/u;

/** A text that no spreadsheet takes for a formula: where it could be one, an apostrophe stands before it, as one types it by hand. */
export function safeCell(text: string): string {
  const first = text.replace(INVISIBLE, '').normalize('NFKD').replace(INVISIBLE, '');
  return STARTS_FORMULA.test(first) ? `'${text}` : text;
}

/** One line per row, without header. A null is an empty cell. */
export function csvLines(rows: readonly (readonly (string | number | null)[])[], delimiter: CsvDialect['delimiter'] = ';'): string {
  const cells = rows.map((row) => row.map((value) => (value === null ? '' : safeCell(String(value)))));
  return stringify(cells, { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n\t\p{C}]/u });
}

/** As one dials it from France, so that no number starts with a plus sign; what could not be read stays as written. */
export function phoneCell(phone: { raw: string; e164: string | null; extension: string | null } | null): string | null {
  if (!phone) return null;
  return phone.e164 ? formatPhone(phone.e164, phone.extension).replace(/^\+/u, '00') : phone.raw;
}
