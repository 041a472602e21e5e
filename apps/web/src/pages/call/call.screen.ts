import { TEAM, type Screen } from '../../routing/screen.js';

export const callScreen: Screen = { ready: true, texts: ['call', 'answer-times'], roles: TEAM };

/** What the address of `/call` carries beside the campaign: the target to begin with, in or out of its turn. */
export interface CallSearch { target?: string }

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function callSearch({ target }: Record<string, unknown>): CallSearch {
  return typeof target === 'string' && UUID.test(target) ? { target } : {};
}
