import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '#contracts/cadence.js';
import { DEFAULT_CHASE, type ChaseRung } from '#contracts/chase.js';
import type { Calendar } from '../campaigns/working-hours.rules.js';
import { rungMoments } from './chase.rules.js';

const paris: Calendar = { timeZone: 'Europe/Paris', holidayRegion: 'metropole', hours: DEFAULT_WORKING_HOURS, closedDays: [] };
const moments = (startsAt: string, chase: readonly ChaseRung[] = DEFAULT_CHASE, calendar = paris) =>
  rungMoments(chase, new Date(startsAt), calendar).map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`);

describe('the chase ladder', () => {
  it('reminds 7 days, 2 days, the eve at 11:00 and the morning at 8:00; calls 4 and 2 working days before', () => {
    // A Thursday at 9:30 in Paris.
    expect(moments('2026-12-10T08:30:00Z')).toEqual([
      'remind 2026-12-03T08:00:00.000Z',
      'call_undecided 2026-12-04T08:00:00.000Z',
      'confirm_by_voice 2026-12-08T08:00:00.000Z',
      'remind 2026-12-08T08:30:00.000Z',
      'remind 2026-12-09T10:00:00.000Z',
      'remind 2026-12-10T07:00:00.000Z',
    ]);
  });

  it('counts working days around weekends, public holidays and the days the team closed', () => {
    const voice: ChaseRung[] = [{ kind: 'confirm_by_voice', daysBefore: 2, workingDays: true, at: '09:00' }];
    expect(moments('2026-12-07T08:30:00Z', voice)).toEqual(['confirm_by_voice 2026-12-03T08:00:00.000Z']);
    // Monday after Armistice day (Wednesday 11) and a closed Friday 13.
    expect(moments('2026-11-16T08:30:00Z', voice, { ...paris, closedDays: ['2026-11-13'] })).toEqual(['confirm_by_voice 2026-11-10T08:00:00.000Z']);
  });

  it('stays at the same time on the wall across a clock change', () => {
    const week: ChaseRung[] = [{ kind: 'remind', daysBefore: 7, workingDays: false, at: '09:00' }];
    expect(moments('2026-10-29T08:30:00Z', week)).toEqual(['remind 2026-10-22T07:00:00.000Z']);
  });

  it('has no rung after the lab has begun', () => {
    expect(moments('2026-12-10T06:30:00Z', [{ kind: 'remind', daysBefore: 0, workingDays: false, at: '08:00' }])).toEqual([]);
  });
});
