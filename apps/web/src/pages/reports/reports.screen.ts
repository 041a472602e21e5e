import { EVERYONE, type Screen } from '../../routing/screen.js';

export const reportsScreen: Screen = { ready: false, texts: ['reports'], roles: EVERYONE };

/** What the address of `/reports` carries: filters, so that a link shows the same. */
export type ReportsSearch = Record<never, never>;

export function reportsSearch(_raw: Record<string, unknown>): ReportsSearch {
  return {};
}
