import { describe, expect, it } from '@jest/globals';
import { boundsOf, isTheirWeek, isWeek, lastEndedWeek, leavesAt, shifted, weekOf, weeksBetween } from './week.rules.js';

const PARIS = 'Europe/Paris';
const MONDAY_8 = { weekday: 1, time: '08:00' };

describe('a week', () => {
  it.each([
    ['2026-11-22T22:59:59.999Z', PARIS, '2026-W47'],
    ['2026-11-22T23:00:00.000Z', PARIS, '2026-W48'],
    ['2026-11-22T23:00:00.000Z', 'America/Martinique', '2026-W47'],
    ['2026-12-31T12:00:00Z', PARIS, '2026-W53'],
    ['2027-01-03T22:59:59Z', PARIS, '2026-W53'],
    ['2027-01-03T23:00:00Z', PARIS, '2027-W01'],
    ['2024-12-30T12:00:00Z', PARIS, '2025-W01'],
  ])('of %s in %s is %s', (instant, zone, week) => {
    expect(weekOf(new Date(instant), zone)).toBe(week);
  });

  it.each(['2026-W53', '2020-W53', '2026-W01'])('is recognised: %s', (text) => expect(isWeek(text)).toBe(true));
  it.each(['2027-W53', '2026-W00', '2026-W54', '2026-47', '2026-W7', 'W47', '', '2026-W47 ', '0000-W01', '2026-w47'])('is refused: «%s»', (text) => expect(isWeek(text)).toBe(false));

  it('runs from Monday to Monday on the wall clock: 167 hours in March, 169 in October', () => {
    const hours = (week: string): number => (boundsOf(week, PARIS).end.getTime() - boundsOf(week, PARIS).start.getTime()) / 3_600_000;
    expect([hours('2026-W13'), hours('2026-W43'), hours('2026-W47')]).toEqual([167, 169, 168]);
    expect(boundsOf('2026-W47', PARIS)).toEqual({
      start: new Date('2026-11-15T23:00:00Z'), end: new Date('2026-11-22T23:00:00Z'), last: new Date('2026-11-22T22:59:59.999Z'),
    });
  });

  it('is followed by another, also where the year has 53', () => {
    expect(['2026-W52', '2026-W53', '2025-W52'].map((week) => shifted(week, 1))).toEqual(['2026-W53', '2027-W01', '2026-W01']);
    expect(shifted('2027-W01', -1)).toBe('2026-W53');
    expect(weeksBetween('2026-W47', '2027-W20')).toBe(26);
    expect(weeksBetween('2027-W01', '2026-W53')).toBe(-1);
  });

  it('is reported on in the week after, in the workspace’s time, whatever its clocks do', () => {
    expect(leavesAt('2026-W47', MONDAY_8, PARIS)).toEqual(new Date('2026-11-23T07:00:00Z'));
    expect(leavesAt('2026-W12', MONDAY_8, PARIS)).toEqual(new Date('2026-03-23T07:00:00Z'));
    expect(leavesAt('2026-W13', MONDAY_8, PARIS)).toEqual(new Date('2026-03-30T06:00:00Z'));
    expect(leavesAt('2026-W43', MONDAY_8, PARIS)).toEqual(new Date('2026-10-26T07:00:00Z'));
    expect(leavesAt('2026-W53', MONDAY_8, PARIS)).toEqual(new Date('2027-01-04T07:00:00Z'));
    expect(leavesAt('2026-W47', { weekday: 4, time: '18:30' }, 'Indian/Reunion')).toEqual(new Date('2026-11-26T14:30:00Z'));
  });

  it('at a moment that the clocks skip is reported an hour later, at one they show twice the first time', () => {
    expect(leavesAt('2026-W12', { weekday: 7, time: '02:30' }, PARIS)).toEqual(new Date('2026-03-29T01:30:00Z'));
    expect(leavesAt('2026-W42', { weekday: 7, time: '02:30' }, PARIS)).toEqual(new Date('2026-10-25T00:30:00Z'));
  });

  it('is the last one over until the next is', () => {
    expect(lastEndedWeek(new Date('2026-11-22T22:59:59Z'), PARIS)).toBe('2026-W46');
    expect(lastEndedWeek(new Date('2026-11-22T23:00:00Z'), PARIS)).toBe('2026-W47');
    expect(lastEndedWeek(new Date('2027-01-04T07:00:00Z'), PARIS)).toBe('2026-W53');
  });

  it('comes to a reader at the rhythm agreed, counted from the week they subscribed in', () => {
    const served = (every: number): string[] => Array.from({ length: 30 }, (_, i) => shifted('2026-W45', i)).filter((week) => isTheirWeek(week, '2026-W47', every));
    expect(served(1)).toHaveLength(30);
    expect(served(4)).toEqual(['2026-W47', '2026-W51', '2027-W02', '2027-W06', '2027-W10', '2027-W14', '2027-W18']);
    expect(served(26)).toEqual(['2026-W47', '2027-W20']);
  });
});
