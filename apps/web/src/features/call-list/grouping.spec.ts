import { describe, expect, it } from '@jest/globals';
import type { Target } from './call-list.api.js';
import { linesOf } from './grouping.js';

const NOW = new Date('2026-11-23T09:00:00Z');
const aTarget = (id: string, more: { stage?: Target['stage']; kind?: string | null; dueAt?: string } = {}): Target => ({
  id, stage: more.stage ?? 'to_call', organisation: { kind: more.kind ?? null, department: null },
  nextStep: more.dueAt ? { followUpId: null, kind: 'task', dueAt: more.dueAt, text: '' } : null,
} as unknown as Target);
const told = (lines: ReturnType<typeof linesOf>): string[] => lines.map((line) => (line.kind === 'group' ? `${line.key} ${line.count}` : line.row.id));

describe('the lines of the grid', () => {
  it('are the rows in the order of the list where nothing groups them', () => {
    expect(told(linesOf([aTarget('b'), aTarget('a')], undefined, NOW))).toEqual(['b', 'a']);
  });

  it('stand under their type by name, those without one last', () => {
    expect(told(linesOf([aTarget('1'), aTarget('2', { kind: 'Université' }), aTarget('3', { kind: 'École' }), aTarget('4', { kind: 'Université' })], 'kind', NOW)))
      .toEqual(['École 1', '3', 'Université 2', '2', '4', ' 1', '1']);
  });

  it('stand under their stage in the funnel’s order', () => {
    expect(told(linesOf([aTarget('1', { stage: 'set_aside' }), aTarget('2', { stage: 'reached' }), aTarget('3')], 'stage', NOW)))
      .toEqual(['to_call 1', '3', 'reached 1', '2', 'set_aside 1', '1']);
  });

  it('tell what is due today from what may be called and what waits', () => {
    const rows = [aTarget('later', { dueAt: '2026-12-24T09:00:00Z' }), aTarget('late', { dueAt: '2026-11-20T09:00:00Z' }), aTarget('fresh'), aTarget('gone', { stage: 'declined' })];
    expect(told(linesOf(rows, 'moment', NOW))).toEqual(['due 1', 'late', 'toCall 1', 'fresh', 'later 1', 'later', 'closed 1', 'gone']);
  });
});
