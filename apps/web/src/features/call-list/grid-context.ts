import { createContext, use } from 'react';
import type { TFunction } from 'i18next';
import type { Words } from '#contracts/texts/words.js';
import type { Moments } from '../../i18n/use-moment.js';
import type { Member } from './call-list.api.js';
import type { EditableKey } from './columns.js';

/** What every row needs and seldom changes: told once, so that a row is drawn again only for its own reasons. */
export interface GridContext {
  words: Words;
  /** Dates in the zone of the target. */
  say: (timeZone: string | null) => Moments;
  now: number;
  t: TFunction<'list'>;
  members: readonly Member[];
  me: string;
  criteria: readonly { key: string; label: string }[];
  mayChoose: boolean;
  mayEdit: (column: EditableKey) => boolean;
}

export const Grid = createContext<GridContext | null>(null);

export function useGrid(): GridContext {
  const grid = use(Grid);
  if (!grid) throw new Error('A row stands outside of its grid.');
  return grid;
}
