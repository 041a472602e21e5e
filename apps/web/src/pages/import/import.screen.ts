import type { Screen } from '../../routing/screen.js';

export const importScreen: Screen = { ready: false, texts: ['import'], roles: ['lead'] };

/** What the address of `/import` carries. */
export type ImportSearch = Record<never, never>;

export function importSearch(_raw: Record<string, unknown>): ImportSearch {
  return {};
}
