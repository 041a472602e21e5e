import type { ListSort } from './list-search.js';

export const COLUMN_KEYS = ['name', 'kind', 'city', 'phone', 'stage', 'interest', 'portrait', 'contact', 'lastCall', 'nextStep', 'assignee', 'note'] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];
export type EditableKey = Extract<ColumnKey, 'kind' | 'city' | 'phone' | 'contact' | 'assignee' | 'note'>;

export interface Column {
  key: ColumnKey;
  /** CSS track. */
  width: string;
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
  { key: 'name', width: 'minmax(270px, 2fr)', sort: 'name' },
  { key: 'kind', width: 'minmax(150px, 1fr)', edit: { of: 'organisation', as: 'text', callers: false } },
  { key: 'city', width: 'minmax(120px, .8fr)', sort: 'city', edit: { of: 'organisation', as: 'text', callers: false } },
  { key: 'phone', width: '136px', edit: { of: 'organisation', as: 'text', callers: true } },
  { key: 'stage', width: '140px', sort: 'stage' },
  { key: 'interest', width: '96px', sort: 'interest' },
  { key: 'portrait', width: '92px' },
  { key: 'contact', width: '150px', edit: { of: 'target', as: 'contact', callers: true } },
  { key: 'lastCall', width: '120px', sort: 'lastCallAt' },
  { key: 'nextStep', width: 'minmax(190px, 1fr)', sort: 'nextDueAt' },
  { key: 'assignee', width: '130px', edit: { of: 'target', as: 'member', callers: true } },
  { key: 'note', width: 'minmax(180px, 1.4fr)', edit: { of: 'target', as: 'text', callers: true } },
];

export const columnsFor = (mayChoose: boolean): string => [...(mayChoose ? ['42px'] : []), ...COLUMNS.map(({ width }) => width)].join(' ');
