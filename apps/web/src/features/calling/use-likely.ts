import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Persona } from '#contracts/vocabulary.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { Draft } from './draft.js';

/** The type that earlier facts and those being ticked make likely; null while nothing tells, or without the network. */
export function useLikely({ contactId, signals }: Draft, isAsked: boolean): Persona | null {
  const enabled = isAsked && (contactId !== null || signals.length > 0);
  const { data } = useQuery({
    queryKey: ['likely', contactId, signals], enabled, placeholderData: keepPreviousData,
    queryFn: () => dataOf(api.POST('/api/v1/personas/likely', { body: { contactId, signals: [...signals] } })),
  });
  return enabled ? data?.likely ?? null : null;
}
