import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { targetsQuery, type ListOrder, type Target } from './call-list.api.js';
import type { ListFilter } from './list-search.js';

export interface Targets {
  rows: readonly Target[];
  /** Of the whole filter. */
  total: number;
  isPending: boolean;
  /** The rows are still those of the former filter. */
  isStale: boolean;
  /** All pages are there. */
  isWhole: boolean;
  error: unknown;
  retry: () => void;
}

const NO_ROWS: readonly Target[] = [];

/** The whole list, page after page: the first is shown at once, the others arrive behind. */
export function useTargets(campaignId: string, filter: ListFilter, order: ListOrder): Targets {
  const { data, isPending, isPlaceholderData, hasNextPage, isFetching, isFetchNextPageError, error, fetchNextPage, refetch } = useInfiniteQuery({
    ...targetsQuery(campaignId, filter, order), placeholderData: keepPreviousData,
  });
  useEffect(() => {
    if (!hasNextPage || isFetching || isPlaceholderData || isFetchNextPageError) return;
    // After what the person does, not before. Safari knows no idle moments.
    const go = (): void => void fetchNextPage({ cancelRefetch: false });
    if (typeof requestIdleCallback === 'undefined') {
      const soon = setTimeout(go, 50);
      return () => clearTimeout(soon);
    }
    const idle = requestIdleCallback(go, { timeout: 400 });
    return () => cancelIdleCallback(idle);
  }, [hasNextPage, isFetching, isPlaceholderData, isFetchNextPageError, fetchNextPage, data]);
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? NO_ROWS, [data]);
  return {
    rows, total: data?.pages.at(-1)?.total ?? 0, isPending, isStale: isPlaceholderData, isWhole: data !== undefined && !hasNextPage, error,
    retry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
  };
}
