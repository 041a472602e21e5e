import { EVERYONE, oneOf, type Screen } from '../../routing/screen.js';

export const funnelScreen: Screen = { ready: true, texts: ['funnel', 'changes', 'network', 'answer-times'], roles: EVERYONE };

const ATTRIBUTES = ['kind', 'size', 'department', 'legalForm', 'source', 'campaign'] as const;
const VIEWS = ['picture', 'table'] as const;

/** What the address of `/funnel` carries: filters, so that a link shows the same. */
export interface FunnelSearch {
  /** A past day, `YYYY-MM-DD`: the funnel as it stood at its end. */
  at?: string | undefined;
  /** What segments are told apart by; the kind when left out. */
  by?: (typeof ATTRIBUTES)[number] | undefined;
  view?: (typeof VIEWS)[number] | undefined;
}

export function funnelSearch(raw: Record<string, unknown>): FunnelSearch {
  const at = typeof raw['at'] === 'string' && isDay(raw['at']) ? raw['at'] : undefined;
  const by = oneOf(raw['by'], ATTRIBUTES);
  const view = oneOf(raw['view'], VIEWS);
  return { ...(at && { at }), ...(by && { by }), ...(view && { view }) };
}

/** A day that exists. Without the calendar's library: this is part of the first load. */
function isDay(text: string): boolean {
  const noon = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text);
}
