import { TEAM, type Screen } from '../../routing/screen.js';

export const callScreen: Screen = { ready: true, texts: ['call'], roles: TEAM };

/** What the address of `/call` carries: filters, so that a link shows the same. */
export type CallSearch = Record<never, never>;

export function callSearch(_raw: Record<string, unknown>): CallSearch {
  return {};
}
