import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../lib/api/schema.generated.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { groupsQuery, type DoorGuest, type Groups } from './lab-queries.js';

type Change = components['schemas']['ChangeGroupsBody'];
type Mode = Groups['mode'];

/** Where somebody dragged ends, before the API says so. */
export function seated(tables: Groups, guestIds: ReadonlySet<string>, groupId: string | null): Groups {
  const all = [...tables.unseated, ...tables.groups.flatMap(({ guests }) => guests)];
  const moved = all.filter(({ invitationId }) => guestIds.has(invitationId));
  const without = (guests: DoorGuest[]): DoorGuest[] => guests.filter(({ invitationId }) => !guestIds.has(invitationId));
  return {
    ...tables,
    groups: tables.groups.map((group) => ({ ...group, guests: group.id === groupId ? [...without(group.guests), ...moved] : without(group.guests) })),
    unseated: groupId === null ? [...without(tables.unseated), ...moved] : without(tables.unseated),
  };
}

export interface GroupsModel {
  tables: Groups | undefined;
  error: Error | null;
  isWorking: boolean;
  form: (mode: Mode) => void;
  rebalance: (done: (moved: number) => void) => void;
  seat: (guestIds: ReadonlySet<string>, groupId: string | null) => void;
  change: (change: Change) => void;
}

/** The tables and what a person does with them; a seat changes at once and is taken back where the API refuses. */
export function useGroups(openLabId: string): GroupsModel {
  const client = useQueryClient();
  const query = groupsQuery(openLabId);
  const path = { params: { path: { id: openLabId } } };
  const { data: tables, error } = useQuery(query);
  const shown = (next: Groups): void => void client.setQueryData(query.queryKey, next);
  const failed = (reason: unknown): void => {
    showToast(asProblem(reason).title);
    void client.invalidateQueries({ queryKey: query.queryKey });
  };
  const forming = useMutation({ mutationFn: (mode: Mode) => dataOf(api.POST('/api/v1/open-labs/{id}/groups', { ...path, body: { mode } })), onSuccess: shown, onError: failed });
  const rebalancing = useMutation({ mutationFn: () => dataOf(api.POST('/api/v1/open-labs/{id}/groups/rebalance', path)), onSuccess: shown, onError: failed });
  const changing = useMutation({ mutationFn: (change: Change) => dataOf(api.PATCH('/api/v1/open-labs/{id}/groups', { ...path, body: change })), onSuccess: shown, onError: failed });
  return {
    tables, error, isWorking: forming.isPending || rebalancing.isPending,
    form: (mode) => forming.mutate(mode),
    rebalance: (done) => rebalancing.mutate(undefined, { onSuccess: ({ moved }) => done(moved.length) }),
    seat: (guestIds, groupId) => {
      if (tables) shown(seated(tables, guestIds, groupId));
      changing.mutate({ seats: [...guestIds].map((invitationId) => ({ invitationId, groupId })) });
    },
    change: (change) => changing.mutate(change),
  };
}
