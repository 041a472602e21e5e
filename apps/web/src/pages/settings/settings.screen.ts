import { EVERYONE, type Screen } from '../../routing/screen.js';

export const settingsScreen: Screen = { ready: false, texts: ['settings'], roles: EVERYONE };

/** What the address of `/settings` carries: filters, so that a link shows the same. */
export type SettingsSearch = Record<never, never>;

export function settingsSearch(_raw: Record<string, unknown>): SettingsSearch {
  return {};
}
