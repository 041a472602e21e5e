import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type PersonaView = components['schemas']['PersonaResponse'];

/** What the facts heard from a person make likely, and the vendor sign. Leads and admins only. */
export const personaQuery = (id: string) => queryOptions({
  queryKey: ['contacts', id, 'persona'],
  queryFn: () => dataOf(api.GET('/api/v1/contacts/{id}/persona', { params: { path: { id } } })),
});
