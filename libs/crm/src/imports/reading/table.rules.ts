import type { ImportProblem, ImportRefusal } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';
import { endOfLine, readRecord, type CsvRecord } from './csv-records.rules.js';
import { findHeader, HEADER_WITHIN, saidHeader, toShow } from './header.rules.js';

/** In the order of preference, where several would do. */
export const DELIMITERS = [';', ',', '\t', '|', '^', '~', '\u00A6', '\u00A7', '\u001F'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** More than any call list has; a line of commas is not a header. */
export const MAX_COLUMNS = 200;

/** Rows by which delimiters are judged. */
const JUDGED_ROWS = 40;

const HEADERLESS = /^\([A-Z]{1,2}\)$/u;

/** One row that was read whole. `row` is the spreadsheet's number: the first row is 1, blank rows count. */
export interface TableRow { row: number; cells: string[] }

export interface Table {
  /** Empty for a workbook, whose cells need none. */
  delimiter: Delimiter | '';
  /** Distinct, never empty: a second "Téléphone" is "Téléphone (2)", a column without header is named by its letter, "(E)". */
  columns: string[];
  /** The row that named the columns; 0 for a list without a header. */
  headerRow: number;
  /** The first rows as they stand, among which another header may be chosen. */
  head: TableRow[];
  /** Each with exactly as many cells as there are columns. */
  rows: TableRow[];
  /** One for each row that could not be read; none of them is in `rows`. */
  problems: ImportProblem[];
  /** What those rows hold, in the same order. */
  broken: TableRow[];
}

export type TableResult = { ok: true; table: Table } | { ok: false; refusal: ImportRefusal };

/** Reads delimited text. The header is found among the first rows: titles and dates may stand above it. */
export function readTable(text: string, forced?: Delimiter, headerRow?: number): TableResult {
  const announced = /^sep=([;,\t|])\r?\n/iu.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const delimiter = forced ?? (announced?.[1] as Delimiter | undefined) ?? detectDelimiter(body);
  const head = firstRecords(body, delimiter, HEADER_WITHIN);
  const found = saidHeader(head, headerRow, findHeader(head.map(({ record }) => record.cells)));
  const first = head[0];
  if (!first) return refuse('file_empty');
  const header = head[found.index] ?? first;
  if (header.record.broken || header.record.cells.some((cell) => cell.includes('\0'))) return refuse('header_broken', { row: header.row });
  const width = header.record.cells.length;
  if (width > MAX_COLUMNS) return refuse('too_many_columns', { max: MAX_COLUMNS, found: width });
  const columns = nameColumns(found.isHeader ? header.record.cells : header.record.cells.map(() => ''));

  const table: Table = {
    delimiter, columns, headerRow: found.isHeader ? header.row : 0, head: toShow(head.map(({ row, record }) => ({ row, cells: record.cells }))), rows: [], problems: [], broken: [],
  };
  let at = found.isHeader ? header.record.next : header.start;
  for (let row = found.isHeader ? header.row + 1 : header.row; at < body.length; row += 1) {
    const { record, problem } = readRow(body, at, delimiter, row, columns);
    at = record.next;
    if (!record.broken && record.cells.every((cell) => cell.trim() === '')) continue;
    if (problem) {
      table.problems.push(problem);
      table.broken.push({ row, cells: record.cells });
    } else table.rows.push({ row, cells: record.cells });
    if (table.rows.length + table.problems.length > LIMITS.importRows) return refuse('too_many_rows', { max: LIMITS.importRows });
  }
  return finished(table);
}

/** The table among the rows of a sheet, which may be shorter than its header. */
export function readGrid(rows: readonly TableRow[], headerRow?: number): TableResult {
  const found = saidHeader(rows, headerRow, findHeader(rows.slice(0, HEADER_WITHIN).map(({ cells }) => cells)));
  const header = rows[found.index];
  if (!header) return refuse('file_empty');
  const below = rows.slice(found.isHeader ? found.index + 1 : found.index);
  if (below.length > LIMITS.importRows) return refuse('too_many_rows', { max: LIMITS.importRows });
  const width = below.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length);
  const columns = nameColumns(Array.from({ length: width }, (_, i) => (found.isHeader ? header.cells[i] ?? '' : '')));
  const table: Table = { delimiter: '', columns, headerRow: found.isHeader ? header.row : 0, head: toShow(rows), rows: [], problems: [], broken: [] };
  for (const { row, cells } of below) {
    const whole = columns.map((_, i) => cells[i] ?? '');
    const wrong = whole.findIndex((cell) => cell.includes('\0') || cell.length > LIMITS.longText);
    if (wrong < 0) table.rows.push({ row, cells: whole });
    else {
      table.problems.push({ row, column: columns[wrong]!, code: whole[wrong]!.includes('\0') ? 'nul_character' : 'cell_too_long', params: {} });
      table.broken.push({ row, cells: whole });
    }
  }
  return finished(table);
}

function finished(table: Table): TableResult {
  if (table.rows.length + table.problems.length === 0) return refuse('no_rows');
  return { ok: true, table: withoutEmptyTail(table) };
}

/**
 * The delimiter under which most rows have as many cells as their header. One that the header does not hold is punctuation
 * inside of names.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; share: number } = { delimiter: ';', share: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = firstRecords(text, delimiter, JUDGED_ROWS).map(({ record }) => record);
    const { index } = findHeader(rows.slice(0, HEADER_WITHIN).map(({ cells }) => cells));
    const width = rows[index]?.broken ? 0 : rows[index]?.cells.length ?? 0;
    if (width < 2) continue;
    // Cells copied from a spreadsheet arrive with tabs, and nobody types one in a cell.
    if (delimiter === '\t') return '\t';
    const below = rows.slice(index + 1);
    const share = below.length === 0 ? 0.5 : below.filter(({ cells }) => cells.length === width).length / below.length;
    if (share > best.share || best.share === 0) best = { delimiter, share };
  }
  return best.delimiter;
}

interface Placed { record: CsvRecord; row: number; start: number }

/** The first records that are not blank, each with its row; broken ones included. */
function firstRecords(text: string, delimiter: string, most: number): Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  for (let row = 1; at < text.length && placed.length < most; row += 1) {
    const record = readRecord(text, at, delimiter);
    if (record.broken || record.cells.some((cell) => cell.trim() !== '')) placed.push({ record, row, start: at });
    at = record.next;
  }
  return placed;
}

function readRow(text: string, at: number, delimiter: Delimiter, row: number, columns: string[]): { record: CsvRecord; problem: ImportProblem | null } {
  const record = readRecord(text, at, delimiter);
  const problem = (code: ImportProblem['code'], params: ImportProblem['params'] = {}, column?: string) =>
    ({ record, problem: { row, ...(column === undefined ? {} : { column }), code, params } });
  if (record.broken) return problem(record.broken, {}, columns[record.brokenCell ?? 0]);
  const nul = record.cells.findIndex((cell) => cell.includes('\0'));
  if (nul >= 0) return problem('nul_character', {}, columns[nul]);
  // Separators at the end of a line are no cells. A cell missing under a header is another matter: it may have moved the others.
  while (record.cells.length > columns.length && record.cells.at(-1)?.trim() === '') record.cells.pop();
  while (record.cells.length < columns.length && HEADERLESS.test(columns[record.cells.length] ?? '')) record.cells.push('');
  const swallowed = swallowsRows(record, columns.length, delimiter) || restIsWhole(text, record, columns.length, delimiter);
  if (swallowed) {
    // The quote was closed by accident, further down: only the first line is lost, the next ones are read again.
    record.next = record.secondLine;
    return problem('quote_not_closed');
  }
  const isBlankLine = record.cells.every((cell) => cell.trim() === '');
  if (!isBlankLine && record.cells.length !== columns.length) {
    // The first column left without a cell; where there are too many, any separator may be the wrong one.
    return problem('cell_count', { expected: columns.length, found: record.cells.length }, columns[record.cells.length]);
  }
  return { record, problem: null };
}

/** A cell holding lines that each have as many separators as a row does is a run of rows, not a remark. */
function swallowsRows(record: CsvRecord, width: number, delimiter: string): boolean {
  if (record.secondLine === record.next || width < 4) return false;
  return record.cells.some((cell) => cell.split('\n').slice(1).some((line) => line.split(delimiter).length === width));
}

/** A record of several lines and the wrong width, whose second line starts a row of the right width: its quote was not closed. */
function restIsWhole(text: string, record: CsvRecord, width: number, delimiter: string): boolean {
  if (record.secondLine === record.next || record.cells.length === width || width < 2) return false;
  // An odd number of quotes: the line is the end of a cell that was opened above.
  const quotes = text.slice(record.secondLine, endOfLine(text, record.secondLine).end).split('"').length - 1;
  if (quotes % 2 === 1) return false;
  const rest = readRecord(text, record.secondLine, delimiter);
  return !rest.broken && rest.cells.length === width;
}

function nameColumns(cells: string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const written = cell.replace(/\s+/gu, ' ').trim();
    // These three would be read as something else than a name by whoever turns a row into an object.
    const nameless = written === '' || ['__proto__', 'constructor', 'prototype'].includes(written);
    const name = nameless ? `(${columnLetter(i)})` : written.slice(0, LIMITS.shortText);
    let unique = name;
    for (let n = 2; seen.has(unique); n += 1) unique = `${name} (${n})`;
    seen.add(unique);
    return unique;
  });
}

/** Spreadsheets export empty columns to the right of the table: those without a header and without a cell are left out. */
function withoutEmptyTail(table: Table): Table {
  let width = table.columns.length;
  while (width > 1 && HEADERLESS.test(table.columns[width - 1] ?? '') && table.rows.every(({ cells }) => !cells[width - 1]?.trim())) width -= 1;
  if (width === table.columns.length) return table;
  return { ...table, columns: table.columns.slice(0, width), rows: table.rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, width) })) };
}

/** 0 → A, 25 → Z, 26 → AA, as spreadsheets name columns. */
export function columnLetter(index: number): string {
  return (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function refuse(code: ImportRefusal['code'], params: ImportRefusal['params'] = {}): TableResult {
  return { ok: false, refusal: { code, params } };
}
