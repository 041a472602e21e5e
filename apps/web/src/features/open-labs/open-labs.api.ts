import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Interest, InvitationAnswer } from '#contracts/vocabulary.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

type Schemas = components['schemas'];
export type OpenLab = Schemas['OpenLabResponse'];
export type OpenLabBody = Schemas['CreateOpenLabBody'];
export type Guest = Schemas['InvitationResponse'];
export type Rung = Schemas['RungResponse'];
export type LabForecast = Schemas['LabForecastResponse'];
export type Candidate = Schemas['CandidateResponse'];

const MOST = 200;
const MINUTE = 60_000;
const path = (id: string) => ({ params: { path: { id } } });

/** Every lab of the team, the latest first. */
export const openLabsQuery = queryOptions({
  queryKey: ['open-labs'],
  queryFn: async (): Promise<OpenLab[]> => (await dataOf(api.GET('/api/v1/open-labs', { params: { query: { limit: MOST } } }))).items,
});

export const openLabQuery = (id: string) => queryOptions({
  queryKey: ['open-labs', id],
  queryFn: () => dataOf(api.GET('/api/v1/open-labs/{id}', path(id))),
});

/** The whole guest list; guests answer by themselves, so it is asked again. */
export const guestsQuery = (id: string) => queryOptions({
  queryKey: ['open-labs', id, 'guests'],
  queryFn: async (): Promise<Guest[]> => {
    const guests: Guest[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Schemas['InvitationPage'] = await dataOf(api.GET('/api/v1/open-labs/{id}/invitations', { params: { path: { id }, query: { limit: MOST, ...(cursor ? { cursor } : {}) } } }));
      guests.push(...page.items);
      cursor = page.nextCursor;
    }
    return guests;
  },
  refetchInterval: MINUTE,
});

export const rungsQuery = (id: string) => queryOptions({
  queryKey: ['open-labs', id, 'rungs'],
  queryFn: async (): Promise<Rung[]> => (await dataOf(api.GET('/api/v1/open-labs/{id}/rungs', path(id)))).items,
});

export const labForecastQuery = (id: string) => queryOptions({
  queryKey: ['open-labs', id, 'forecast'],
  queryFn: () => dataOf(api.GET('/api/v1/open-labs/{id}/forecast', path(id))),
});

export const candidatesQuery = (id: string, campaignId: string, interest: readonly Interest[]) => queryOptions({
  queryKey: ['open-labs', id, 'candidates', campaignId, interest],
  queryFn: async (): Promise<Candidate[]> =>
    (await dataOf(api.GET('/api/v1/open-labs/{id}/candidates', { params: { path: { id }, query: { campaignId, interest: [...interest] } } }))).items,
});

/** Those to come, the nearest first. */
export const upcomingLabsQuery = queryOptions({
  queryKey: ['open-labs', 'upcoming'],
  queryFn: async (): Promise<OpenLab[]> => (await dataOf(api.GET('/api/v1/open-labs', { params: { query: { upcoming: true, limit: 20 } } }))).items
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
});

/** Whom rows of a call list would invite. Asked anew each time: the list moves. */
export const chosenCandidatesQuery = (id: string, campaignId: string, selection: Schemas['ChosenBody'] extends infer Body ? Omit<Body, 'campaignId'> : never) => queryOptions({
  queryKey: ['open-labs', id, 'chosen', campaignId, selection],
  queryFn: () => dataOf(api.POST('/api/v1/open-labs/{id}/candidates', { params: { path: { id } }, body: { campaignId, ...selection } })),
  staleTime: 0, gcTime: 0,
});

export const createLab = (body: OpenLabBody): Promise<OpenLab> => dataOf(api.POST('/api/v1/open-labs', { body }));
export const changeLab = ({ id, etag }: OpenLab, body: Schemas['ChangeOpenLabBody']): Promise<OpenLab> =>
  dataOf(api.PATCH('/api/v1/open-labs/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }));
export const cancelLab = ({ id, etag }: OpenLab): Promise<OpenLab> =>
  dataOf(api.POST('/api/v1/open-labs/{id}/cancel', { params: { path: { id }, header: { 'If-Match': etag } } }));

export const invite = (id: string, body: Schemas['InviteBody']): Promise<Schemas['InvitedResponse']> => dataOf(api.POST('/api/v1/open-labs/{id}/invitations', { ...path(id), body }));
export const sendDrafts = (id: string): Promise<Schemas['DraftsSent']> => dataOf(api.POST('/api/v1/open-labs/{id}/invitations/send', path(id)));

/** What the team does with one guest. */
export type GuestAct = 'send' | 'remind' | 'confirm' | 'cancel';
const one = ({ openLabId, id }: Guest) => ({ params: { path: { id: openLabId, invitationId: id } } });
export function act(guest: Guest, what: GuestAct): Promise<Guest> {
  switch (what) {
    case 'send': return dataOf(api.POST('/api/v1/open-labs/{id}/invitations/{invitationId}/send', one(guest)));
    case 'remind': return dataOf(api.POST('/api/v1/open-labs/{id}/invitations/{invitationId}/remind', one(guest)));
    case 'confirm': return dataOf(api.POST('/api/v1/open-labs/{id}/invitations/{invitationId}/confirm', one(guest)));
    case 'cancel': return dataOf(api.POST('/api/v1/open-labs/{id}/invitations/{invitationId}/cancel', one(guest)));
  }
}
export const answer = (guest: Guest, said: InvitationAnswer): Promise<Guest> =>
  dataOf(api.POST('/api/v1/open-labs/{id}/invitations/{invitationId}/answer', { ...one(guest), body: { answer: said } }));

/** A chair given or taken changes the list, the forecast and the counts at once. */
export const refreshLab = (client: QueryClient, id: string): Promise<void> => client.invalidateQueries({ queryKey: ['open-labs', id] });
