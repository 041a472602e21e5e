import { TEAM, type Screen } from '../../routing/screen.js';

export const openLabsScreen: Screen = { ready: true, texts: ['open-labs', 'lab-day', 'exports'], roles: TEAM };

/** What the addresses of `/open-labs` and `/open-labs/$id` carry. */
export interface OpenLabSearch {
  /** `new` on the list, `lab` on a lab: its form is open. */
  edit?: 'new' | 'lab';
  /** The dialog that invites is open. */
  invite?: boolean;
}

export function openLabSearch(raw: Record<string, unknown>): OpenLabSearch {
  const edit = raw['edit'] === 'new' || raw['edit'] === 'lab' ? raw['edit'] : undefined;
  return { ...(edit && { edit }), ...(raw['invite'] === true && { invite: true }) };
}
