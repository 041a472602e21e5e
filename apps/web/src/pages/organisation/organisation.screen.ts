import { TEAM, type Screen } from '../../routing/screen.js';

export const organisationScreen: Screen = { ready: true, texts: ['organisation', 'contact', 'duplicates', 'open-sources'], roles: TEAM };

/** What the address of `/organisations/$id` carries: nothing more. */
export type OrganisationSearch = Record<never, never>;

export function organisationSearch(_raw: Record<string, unknown>): OrganisationSearch {
  return {};
}
