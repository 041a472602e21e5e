import { queryOptions, infiniteQueryOptions } from '@tanstack/react-query';
import type { ImportOutcome, ImportReasonCode } from '#contracts/import-codes.js';
import type { ImportField, ImportStatus } from '#contracts/vocabulary.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type ImportList = components['schemas']['ImportResponse'];
export type PastImport = components['schemas']['PastImportResponse'];
export type ImportRow = components['schemas']['ImportRowResponse'];
export type Layout = components['schemas']['ImportLayoutResponse'];
export type Constants = components['schemas']['ImportConstants'];
/** Column header → field; null or left out: kept under its header. */
export type Mapping = Record<string, ImportField | null>;
/** What a person says of a row that may be somebody already known. */
export type Decision = 'create' | 'skip' | { organisationId: string } | { row: number };
export type DecisionAlike = components['schemas']['DecisionAlikeBody']['decision'];

/** A table on its way in: pasted, or in a file. */
export type Source = { text: string } | { file: File };

/** What is said of a list before it is written. */
export interface Choice { mapping: Mapping; constants: Constants; campaignId: string | null }

const PAGE = 100;
const POLL_MS = 700;
/** Whatever else a list is, something works on it elsewhere. */
const AT_REST: readonly ImportStatus[] = ['uploaded', 'previewed', 'done', 'failed', 'undone'];

export async function uploadList(source: Source, brokenRows: 'refuse' | 'leave_out'): Promise<string> {
  if ('text' in source) return (await dataOf(api.POST('/api/v1/imports', { body: { text: source.text, brokenRows } }))).id;
  const form = new FormData();
  form.append('brokenRows', brokenRows);
  form.append('file', source.file);
  return (await dataOf(api.POST('/api/v1/imports', { body: form as never }))).id;
}

const path = (id: string) => ({ params: { path: { id } } });

/** How far a list is; asked again and again while something works on it. */
export const importQuery = (id: string) => queryOptions({
  queryKey: ['imports', id],
  queryFn: async (): Promise<ImportList> => dataOf(api.GET('/api/v1/imports/{id}', path(id))),
  refetchInterval: ({ state }) => (state.data && !AT_REST.includes(state.data.status) ? POLL_MS : false),
});

/** The lists that the team brought in, the latest first. */
export const pastImportsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'past'],
  queryFn: ({ pageParam }) => dataOf(api.GET('/api/v1/imports', { params: { query: { limit: 10, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** How a file was read: the file itself is read for it, so only when somebody asks. */
export const layoutQuery = (id: string, sheet: string | null) => queryOptions({
  queryKey: ['imports', id, 'layout', sheet],
  queryFn: () => dataOf(api.GET('/api/v1/imports/{id}/layout', path(id))),
  staleTime: Infinity,
});

/** Reads it otherwise; what was chosen of its columns is forgotten. */
export async function readOtherwise(id: string, layout: { sheet: string } | { headerRow: number }): Promise<void> {
  await api.PUT('/api/v1/imports/{id}/layout', { ...path(id), body: layout });
}

export async function previewList(id: string, choice: Choice): Promise<void> {
  await api.POST('/api/v1/imports/{id}/preview', { ...path(id), body: choice });
}

export async function runList(id: string): Promise<ImportList> {
  return dataOf(api.POST('/api/v1/imports/{id}/run', { ...path(id), body: {} }));
}

/** Kept at once, written with the next run. Null takes a decision back. */
export async function decideRows(id: string, decisions: Record<string, Decision | null>): Promise<ImportList> {
  return dataOf(api.PUT('/api/v1/imports/{id}/decisions', { ...path(id), body: { decisions } }));
}

/** One answer for all rows that wait, for this reason or for any. */
export async function decideAlike(id: string, decision: DecisionAlike, reason: ImportReasonCode | null): Promise<ImportList> {
  return dataOf(api.PUT('/api/v1/imports/{id}/decisions', { ...path(id), body: { alike: { decision, reason } } }));
}

/** What taking it back would do, as things are now. */
export const foreseenUndoQuery = (id: string) => queryOptions({
  queryKey: ['imports', id, 'undo'],
  queryFn: () => dataOf(api.GET('/api/v1/imports/{id}/undo', path(id))),
  staleTime: 0,
  gcTime: 0,
});

export async function undoList(id: string): Promise<ImportList> {
  return dataOf(api.POST('/api/v1/imports/{id}/undo', path(id)));
}

/** The rows that did not enter, as a file with their reasons. */
export const refusedFile = (id: string): string => `/api/v1/imports/${id}/refused`;

/** What becomes of each row, in the order of the list. */
export const importRowsQuery = (id: string, outcome: ImportOutcome | undefined) => infiniteQueryOptions({
  queryKey: ['imports', id, 'rows', outcome ?? 'all'],
  queryFn: ({ pageParam }) => dataOf(api.GET('/api/v1/imports/{id}/rows', {
    params: { path: { id }, query: { limit: PAGE, ...(outcome === undefined ? {} : { outcome }), ...(pageParam === null ? {} : { cursor: pageParam }) } },
  })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** The first rows that did not enter; the file has them all. */
export const refusedRowsQuery = (id: string) => queryOptions({
  queryKey: ['imports', id, 'refused'],
  queryFn: async (): Promise<ImportRow[]> =>
    (await dataOf(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: { outcome: 'invalid', limit: 20 } } }))).items,
});
