import { textIn, type Screen } from '../../routing/screen.js';

export const mergeScreen: Screen = { ready: true, texts: ['duplicates', 'organisation', 'contact'], roles: ['lead'] };

/** What the address of `/merge` carries: two records of one kind. */
export interface MergeSearch { kind?: 'contact'; a: string; b: string }

export function mergeSearch(raw: Record<string, unknown>): MergeSearch {
  return { ...(raw['kind'] === 'contact' ? { kind: 'contact' as const } : {}), a: textIn(raw['a']) ?? '', b: textIn(raw['b']) ?? '' };
}
