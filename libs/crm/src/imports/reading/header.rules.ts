import { isBlank } from '../../organisations/blank.rules.js';
import { holdsData, isKnownHeader } from '../rows/mapping.rules.js';

/** Rows among which the header is looked for: titles, dates and remarks stand above lists, never pages of them. */
export const HEADER_WITHIN = 20;

/** Wider tables are refused; nobody should have to wait for that. */
const JUDGED_COLUMNS = 250;

/** Enough of a row to know it by. */
const SHOWN_CELLS = 12;
const SHOWN_LENGTH = 80;

export interface FoundHeader {
  index: number;
  /** False for a list without one: this row is then the first of the list. */
  isHeader: boolean;
}

/** The first rows of a file, by which a person says which of them names the columns. */
export const toShow = (rows: readonly { row: number; cells: readonly string[] }[]): { row: number; cells: string[] }[] =>
  rows.slice(0, HEADER_WITHIN).map(({ row, cells }) => ({ row, cells: cells.slice(0, SHOWN_CELLS).map((cell) => cell.trim().slice(0, SHOWN_LENGTH)) }));

/**
 * What a person says of the header: the row that names the columns, as the spreadsheet numbers it, or 0 for a list without
 * one. A row that is not among the first is not said at all.
 */
export function saidHeader(rows: readonly { row: number }[], said: number | undefined, found: FoundHeader): FoundHeader {
  if (said === undefined) return found;
  if (said === 0) return { ...found, isHeader: false };
  const index = rows.slice(0, HEADER_WITHIN).findIndex(({ row }) => row === said);
  return index < 0 ? found : { index, isHeader: true };
}

/**
 * Which of the first rows names the columns: the first that holds two known headers, else the first row as wide as a list
 * below lines of one cell (a title, a date), else the first. A row that holds an address, a number or a SIRET instead of
 * names is no header at all.
 */
export function findHeader(rows: readonly (readonly string[])[]): FoundHeader {
  const judged = rows.map((cells) => cells.slice(0, JUDGED_COLUMNS));
  const filled = judged.map((cells) => cells.filter((cell) => !isBlank(cell)).length);
  const known = judged.map((cells) => cells.filter((cell) => cell.length <= 100 && isKnownHeader(cell)).length);
  const isData = (at: number): boolean => (judged[at] ?? []).some(holdsData);
  const widest = Math.max(0, ...filled);
  const named = known.findIndex((count, at) => count >= Math.min(2, widest) && count > 0 && (filled[at] ?? 0) * 2 >= Math.min(widest, 4) && !isData(at));
  if (named >= 0) return { index: named, isHeader: true };
  const wide = widest < 3 ? 0 : Math.max(0, filled.findIndex((count) => count >= 2));
  return { index: wide, isHeader: !isData(wide) || (known[wide] ?? 0) > 0 };
}
