import { queryOptions, infiniteQueryOptions } from '@tanstack/react-query';
import type { ImportOutcome } from '#contracts/import-codes.js';
import type { ImportField } from '#contracts/vocabulary.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type ImportList = components['schemas']['ImportResponse'];
export type ImportRow = components['schemas']['ImportRowResponse'];
/** Column header → field; null or left out: kept under its header. */
export type Mapping = Record<string, ImportField | null>;
/** By row number. Rows without one wait. */
export type Decision = 'create' | 'skip' | { organisationId: string } | { row: number };
export type Decisions = Record<string, Decision>;

/** A table on its way in: pasted, or in a file. */
export type Source = { text: string } | { file: File };

const PAGE = 100;
const POLL_MS = 700;

export async function uploadList(source: Source, brokenRows: 'refuse' | 'leave_out'): Promise<string> {
  if ('text' in source) return (await dataOf(api.POST('/api/v1/imports', { body: { text: source.text, brokenRows } }))).id;
  const form = new FormData();
  form.append('brokenRows', brokenRows);
  form.append('file', source.file);
  return (await dataOf(api.POST('/api/v1/imports', { body: form as never }))).id;
}

const path = (id: string) => ({ params: { path: { id } } });

/** How far a list is; asked again and again while it is being compared or written. */
export const importQuery = (id: string) => queryOptions({
  queryKey: ['imports', id],
  queryFn: async (): Promise<ImportList> => dataOf(api.GET('/api/v1/imports/{id}', path(id))),
  refetchInterval: ({ state }) => (state.data?.status === 'previewing' || state.data?.status === 'running' ? POLL_MS : false),
});

export async function previewList(id: string, mapping: Mapping, campaignId: string | null): Promise<void> {
  await api.POST('/api/v1/imports/{id}/preview', { ...path(id), body: { mapping, campaignId } });
}

export async function runList(id: string, decisions: Decisions): Promise<ImportList> {
  return dataOf(api.POST('/api/v1/imports/{id}/run', { ...path(id), body: { decisions } }));
}

/** What becomes of each row, in the order of the list. */
export const importRowsQuery = (id: string, outcome: ImportOutcome | undefined) => infiniteQueryOptions({
  queryKey: ['imports', id, 'rows', outcome ?? 'all'],
  queryFn: ({ pageParam }) => dataOf(api.GET('/api/v1/imports/{id}/rows', {
    params: { path: { id }, query: { limit: PAGE, ...(outcome === undefined ? {} : { outcome }), ...(pageParam === null ? {} : { cursor: pageParam }) } },
  })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** The rows that did not enter; at most 200 are shown. */
export const refusedRowsQuery = (id: string) => queryOptions({
  queryKey: ['imports', id, 'refused'],
  queryFn: async (): Promise<ImportRow[]> =>
    (await dataOf(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: { outcome: 'invalid', limit: 200 } } }))).items,
});
