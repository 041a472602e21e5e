import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { EmailState } from '#contracts/vocabulary.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

type Schemas = components['schemas'];
export type Product = Schemas['ProductResponse'];
export type Campaign = Schemas['CampaignResponse'];
export type Workspace = Schemas['WorkspaceResponse'];
export type Member = Schemas['MemberResponse'];
export type InvitedMember = Schemas['InvitedMemberResponse'];
export type Token = Schemas['TokenResponse'];
export type OptOut = Schemas['OptOutResponse'];
export type AuditEvent = Schemas['AuditEventResponse'];
export type Email = Schemas['EmailResponse'];
export type Background = Schemas['BackgroundResponse'];

const ALL = { limit: 200 };
const PAGE = 50;

/** Whole rows, beside the shell's names under their own keys: a change made here is told to both by `tellChange`. */
export const productsInFull = queryOptions({ queryKey: ['settings', 'products'], queryFn: async () => (await dataOf(api.GET('/api/v1/products', { params: { query: ALL } }))).items });
export const campaignsInFull = queryOptions({ queryKey: ['settings', 'campaigns'], queryFn: async () => (await dataOf(api.GET('/api/v1/campaigns', { params: { query: ALL } }))).items });
export const workspaceQuery = queryOptions({ queryKey: ['settings', 'workspace'], queryFn: () => dataOf(api.GET('/api/v1/workspace')) });
export const membersQuery = queryOptions({ queryKey: ['members'], queryFn: async () => (await dataOf(api.GET('/api/v1/members', { params: { query: ALL } }))).items });
export const tokensQuery = queryOptions({ queryKey: ['settings', 'tokens'], queryFn: async () => (await dataOf(api.GET('/api/v1/tokens', { params: { query: ALL } }))).items });
/** Asked again every 30 seconds: it is what one looks at while something is stuck. */
export const backgroundQuery = queryOptions({ queryKey: ['settings', 'background'], queryFn: () => dataOf(api.GET('/api/v1/background')), refetchInterval: 30_000 });

export const optOutsQuery = infiniteQueryOptions({
  queryKey: ['settings', 'opt-outs'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => dataOf(api.GET('/api/v1/opt-outs', { params: { query: { limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) } } })),
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});
export const auditQuery = infiniteQueryOptions({
  queryKey: ['settings', 'audit'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => dataOf(api.GET('/api/v1/audit-events', { params: { query: { limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) } } })),
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});
export const emailsQuery = (states: readonly EmailState[]) => infiniteQueryOptions({
  queryKey: ['settings', 'emails', states],
  initialPageParam: undefined as string | undefined,
  // One parameter, `state=kept,failed`; the description calls it a list.
  queryFn: ({ pageParam }) => dataOf(api.GET('/api/v1/emails', {
    params: { query: { limit: PAGE, ...(states.length === 0 ? {} : { state: [...states] }), ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
    querySerializer: { array: { style: 'form', explode: false } },
  })),
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** Headers for a change of the version that was read. */
export const version = (etag: string): { 'If-Match': string } => ({ 'If-Match': etag });

/** What the other views keep of products and campaigns is asked again. */
export async function tellChange(client: QueryClient): Promise<void> {
  await Promise.all([['settings'], ['products'], ['campaigns']].map((queryKey) => client.invalidateQueries({ queryKey })));
}
