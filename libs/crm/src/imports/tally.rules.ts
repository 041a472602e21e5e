import type { ImportOutcome } from '#contracts/import-codes.js';

/** How many rows of a list have which outcome, and how many of these are written or left out for good. Kept as they change: a list is long, and its page asks often. */
export type Tally = Partial<Record<ImportOutcome, { count: number; done: number }>>;

export function withPlanned(tally: Tally, rows: readonly { outcome: ImportOutcome }[]): Tally {
  const next = { ...tally };
  for (const { outcome } of rows) add(next, outcome, { count: 1, done: 0 });
  return next;
}

/** Rows as they were planned, and, in the same order, as they were written: one that was decided, or whose organisation is gone, has become another. */
export function withDone(tally: Tally, planned: readonly { outcome: ImportOutcome }[], written: readonly { outcome: ImportOutcome }[]): Tally {
  const next = { ...tally };
  planned.forEach(({ outcome }, i) => {
    add(next, outcome, { count: -1, done: 0 });
    add(next, written[i]!.outcome, { count: 1, done: 1 });
  });
  return next;
}

function add(tally: Tally, outcome: ImportOutcome, by: { count: number; done: number }): void {
  const { count, done } = tally[outcome] ?? { count: 0, done: 0 };
  tally[outcome] = { count: count + by.count, done: done + by.done };
}
