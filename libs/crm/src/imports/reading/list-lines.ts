import type { ImportProblem } from '#contracts/import-codes.js';
import { nameKey } from '../../organisations/name.rules.js';
import { suggestMapping, type ImportMapping } from '../rows/mapping.rules.js';
import { isRefused, readRow, type Constants, type RowDraft } from '../rows/row.rules.js';
import type { TableRow } from './table.rules.js';
import type { OpenedList } from './open-list.js';

/** What a person sees of a list before it is compared with anything. */
export interface ListSummary extends Omit<OpenedList, 'table'> {
  delimiter: string;
  columns: string[];
  /** The row that named them; 0 for a list without a header. */
  headerRow: number;
  /** The first rows of the file, whatever they are. */
  head: TableRow[];
  /** The first rows, cell by cell. */
  sample: string[][];
  /** Without the header and blank rows. */
  rowCount: number;
  suggested: ImportMapping;
  /** Rows that cannot be read: how many, and the first of them. */
  brokenCount: number;
  broken: ImportProblem[];
}

/** A row that was read, or one that could not be; `cells` only of rows that do not enter, to give them back. */
export type ListLine = { row: number; draft: RowDraft; cells?: string[] } | { row: number; problem: ImportProblem; cells: string[] };

/** An identifier, and the keys of up to three names that bear it in the list. */
export type BorneIdentifier = [identifier: string, nameKeys: string[]];

const SAMPLE_ROWS = 5;
/** As many broken rows are named at once; whoever mends these sees the next ones. */
const NAMED_ROWS = 50;
/** Cells by which a column without a known name is recognised: reading numbers takes time, and a list does not change its mind. */
const JUDGED_ROWS = 500;
/** Three names under one identifier show that it proves nothing. */
const TELLING_NAMES = 3;

export function summarise({ format, sheet, sheets, table }: OpenedList): ListSummary {
  return {
    format, sheet, sheets, delimiter: table.delimiter, columns: table.columns, headerRow: table.headerRow, head: table.head, sample: table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    rowCount: table.rows.length + table.problems.length, suggested: suggestMapping(table.columns, table.rows.slice(0, JUDGED_ROWS).map(({ cells }) => cells)),
    brokenCount: table.problems.length, broken: table.problems.slice(0, NAMED_ROWS),
  };
}

/** Every row of the list, in its order. */
export function* linesOf({ table }: OpenedList, mapping: ImportMapping, constants: Constants): Generator<ListLine> {
  const { columns, rows, problems, broken } = table;
  let next = 0;
  const brokenBefore = function* (row: number): Generator<ListLine> {
    for (; next < broken.length && broken[next]!.row < row; next += 1) yield { row: broken[next]!.row, problem: problems[next]!, cells: broken[next]!.cells };
  };
  for (const each of rows) {
    yield* brokenBefore(each.row);
    const draft = readRow(columns, mapping, each, constants);
    yield { row: each.row, draft, ...(isRefused(draft.problems) ? { cells: each.cells } : {}) };
  }
  yield* brokenBefore(Infinity);
}

/** Which SIREN and SIRET the whole list holds, under which names: read beforehand, since the last row may show that the first proves nothing. */
export function identifiersOf({ table }: OpenedList, mapping: ImportMapping): BorneIdentifier[] {
  const wanted = Object.fromEntries(Object.entries(mapping).filter(([, field]) => field === 'name' || field === 'siren' || field === 'siret'));
  if (!Object.values(wanted).some((field) => field === 'siren' || field === 'siret')) return [];
  const names = new Map<string, Set<string>>();
  const columns = table.columns.filter((column) => wanted[column]);
  const places = columns.map((column) => table.columns.indexOf(column));
  for (const { row, cells } of table.rows) {
    const { organisation: { siren, siret, name } } = readRow(columns, wanted, { row, cells: places.map((place) => cells[place] ?? '') }, {});
    for (const identifier of [siren, siret]) {
      if (identifier === null) continue;
      const keys = names.get(identifier) ?? new Set<string>();
      if (keys.size < TELLING_NAMES) names.set(identifier, keys.add(nameKey(name)));
    }
  }
  return [...names].map(([identifier, keys]) => [identifier, [...keys]]);
}
