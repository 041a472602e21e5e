import { type Screen } from '../../routing/screen.js';

export const duplicatesScreen: Screen = { ready: true, texts: ['duplicates'], roles: ['lead'] };

/** What the address of `/duplicates` carries: people instead of organisations. */
export interface DuplicatesSearch { kind?: 'contact' }

export function duplicatesSearch(raw: Record<string, unknown>): DuplicatesSearch {
  return raw['kind'] === 'contact' ? { kind: 'contact' } : {};
}
