import { TEAM, type Screen } from '../../routing/screen.js';

export const listScreen: Screen = { ready: false, texts: ['list'], roles: TEAM };

/** What the address of `/list` carries: filters, so that a link shows the same. */
export interface ListSearch {}

export function listSearch(_raw: Record<string, unknown>): ListSearch {
  return {};
}
