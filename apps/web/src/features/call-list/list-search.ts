import {
  INTERESTS, PERSONAS, STAGES, TARGET_KINDS, TARGET_SOURCES,
  type Interest, type Persona, type Stage, type TargetKind, type TargetSource,
} from '#contracts/vocabulary.js';
import { oneOf, textIn } from '../../routing/screen.js';

export const LIST_SORTS = ['position', 'name', 'city', 'stage', 'interest', 'lastCallAt', 'nextDueAt', 'value'] as const;
export type ListSort = (typeof LIST_SORTS)[number];
export const LIST_GROUPS = ['moment', 'stage', 'kind', 'department'] as const;
export type ListGroup = (typeof LIST_GROUPS)[number];
export const LIST_FLAGS = ['overdue', 'toRepair', 'noNumber', 'vendor'] as const;
export type ListFlag = (typeof LIST_FLAGS)[number];

/** What the address of the list carries: flat words, so that a link can be read, and the same ones a saved view keeps. */
export interface ListSearch {
  view?: 'board';
  /** Several, with commas between. */
  stage?: string;
  interest?: string;
  kind?: TargetKind;
  source?: TargetSource;
  /** A member's id, or `none`. */
  assignee?: string;
  overdue?: boolean;
  toRepair?: boolean;
  noNumber?: boolean;
  persona?: Persona;
  vendor?: boolean;
  q?: string;
  sort?: ListSort;
  order?: 'desc';
  group?: ListGroup;
}

/** The part of the search that narrows, in the API's own words. */
export interface ListFilter {
  stage?: Stage[];
  interest?: Interest[];
  kind?: TargetKind;
  source?: TargetSource;
  assignee?: string;
  overdue?: boolean;
  toRepair?: boolean;
  noNumber?: boolean;
  persona?: Persona;
  vendor?: boolean;
  q?: string;
}

export const listOf = <T extends string>(value: string | undefined, allowed: readonly T[]): T[] =>
  allowed.filter((one) => value?.split(',').includes(one));

const flag = (value: unknown): boolean | undefined => (value === true || value === 'true' ? true : undefined);
const several = (value: unknown, allowed: readonly string[]): string | undefined =>
  textIn(listOf(Array.isArray(value) ? value.join(',') : textIn(value), allowed).join(','));

/** Reads an address, whoever wrote it: what is not a word of the list is left out. */
export function listSearch(raw: Record<string, unknown>): ListSearch {
  // A search for digits comes out of the address as a number.
  const q = typeof raw['q'] === 'number' ? String(raw['q']) : textIn(raw['q']);
  const read = {
    view: oneOf(raw['view'], ['board'] as const), stage: several(raw['stage'], STAGES), interest: several(raw['interest'], INTERESTS),
    kind: oneOf(raw['kind'], TARGET_KINDS), source: oneOf(raw['source'], TARGET_SOURCES), assignee: textIn(raw['assignee']),
    overdue: flag(raw['overdue']), toRepair: flag(raw['toRepair']), noNumber: flag(raw['noNumber']), persona: oneOf(raw['persona'], PERSONAS), vendor: flag(raw['vendor']),
    q: q?.slice(0, 200), sort: oneOf(raw['sort'], LIST_SORTS), order: oneOf(raw['order'], ['desc'] as const), group: oneOf(raw['group'], LIST_GROUPS),
  };
  return given(read) as ListSearch;
}

const given = <T extends object>(parts: T): Partial<T> => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>;

/** @param opinions whether the reader may filter by persona and vendor sign */
export function filterOf(search: ListSearch, opinions: boolean): ListFilter {
  const [stage, interest] = [listOf(search.stage, STAGES), listOf(search.interest, INTERESTS)];
  return given({
    stage: stage.length > 0 ? stage : undefined, interest: interest.length > 0 ? interest : undefined, kind: search.kind, source: search.source, assignee: search.assignee,
    overdue: search.overdue, toRepair: search.toRepair, noNumber: search.noNumber, q: search.q?.trim() || undefined,
    persona: opinions ? search.persona : undefined, vendor: opinions ? search.vendor : undefined,
  }) as ListFilter;
}

/** As a saved view keeps it; the same words in the same order, so that two equal views have equal texts. */
export function toQueryText(search: ListSearch): string {
  return new URLSearchParams(Object.entries(given(search)).map(([key, value]) => [key, String(value)] as [string, string]).sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

export const fromQueryText = (text: string): ListSearch => listSearch(Object.fromEntries(new URLSearchParams(text)));
