import { LIMITS } from '#contracts/limits.js';
import { MAX_COLUMNS, type TableRow } from './table.rules.js';
import { HostileFile } from './hostile-file.js';

/** The rows of a sheet that hold something, under the numbers that the spreadsheet shows. */
export interface Sheet { name: string; rows: TableRow[] }

/** Titles, remarks and the like above and below a list. */
const ROWS_AROUND = 100;

/** Collects rows; what is beyond our limits is refused as soon as it is met, however many rows the file announces. */
export class SheetRows {
  readonly rows: TableRow[] = [];

  add(row: number, cells: string[]): void {
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (filled === 0) return;
    if (filled > MAX_COLUMNS) throw new HostileFile('too_many_columns', { max: MAX_COLUMNS, found: filled });
    if (this.rows.length >= LIMITS.importRows + ROWS_AROUND) throw new HostileFile('too_many_rows', { max: LIMITS.importRows });
    this.rows.push({ row, cells: cutLoose(cells.slice(0, filled).map((cell) => cell.slice(0, LIMITS.longText + 1))) });
  }
}

/**
 * The same texts, cut out of one that holds nothing else: V8 keeps a whole piece of the unpacked file for the sake of each cell
 * that was cut out of it.
 */
export function cutLoose(texts: string[]): string[] {
  return texts.some((text) => text.includes('\0')) ? texts : texts.join('\0').split('\0');
}

/** A sheet of instructions often stands before the list: the list is the sheet with most cells; of two equals, the first. */
export function listAmong(sheets: readonly Sheet[]): Sheet | null {
  const size = ({ rows }: Sheet): number => rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.trim() !== '').length, 0);
  return sheets.reduce<Sheet | null>((best, sheet) => (sheet.rows.length > 0 && (!best || size(sheet) > size(best)) ? sheet : best), null);
}

/** A number as it is written by hand: 78467169500087, 12.5; what a double adds beyond 15 digits is noise. */
export function numberText(value: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(Number(number.toPrecision(15)));
}
