import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';
import { useCan } from '../../lib/api/session.js';

type Schemas = components['schemas'];
export type RegisterBody = Schemas['RegisterBodyResponse'];
export type Place = Schemas['PlaceResponse'];

const availableQuery = queryOptions({
  queryKey: ['open-sources'],
  queryFn: () => dataOf(api.GET('/api/v1/open-sources')),
  staleTime: Infinity,
});

/** Which public registers may be asked here; none while it is not known, and none for who may not change the record. */
export function useOpenSources(): Schemas['OpenSourcesResponse'] {
  const mayAsk = useCan('lead');
  const { data } = useQuery({ ...availableQuery, enabled: mayAsk });
  return data ?? { register: false, directory: false, addresses: false };
}

export const askRegister = async (id: string): Promise<RegisterBody[]> => (await dataOf(api.GET('/api/v1/organisations/{id}/register-matches', { params: { path: { id } } }))).items;
export const askPlaces = async (id: string): Promise<Place[]> => (await dataOf(api.GET('/api/v1/organisations/{id}/place-matches', { params: { path: { id } } }))).items;
export const askDirectory = (query: { type: string; department?: string; kind: string }) => dataOf(api.GET('/api/v1/directory-list', { params: { query } }));
