import { STAGES, type Stage } from '#contracts/vocabulary.js';
import type { Target } from './call-list.api.js';
import type { ListGroup } from './list-search.js';

/** A line of the grid: the head of a group, or a target with its place among the targets. */
export type Line = { kind: 'group'; key: string; count: number } | { kind: 'row'; row: Target; index: number };

export const MOMENTS = ['due', 'toCall', 'later', 'closed'] as const;
const CLOSED: readonly Stage[] = ['declined', 'unreachable', 'set_aside', 'do_not_contact'];

function momentOf(row: Target, endOfDay: number): (typeof MOMENTS)[number] {
  if (CLOSED.includes(row.stage)) return 'closed';
  if (row.nextStep) return new Date(row.nextStep.dueAt).getTime() <= endOfDay ? 'due' : 'later';
  return row.stage === 'to_call' || row.stage === 'contacted' ? 'toCall' : 'later';
}

function keyOf(row: Target, group: ListGroup, endOfDay: number): string {
  switch (group) {
    case 'moment': return momentOf(row, endOfDay);
    case 'stage': return row.stage;
    case 'kind': return row.organisation.kind ?? '';
    case 'department': return row.organisation.department ?? '';
  }
}

const ORDER: Partial<Record<ListGroup, readonly string[]>> = { moment: MOMENTS, stage: STAGES };

/** The lines in the order shown; inside a group the rows keep the order of the list. */
export function linesOf(rows: readonly Target[], group: ListGroup | undefined, now: Date): Line[] {
  if (!group) return rows.map((row, index) => ({ kind: 'row', row, index }));
  const endOfDay = new Date(now).setHours(23, 59, 59, 999);
  const groups = new Map<string, Target[]>();
  for (const row of rows) {
    const key = keyOf(row, group, endOfDay);
    const there = groups.get(key);
    if (there) there.push(row);
    else groups.set(key, [row]);
  }
  const order = ORDER[group];
  const keys = [...groups.keys()].sort(order
    ? (a, b) => order.indexOf(a) - order.indexOf(b)
    // What says nothing comes last.
    : (a, b) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0) || a.localeCompare(b, 'fr', { numeric: true }));
  const lines: Line[] = [];
  let index = 0;
  for (const key of keys) {
    const members = groups.get(key)!;
    lines.push({ kind: 'group', key, count: members.length });
    for (const row of members) lines.push({ kind: 'row', row, index: index++ });
  }
  return lines;
}
