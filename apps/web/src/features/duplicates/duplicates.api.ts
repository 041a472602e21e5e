import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

type Schemas = components['schemas'];
export type OrganisationPair = Schemas['OrganisationPairResponse'];
export type ContactPair = Schemas['ContactPairResponse'];
export type Kind = 'organisation' | 'contact';
export type Side = 'from' | 'into';

const SHOWN = 30;

export const organisationPairsQuery = queryOptions({
  queryKey: ['duplicates', 'organisations'],
  queryFn: () => dataOf(api.GET('/api/v1/duplicates/organisations', { params: { query: { limit: SHOWN } } })),
});

export const contactPairsQuery = queryOptions({
  queryKey: ['duplicates', 'contacts'],
  queryFn: () => dataOf(api.GET('/api/v1/duplicates/contacts', { params: { query: { limit: SHOWN } } })),
});

export const keepApart = (kind: Kind, ids: [string, string]) => dataOf(api.POST('/api/v1/not-duplicates', { body: { kind, ids } }));
export const forgetKeptApart = (id: string) => api.DELETE('/api/v1/not-duplicates/{id}', { params: { path: { id } } });

/** The record that goes, the one that stays, both as they were seen, and what was picked. */
export interface Merge { from: { id: string; etag: string }; into: { id: string; etag: string }; fields: Record<string, Side> }

/** @returns what takes it back. */
export async function mergeRecords(kind: Kind, { from, into, fields }: Merge): Promise<string> {
  const request = { params: { path: { id: from.id }, header: { 'If-Match': from.etag } }, body: { into: into.id, intoEtag: into.etag, fields } };
  const { operationId } = kind === 'organisation'
    ? await dataOf(api.POST('/api/v1/organisations/{id}/merge', request))
    : await dataOf(api.POST('/api/v1/contacts/{id}/merge', request));
  return operationId;
}

export const undoMerge = (operationId: string) => dataOf(api.POST('/api/v1/operations/{id}/undo', { params: { path: { id: operationId } } }));

/** A merge reaches every list, count and page: all that is shown is asked for again. */
export const readAgain = (client: QueryClient): Promise<void> => client.invalidateQueries();
