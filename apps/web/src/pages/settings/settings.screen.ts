import { EVERYONE, oneOf, textIn, type Screen } from '../../routing/screen.js';

export const settingsScreen: Screen = { ready: true, texts: ['settings', 'not-found', 'personas', 'archives', 'portrait', 'wave'], roles: EVERYONE };

/** What the address of `/settings` carries, so that a link shows the same. */
export interface SettingsSearch {
  /** The product or campaign that is edited, or `new`. */
  edit?: string;
  /** Which messages are listed: those to decide about when left out. */
  emails?: 'all';
}

export function settingsSearch(raw: Record<string, unknown>): SettingsSearch {
  const [edit, emails] = [textIn(raw['edit']), oneOf(raw['emails'], ['all'] as const)];
  return { ...(edit === undefined ? {} : { edit }), ...(emails === undefined ? {} : { emails }) };
}
