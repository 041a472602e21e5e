import { TEAM, type Screen } from '../../routing/screen.js';

export const contactScreen: Screen = { ready: true, texts: ['contact', 'organisation', 'letters', 'duplicates', 'open-labs'], roles: TEAM };

/** What the address of `/contacts/$id` carries: nothing more. */
export type ContactSearch = Record<never, never>;

export function contactSearch(_raw: Record<string, unknown>): ContactSearch {
  return {};
}
