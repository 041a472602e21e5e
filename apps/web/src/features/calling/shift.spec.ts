import { describe, expect, it } from '@jest/globals';
import { quickMoments, shifted } from './shift.js';

const PARIS = 'Europe/Paris';
// Tuesday 24 November 2026, 10:12 in Paris.
const now = new Date('2026-11-24T09:12:00Z');
const at = (iso: string): Date => new Date(iso);

describe('a moment moved by one gesture', () => {
  it('goes half a day later, and on from Friday afternoon to Monday morning', () => {
    expect(shifted(at('2026-11-25T08:00:00Z'), 1, PARIS, now)).toEqual(at('2026-11-25T13:00:00Z'));
    expect(shifted(at('2026-11-27T13:00:00Z'), 1, PARIS, now)).toEqual(at('2026-11-30T08:00:00Z'));
  });

  it('goes half a day earlier, never into the past', () => {
    expect(shifted(at('2026-11-25T08:00:00Z'), -1, PARIS, now)).toEqual(at('2026-11-24T13:00:00Z'));
    expect(shifted(at('2026-11-24T13:00:00Z'), -1, PARIS, now)).toBeNull();
  });

  it('goes by weeks in the next two months, by months beyond', () => {
    expect(shifted(at('2026-12-08T15:00:00Z'), -1, PARIS, now)).toEqual(at('2026-12-01T15:00:00Z'));
    expect(shifted(at('2027-01-22T15:00:00Z'), 1, PARIS, now)).toEqual(at('2027-02-22T15:00:00Z'));
  });

  it('keeps the hour of the place across a change of clocks', () => {
    // 10:00 in Paris before and after the last Sunday of March.
    expect(shifted(at('2027-03-24T09:00:00Z'), 1, PARIS, at('2027-03-10T09:00:00Z'))).toEqual(at('2027-03-31T08:00:00Z'));
  });
});

describe('the moments to choose from', () => {
  it('are in an hour, by quarters, and the next three half-days of the place', () => {
    expect(quickMoments(now, PARIS)).toEqual([at('2026-11-24T10:15:00Z'), at('2026-11-24T13:00:00Z'), at('2026-11-25T08:00:00Z'), at('2026-11-25T13:00:00Z')]);
  });

  it('are told in the target’s own day', () => {
    // 14:12 in Réunion: its afternoon has begun.
    expect(quickMoments(at('2026-11-24T10:12:00Z'), 'Indian/Reunion')[1]).toEqual(at('2026-11-25T05:00:00Z'));
  });
});
