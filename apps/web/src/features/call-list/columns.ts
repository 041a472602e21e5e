import type { ListSort } from './list-search.js';

export const COLUMN_KEYS = ['name', 'kind', 'city', 'phone', 'stage', 'interest', 'portrait', 'lastCall', 'nextStep', 'assignee', 'contact', 'note'] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];
export type EditableKey = Extract<ColumnKey, 'kind' | 'city' | 'phone' | 'contact' | 'assignee' | 'note'>;

export interface Column {
  key: ColumnKey;
  /** At least, in pixels; what is left over goes to the columns with a share. */
  width: number;
  share?: number;
  sort?: ListSort;
  edit?: {
    /** Whose row in the database: its version guards the change. */
    of: 'organisation' | 'target';
    as: 'text' | 'member' | 'contact';
    /** A caller corrects numbers, takes targets and writes notes. */
    callers: boolean;
  };
}

export const COLUMNS: readonly Column[] = [
  { key: 'name', width: 270, share: 3, sort: 'name' },
  { key: 'kind', width: 150, share: 1, edit: { of: 'organisation', as: 'text', callers: false } },
  { key: 'city', width: 112, share: 1, sort: 'city', edit: { of: 'organisation', as: 'text', callers: false } },
  { key: 'phone', width: 122, edit: { of: 'organisation', as: 'text', callers: true } },
  { key: 'stage', width: 150, sort: 'stage' },
  { key: 'interest', width: 84, sort: 'interest' },
  { key: 'portrait', width: 84 },
  { key: 'lastCall', width: 138, sort: 'lastCallAt' },
  { key: 'nextStep', width: 212, share: 1, sort: 'nextDueAt' },
  { key: 'assignee', width: 132, edit: { of: 'target', as: 'member', callers: true } },
  { key: 'contact', width: 150, edit: { of: 'target', as: 'contact', callers: true } },
  { key: 'note', width: 200, share: 2, edit: { of: 'target', as: 'text', callers: true } },
];

const BOX = 42;

/** The same tracks in every row, whatever its cells hold; below the sum of the widths the grid scrolls sideways. */
export function tracksFor(mayChoose: boolean): { columns: string; width: number } {
  const tracks = COLUMNS.map(({ width, share }) => (share === undefined ? `${width}px` : `minmax(${width}px, ${share}fr)`));
  return { columns: [...(mayChoose ? [`${BOX}px`] : []), ...tracks].join(' '), width: COLUMNS.reduce((sum, { width }) => sum + width, mayChoose ? BOX : 0) };
}
