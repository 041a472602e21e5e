import type { ExportColumn } from '#contracts/texts/export-headers.js';
import { capitalised, type Words } from '#contracts/texts/words.js';
import { phoneCell } from './csv.rules.js';

export type Cell = string | number | Date | null;

/** How the reader's language says things. */
export interface Say { words: Words; locale: 'fr' | 'en' }

/** One thing of a file: its cell for a person, its value for a program. */
export interface Column<Row> {
  id: ExportColumn;
  cell(row: Row, say: Say): Cell;
  value(row: Row): unknown;
}

type Key<Row, Value> = { [K in keyof Row & ExportColumn]: Row[K] extends Value ? K : never }[keyof Row & ExportColumn];
type Lists = { [K in keyof Words]: Words[K] extends Record<infer Code extends string, string> ? Code : never };

/** The columns that rows of one kind can have; a column's name is the row's key. */
export const columnsOf = <Row>() => ({
  /** A text or a number as it stands. */
  plain: (id: Key<Row, string | number | null>): Column<Row> => ({ id, cell: (row) => row[id] as Cell, value: (row) => row[id] }),
  /** An instant: the team's wall clock in a table, UTC for a program. */
  moment: (id: Key<Row, Date | null>): Column<Row> => ({ id, cell: (row) => row[id] as Date | null, value: (row) => (row[id] as Date | null)?.toISOString() ?? null }),
  /** A value of a closed list, in words. */
  word: <List extends keyof Words>(id: Key<Row, Lists[List] | null>, list: List): Column<Row> => ({
    id, value: (row) => row[id],
    cell: (row, { words }) => (row[id] === null ? null : capitalised((words[list] as Record<string, string>)[row[id] as string] ?? String(row[id]))),
  }),
  /** Several values of a closed list. */
  listed: <List extends keyof Words>(id: Key<Row, readonly Lists[List][]>, list: List): Column<Row> => ({
    id, value: (row) => row[id],
    cell: (row, { words }) => (row[id] as readonly string[]).map((one) => (words[list] as Record<string, string>)[one] ?? one).join(', ') || null,
  }),
  /** Several texts. */
  texts: (id: Key<Row, readonly string[]>): Column<Row> => ({ id, value: (row) => row[id], cell: (row) => (row[id] as readonly string[]).join('; ') || null }),
  phone: (id: Key<Row, Parameters<typeof phoneCell>[0]>): Column<Row> => {
    const cell = (row: Row): string | null => phoneCell(row[id] as Parameters<typeof phoneCell>[0]);
    return { id, cell, value: cell };
  },
  /** To be filled in by hand. */
  blank: (id: ExportColumn): Column<Row> => ({ id, cell: () => null, value: () => null }),
  own: (id: ExportColumn, cell: Column<Row>['cell'], value: Column<Row>['value']): Column<Row> => ({ id, cell, value }),
});

/** `YYYY-MM-DD HH:MM` in a time zone: the one form that spreadsheets of every country read as a date. */
export function wallClock(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => format.format(at);
}
