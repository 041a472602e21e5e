import { TEAM, type Screen } from '../../routing/screen.js';

export const todayScreen: Screen = { ready: false, texts: ['today'], roles: TEAM };

/** What the address of `/` carries: filters, so that a link shows the same. */
export type TodaySearch = Record<never, never>;

export function todaySearch(_raw: Record<string, unknown>): TodaySearch {
  return {};
}
