import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useCan } from '../../lib/api/session.js';
import type { ListOrder } from './call-list.api.js';
import { filterOf, type ListFilter, type ListSearch, type ListSort } from './list-search.js';

const route = getRouteApi('/app/list');

export interface ListAddress {
  search: ListSearch;
  filter: ListFilter;
  order: ListOrder;
  /** Changes a part of the address; undefined takes it out. Back leads to the former one, but for typing. */
  set: (change: Partial<Record<keyof ListSearch, unknown>>, options?: { replace?: boolean }) => void;
  /** Another view altogether. */
  show: (search: ListSearch) => void;
  sortBy: (sort: ListSort) => void;
}

/** What the address says, and how to change it. */
export function useListSearch(): ListAddress {
  const all = route.useSearch();
  const navigate = useNavigate();
  const opinions = useCan('lead');
  const { campaign, ...search } = all as ListSearch & { campaign?: string };
  const set: ListAddress['set'] = useCallback((change, { replace = false } = {}) => {
    void navigate({ to: '/list', search: (former) => ({ ...former, ...change }) as ListSearch, replace });
  }, [navigate]);
  const text = JSON.stringify(search);
  const filter = useMemo(() => filterOf(JSON.parse(text) as ListSearch, opinions), [text, opinions]);
  const { sort = 'position', order } = search;
  const descending = order === 'desc';
  return {
    search, filter, order: useMemo(() => ({ sort, descending }), [sort, descending]), set,
    show: (next) => void navigate({ to: '/list', search: { ...(campaign === undefined ? {} : { campaign }), ...next } }),
    sortBy: (by) => set({ sort: by, order: sort === by && !descending ? 'desc' : undefined }),
  };
}
