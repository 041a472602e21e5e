import { TEAM, type Screen } from '../../routing/screen.js';

export const todayScreen: Screen = { ready: true, texts: ['today', 'answer-times', 'wave'], roles: TEAM };

/** What the address of `/` carries: filters, so that a link shows the same. */
export interface TodaySearch {
  /** Chairs to fill; 30 when left out. */
  chairs?: number;
}

export function todaySearch(raw: Record<string, unknown>): TodaySearch {
  const chairs = Number(raw['chairs']);
  return Number.isInteger(chairs) && chairs >= 1 && chairs <= 5_000 ? { chairs } : {};
}
