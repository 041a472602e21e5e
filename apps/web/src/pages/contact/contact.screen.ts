import { TEAM, type Screen } from '../../routing/screen.js';

export const contactScreen: Screen = { ready: true, texts: ['contact'], roles: TEAM };

/** What the address of `/contacts/$id` carries: filters, so that a link shows the same. */
export type ContactSearch = Record<never, never>;

export function contactSearch(_raw: Record<string, unknown>): ContactSearch {
  return {};
}
