import { useSyncExternalStore } from 'react';

/** A merge made in this browser that can still be taken back. */
export interface RecentMerge {
  operationId: string;
  /** The record that stayed, and what the one that went was called. */
  intoId: string;
  formerName: string;
  /** Milliseconds. */
  until: number;
}

/** As long as the API takes a merge back. */
const MINUTES = 10;

let merges: readonly RecentMerge[] = [];
const listeners = new Set<() => void>();
const change = (to: readonly RecentMerge[]): void => {
  merges = to;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function rememberMerge(merge: Omit<RecentMerge, 'until'>): void {
  change([{ ...merge, until: Date.now() + MINUTES * 60_000 }, ...merges]);
}

export const forgetMerge = (operationId: string): void => change(merges.filter((merge) => merge.operationId !== operationId));

/** Of one record; the latest first, since the later one is undone before the earlier. */
export function useRecentMerges(intoId: string): readonly RecentMerge[] {
  const all = useSyncExternalStore(subscribe, () => merges);
  return all.filter((merge) => merge.intoId === intoId && merge.until > Date.now());
}
