import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import { isProblem } from '../../lib/api/problem.js';
import { NO_ANSWER, sessionQuery } from '../../lib/api/session.js';
import { keepDoor, keptDoor } from '../../lib/kept-door.js';
import type { components } from '../../lib/api/schema.generated.js';

export type Door = components['schemas']['DoorResponse'];
export type Groups = components['schemas']['GroupsResponse'];
export type Group = components['schemas']['GroupResponse'];
export type After = components['schemas']['AfterResponse'];
export type AfterChange = components['schemas']['ChangeAfterBody'];
export type Composition = components['schemas']['CompositionResponse'];
export type BackPlan = components['schemas']['BackPlanResponse'];
export type { DoorGuest } from '../outbox/outbox-entry.js';

const at = (id: string) => ({ params: { path: { id } } });
/** Several doors are held at once: each looks this often at what the others noted. */
const LOOK_MS = 5_000;

export const doorQuery = (id: string) => queryOptions({
  queryKey: ['open-lab-door', id],
  queryFn: async ({ client, queryKey }): Promise<Door> => {
    const session = client.getQueryData(sessionQuery.queryKey);
    try {
      const door = await dataOf(api.GET('/api/v1/open-labs/{id}/door', at(id)));
      if (session) await keepDoor(id, session, door);
      return door;
    } catch (error) {
      // Opened without a network: the room as this phone last knew it. What is on the screen already is newer.
      const kept = session && isProblem(error, ...NO_ANSWER) && !client.getQueryData(queryKey) ? await keptDoor(id, session) : null;
      if (!kept) throw error;
      return kept;
    }
  },
  refetchInterval: LOOK_MS,
  gcTime: Infinity,
});
export const groupsQuery = (id: string) => queryOptions({ queryKey: ['open-lab-groups', id], queryFn: () => dataOf(api.GET('/api/v1/open-labs/{id}/groups', at(id))) });
export const afterQuery = (id: string) => queryOptions({ queryKey: ['open-lab-after', id], queryFn: () => dataOf(api.GET('/api/v1/open-labs/{id}/after', at(id))) });
export const compositionQuery = (id: string) => queryOptions({ queryKey: ['open-lab-composition', id], queryFn: () => dataOf(api.GET('/api/v1/open-labs/{id}/composition', at(id))) });
export const backPlanQuery = (id: string) => queryOptions({ queryKey: ['open-lab-back-plan', id], queryFn: () => dataOf(api.GET('/api/v1/open-labs/{id}/back-plan', at(id))) });
