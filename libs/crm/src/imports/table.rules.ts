import Papa from 'papaparse';
import type { ImportProblem, ImportRefusal } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';
import { endOfLine, readRecord, type CsvRecord } from './csv-records.rules.js';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** More than any call list has; a line of commas is not a header. */
export const MAX_COLUMNS = 200;

const HEADERLESS = /^\([A-Z]{1,2}\)$/u;

/** One row that was read whole. `row` is the spreadsheet's number: the header is row 1, blank rows count. */
export interface TableRow { row: number; cells: string[] }

export interface Table {
  delimiter: Delimiter;
  /** Distinct, never empty: a second "Téléphone" is "Téléphone (2)", a column without header is named by its letter, "(E)". */
  columns: string[];
  /** Each with exactly as many cells as there are columns. */
  rows: TableRow[];
  /** One for each row that could not be read; none of them is in `rows`. */
  problems: ImportProblem[];
}

export type TableResult = { ok: true; table: Table } | { ok: false; refusal: ImportRefusal };

/** Reads delimited text. The first row that is not blank is the header. */
export function readTable(text: string, forced?: Delimiter): TableResult {
  const announced = /^sep=([;,\t|])\r?\n/iu.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const delimiter = forced ?? (announced?.[1] as Delimiter | undefined) ?? detectDelimiter(body);
  const rows: TableRow[] = [];
  const problems: ImportProblem[] = [];
  let columns: string[] | null = null;
  let at = 0;
  for (let row = 1; at < body.length; row += 1) {
    const { record, problem } = readRow(body, at, delimiter, row, columns);
    at = record.next;
    if (!record.broken && record.cells.every((cell) => cell.trim() === '')) continue;
    if (!columns) {
      if (problem) return refuse('header_broken', { row });
      if (record.cells.length > MAX_COLUMNS) return refuse('too_many_columns', { max: MAX_COLUMNS, found: record.cells.length });
      columns = nameColumns(record.cells);
      continue;
    }
    if (problem) problems.push(problem);
    else rows.push({ row, cells: record.cells });
    if (rows.length + problems.length > LIMITS.importRows) return refuse('too_many_rows', { max: LIMITS.importRows });
  }
  if (!columns) return refuse('file_empty');
  if (rows.length + problems.length === 0) return refuse('no_rows');
  return { ok: true, table: withoutEmptyTail({ delimiter, columns, rows, problems }) };
}

/** The delimiter whose count of cells varies least over the first rows, among those the first line holds. */
export function detectDelimiter(text: string): Delimiter {
  const start = text.search(/\S/u);
  const firstLine = start < 0 ? '' : text.slice(start, endOfLine(text, start).end);
  const present = DELIMITERS.filter((delimiter) => firstLine.includes(delimiter));
  // Cells copied from a spreadsheet arrive with tabs, and nobody types one in a cell.
  if (present.includes('\t')) return '\t';
  if (present.length <= 1) return present[0] ?? ';';
  const { meta } = Papa.parse<string[]>(text.slice(0, 100_000), { preview: 50, delimitersToGuess: present });
  return present.find((delimiter) => delimiter === meta.delimiter) ?? ';';
}

function readRow(text: string, at: number, delimiter: Delimiter, row: number, columns: string[] | null): { record: CsvRecord; problem: ImportProblem | null } {
  const record = readRecord(text, at, delimiter);
  const problem = (code: ImportProblem['code'], params: ImportProblem['params'] = {}, column?: string) =>
    ({ record, problem: { row, ...(column === undefined ? {} : { column }), code, params } });
  if (record.broken) return problem(record.broken, {}, columns?.[record.brokenCell ?? 0]);
  const nul = record.cells.findIndex((cell) => cell.includes('\0'));
  if (nul >= 0) return problem('nul_character', {}, columns?.[nul]);
  if (!columns) return { record, problem: null };
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
