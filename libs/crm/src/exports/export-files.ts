import { Readable } from 'node:stream';
import type { ExportFormat } from '#contracts/exports.js';
import { CALENDAR_END, calendarEvent, calendarHead, type CalendarEvent } from '#platform/formats/icalendar.js';
import { vCard, type Card } from '#platform/formats/vcard.js';
import { xlsxStream, type SheetCell } from '#platform/formats/xlsx.js';
import type { Cell } from './columns.js';
import { BYTE_ORDER_MARK, csvLines, safeCell, type CsvDialect } from './csv.rules.js';

/** Rows on their way into a file, some at a time. */
export type Batches<Row> = AsyncIterable<Row[]>;

export interface Table<Row> {
  name: string;
  header: readonly string[];
  rowCount: number;
  batches: Batches<Row>;
  cells(row: Row): Cell[];
  /** How an instant stands in a cell: `YYYY-MM-DD HH:MM`. */
  wall(at: Date): string;
}

export const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export function csvFile<Row>({ header, batches, cells, wall }: Table<Row>, { delimiter, byteOrderMark }: CsvDialect): Readable {
  const flat = (row: Row): (string | number | null)[] => cells(row).map((value) => (value instanceof Date ? wall(value) : value));
  return stream((byteOrderMark ? BYTE_ORDER_MARK : '') + csvLines([header], delimiter), batches, (some) => csvLines(some.map(flat), delimiter), '');
}

/** Texts are kept from becoming formulas here too: a sheet is saved as CSV one day, and opened again. */
export function xlsxFile<Row>({ name, header, rowCount, batches, cells, wall }: Table<Row>, now: Date): Readable {
  const typed = (value: Cell): SheetCell => (value instanceof Date ? { wall: wall(value) } : typeof value === 'string' ? safeCell(value) : value);
  return xlsxStream({ name, header, rowCount, batches: mapped(batches, (some) => some.map((row) => cells(row).map(typed))) }, now);
}

/** One array, one object per line. */
export function jsonFile<Row>(batches: Batches<Row>, object: (row: Row) => Record<string, unknown>): Readable {
  let separator = '\n';
  const lines = (some: Row[]): string => some.map((row) => {
    const line = separator + JSON.stringify(object(row));
    separator = ',\n';
    return line;
  }).join('');
  return stream('[', batches, lines, '\n]\n');
}

export function vcardFile<Row>(batches: Batches<Row>, card: (row: Row) => Card): Readable {
  return stream('', batches, (some) => some.map((row) => vCard(card(row))).join(''), '');
}

export function calendarFile<Row>(name: string, batches: Batches<Row>, event: (row: Row) => CalendarEvent): Readable {
  return stream(calendarHead(name), batches, (some) => some.map((row) => calendarEvent(event(row))).join(''), CALENDAR_END);
}

function stream<Row>(head: string, batches: Batches<Row>, text: (some: Row[]) => string, tail: string): Readable {
  return Readable.from((async function* () {
    if (head) yield head;
    yield* mapped(batches, text);
    if (tail) yield tail;
  })(), { objectMode: false });
}

async function* mapped<From, To>(batches: Batches<From>, map: (some: From[]) => To): AsyncGenerator<To> {
  for await (const some of batches) yield map(some);
}
