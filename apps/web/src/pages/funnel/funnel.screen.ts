import { EVERYONE, type Screen } from '../../routing/screen.js';

export const funnelScreen: Screen = { ready: false, texts: ['funnel'], roles: EVERYONE };

/** What the address of `/funnel` carries: filters, so that a link shows the same. */
export type FunnelSearch = Record<never, never>;

export function funnelSearch(_raw: Record<string, unknown>): FunnelSearch {
  return {};
}
