import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '#contracts/cadence.js';
import type { Calendar } from '../campaigns/working-hours.rules.js';
import { digestPattern, morningAt } from './digest.rules.js';

const paris: Calendar = { timeZone: 'Europe/Paris', holidayRegion: 'metropole', hours: DEFAULT_WORKING_HOURS, closedDays: ['2026-12-24'] };
const dateAt = (iso: string, calendar = paris, time = '08:30') => morningAt(new Date(iso), calendar, time)?.date ?? null;

describe('the morning of a digest', () => {
  it.each([
    ['2026-11-23T07:29:59Z', null, 'a second before 8:30'],
    ['2026-11-23T07:30:00Z', '2026-11-23', 'at 8:30'],
    ['2026-11-23T16:29:59Z', '2026-11-23', 'a late start of the machine, while the team is at work'],
    ['2026-11-23T16:30:00Z', null, 'after the day’s work'],
    ['2026-11-22T08:00:00Z', null, 'a Sunday'],
    ['2026-11-11T08:00:00Z', null, 'Armistice day'],
    ['2026-12-24T08:00:00Z', null, 'a day the team closed'],
  ] as [string, string | null, string][])('%s is %s: %s', (iso, date) => {
    expect(dateAt(iso)).toBe(date);
  });

  it('stays at 8:30 on the wall on both sides of a clock change', () => {
    expect([dateAt('2026-03-27T07:29:00Z'), dateAt('2026-03-27T07:30:00Z')]).toEqual([null, '2026-03-27']);
    expect([dateAt('2026-03-30T06:29:00Z'), dateAt('2026-03-30T06:30:00Z')]).toEqual([null, '2026-03-30']);
    expect([dateAt('2026-10-26T07:29:00Z'), dateAt('2026-10-26T07:30:00Z')]).toEqual([null, '2026-10-26']);
  });

  it('is one a day where the clock shows 2:30 twice, and there is one where it never shows it', () => {
    const always = { ...paris, hours: { ...DEFAULT_WORKING_HOURS, weekdays: [1, 2, 3, 4, 5, 6, 7] } };
    const dates = (from: string) => new Set(Array.from({ length: 24 * 4 }, (_, i) => dateAt(new Date(Date.parse(from) + i * 900_000).toISOString(), always, '02:30')));

    expect(dates('2026-10-24T22:00:00Z')).toEqual(new Set([null, '2026-10-25']));
    expect(dates('2026-03-28T23:00:00Z')).toEqual(new Set([null, '2026-03-29']));
  });

  it('is each team’s own', () => {
    const reunion = { ...paris, timeZone: 'Indian/Reunion' };

    expect([dateAt('2026-11-23T04:29:00Z', reunion), dateAt('2026-11-23T04:30:00Z', reunion)]).toEqual([null, '2026-11-23']);
  });

  it('rings every day at the digest time', () => {
    expect(digestPattern('08:30')).toBe('30 8 * * *');
  });
});
