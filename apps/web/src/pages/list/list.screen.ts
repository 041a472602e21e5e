import { TEAM, type Screen } from '../../routing/screen.js';

export const listScreen: Screen = { ready: false, texts: ['list'], roles: TEAM };

/** What the address of `/list` carries: filters, so that a link shows the same. */
export type ListSearch = Record<never, never>;

export function listSearch(_raw: Record<string, unknown>): ListSearch {
  return {};
}
