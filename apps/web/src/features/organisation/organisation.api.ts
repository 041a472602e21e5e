import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf, once } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

type Schemas = components['schemas'];
export type Organisation = Schemas['OrganisationResponse'];
export type OrganisationChange = Schemas['ChangeOrganisationBody'];
export type Contact = Schemas['ContactResponse'];
export type ContactChange = Schemas['ChangeContactBody'];
export type Phone = Schemas['PhoneResponse'];
export type TimelineEntry = Schemas['TimelineEntryResponse'];
export type OrganisationTarget = Schemas['TargetResponse'];

const MOST_CONTACTS = 200;
const MOST_CAMPAIGNS = 200;
const ENTRIES = 50;
const path = (id: string) => ({ params: { path: { id } } });

export const organisationQuery = (id: string) => queryOptions({
  queryKey: ['organisations', id],
  queryFn: () => dataOf(api.GET('/api/v1/organisations/{id}', path(id))),
});

export const organisationTargetsQuery = (id: string) => queryOptions({
  queryKey: ['organisations', id, 'targets'],
  queryFn: async (): Promise<OrganisationTarget[]> => 
    (await dataOf(api.GET('/api/v1/organisations/{id}/targets', { params: { path: { id }, query: { limit: MOST_CAMPAIGNS } } }))).items,
});

export const organisationContactsQuery = (organisationId: string) => queryOptions({
  queryKey: ['organisations', organisationId, 'contacts'],
  queryFn: async (): Promise<Contact[]> => (await dataOf(api.GET('/api/v1/contacts', { params: { query: { organisationId, limit: MOST_CONTACTS } } }))).items,
});

/** Everything in time order, the latest first; of one person when named. */
export const timelineQuery = (organisationId: string, contactId?: string) => infiniteQueryOptions({
  queryKey: ['organisations', organisationId, 'timeline', contactId ?? 'all'],
  queryFn: ({ pageParam }) => dataOf(api.GET('/api/v1/organisations/{id}/timeline', {
    params: { path: { id: organisationId }, query: { limit: ENTRIES, ...(contactId === undefined ? {} : { contactId }), ...(pageParam === null ? {} : { cursor: pageParam }) } },
  })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const changeOrganisation = ({ id, etag }: Organisation, body: OrganisationChange): Promise<Organisation> =>
  dataOf(api.PATCH('/api/v1/organisations/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }));

export const correctCall = (id: string, etag: string, body: Schemas['CorrectCallBody']): Promise<unknown> =>
  dataOf(api.PATCH('/api/v1/calls/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }));

/** @param key of this one telling: sent twice, it counts once */
export const recordLateCall = (body: Schemas['RecordCallBody'], key: string): Promise<Schemas['RecordedCallResponse']> =>
  dataOf(api.POST('/api/v1/calls', { body, headers: once(key) }));

export const putOnList = (campaignId: string, organisationId: string): Promise<Schemas['AddedTargets']> =>
  dataOf(api.POST('/api/v1/campaigns/{campaignId}/targets', { params: { path: { campaignId } }, body: { organisationIds: [organisationId] } }));

export const optOutOrganisation = (id: string): Promise<Organisation> => dataOf(api.POST('/api/v1/organisations/{id}/opt-out', path(id)));

export const contactQuery = (id: string) => queryOptions({
  queryKey: ['contacts', id],
  queryFn: () => dataOf(api.GET('/api/v1/contacts/{id}', path(id))),
});

export const createContact = (organisationId: string, body: ContactChange): Promise<Contact> =>
  dataOf(api.POST('/api/v1/contacts', { body: { ...body, organisationId } }));

export const changeContact = ({ id, etag }: Contact, body: ContactChange): Promise<Contact> =>
  dataOf(api.PATCH('/api/v1/contacts/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }));

export const personName = ({ firstName, lastName, email }: Pick<Contact, 'firstName' | 'lastName' | 'email'>): string =>
  [firstName, lastName].filter(Boolean).join(' ') || email || '';
