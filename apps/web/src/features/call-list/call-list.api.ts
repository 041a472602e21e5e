import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import type { Stage } from '#contracts/vocabulary.js';
import { api, dataOf, ifMatch } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';
import type { ListFilter, ListSort } from './list-search.js';

export type Target = components['schemas']['TargetResponse'];
export type TargetPage = components['schemas']['TargetPage'];
export type Member = components['schemas']['MemberResponse'];
export type SavedView = components['schemas']['ViewResponse'];
export type BulkSet = components['schemas']['BulkSetDto'];

/** The API's largest page: 10,000 targets in fifty. */
const PAGE = 200;

export interface ListOrder { sort: ListSort; descending: boolean }

const listKey = (campaignId: string) => ['call-list', campaignId] as const;

/** The campaign's targets under a filter, page after page. */
export const targetsQuery = (campaignId: string, filter: ListFilter, { sort, descending }: ListOrder, limit = PAGE) => infiniteQueryOptions({
  queryKey: [...listKey(campaignId), filter, sort, descending, limit],
  queryFn: ({ pageParam, signal }) => dataOf(api.GET('/api/v1/campaigns/{campaignId}/targets', {
    params: { path: { campaignId }, query: { ...filter, sort, order: descending ? 'desc' : 'asc', limit, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal,
  })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
  staleTime: 60_000,
  // Thousands of rows are not compared one by one at each page, nor asked for again each time the window is looked at.
  structuralSharing: false,
  refetchOnWindowFocus: false,
});

/** How many targets a filter means. */
export const countQuery = (campaignId: string, filter: ListFilter) => queryOptions({
  queryKey: [...listKey(campaignId), 'count', filter],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/campaigns/{campaignId}/targets', { params: { path: { campaignId }, query: { ...filter, sort: 'position', order: 'asc', limit: 1 } }, signal }))).total,
  staleTime: 30_000,
});

/** Whoever may have targets. */
export const membersQuery = queryOptions({
  queryKey: ['members', 'callers'],
  queryFn: async (): Promise<Member[]> => (await dataOf(api.GET('/api/v1/members', { params: { query: { limit: 200 } } }))).items.filter(({ role }) => role !== 'viewer'),
  staleTime: 5 * 60_000,
});

export const viewsQuery = queryOptions({ queryKey: ['views'], queryFn: async () => (await dataOf(api.GET('/api/v1/views', { params: { query: { limit: 200 } } }))).items, staleTime: 60_000 });

export const criteriaQuery = (productId: string) => queryOptions({
  queryKey: ['products', productId, 'criteria'],
  queryFn: async () => (await dataOf(api.GET('/api/v1/products/{id}', { params: { path: { id: productId } } }))).idealUser.criteria,
  staleTime: 5 * 60_000,
});

export const contactsQuery = (organisationId: string) => queryOptions({
  queryKey: ['contacts', 'of', organisationId],
  queryFn: async () => (await dataOf(api.GET('/api/v1/contacts', { params: { query: { organisationId, limit: 200 } } }))).items.filter(({ optedOutAt }) => optedOutAt === null),
  staleTime: 30_000,
});

export const createView = (name: string, query: string, shared: boolean): Promise<SavedView> => dataOf(api.POST('/api/v1/views', { body: { name, query, shared } }));

export async function removeView({ id, etag }: SavedView): Promise<void> {
  await api.DELETE('/api/v1/views/{id}', { params: { path: { id }, header: ifMatch(etag) } });
}

/** Which targets: chosen one by one, or all that the filter means. */
export type Selection = { ids: string[] } | { filter: ListFilter };

export const changeTargets = (campaignId: string, selection: Selection, set: BulkSet) =>
  dataOf(api.POST('/api/v1/campaigns/{campaignId}/targets/bulk', { params: { path: { campaignId } }, body: { ...selection, set } }));

export const moveTo = (campaignId: string, ids: string[], stage: Stage, reason: string) => changeTargets(campaignId, { ids }, { stage, reason });

export const removeTarget = ({ id, etag }: Pick<Target, 'id' | 'etag'>) => dataOf(api.DELETE('/api/v1/targets/{id}', { params: { path: { id }, header: ifMatch(etag) } }));

export const undoOperation = (id: string) => dataOf(api.POST('/api/v1/operations/{id}/undo', { params: { path: { id } } }));

/** Puts a changed row into every list that shows it. */
export function putRow(client: QueryClient, campaignId: string, id: string, change: (row: Target) => Target): void {
  client.setQueriesData<InfiniteData<TargetPage, string | null>>({ queryKey: listKey(campaignId), predicate: ({ queryKey }) => queryKey[2] !== 'count' }, (data) => {
    if (!data) return data;
    const at = data.pages.findIndex(({ items }) => items.some((row) => row.id === id));
    if (at < 0) return data;
    const pages = data.pages.map((page, i) => (i === at ? { ...page, items: page.items.map((row) => (row.id === id ? change(row) : row)) } : page));
    return { ...data, pages };
  });
}

/** After a change of many: everything the list says is asked for again. */
export const refreshList = (client: QueryClient, campaignId: string): Promise<void> => client.invalidateQueries({ queryKey: listKey(campaignId) });

const MOST_KNOWN = 12;

/** Organisations of the team by name, and whether each is on this list already. */
export const knownQuery = (campaignId: string, q: string) => queryOptions({
  queryKey: ['organisations', 'known', campaignId, q],
  queryFn: async () => {
    const find = async (query: { campaignId?: string }) => (await dataOf(api.GET('/api/v1/organisations', { params: { query: { q, limit: MOST_KNOWN, ...query } } }))).items;
    const [all, onList] = await Promise.all([find({}), find({ campaignId })]);
    const listed = new Set(onList.map(({ id }) => id));
    return all.map(({ id, name, acronym, address, optedOutAt }) => ({ id, name, acronym, city: address.city, optedOut: optedOutAt !== null, isOnList: listed.has(id) }));
  },
  enabled: q.length > 1,
  placeholderData: (former: unknown) => former as never,
});
