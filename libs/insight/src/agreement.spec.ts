import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreement, type Pair } from './agreement.js';

const times = <T>(count: number, ...pair: [T, T]): Pair<T>[] => Array.from({ length: count }, () => pair);

describe('the agreement of two people who rate the same things', () => {
  it('is Krippendorff’s alpha for two observers and nominal data', () => {
    // His own example, "Computing Krippendorff's Alpha-Reliability" (2011), A: two observers, ten units, 0/1 data: 0.095.
    const first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const { alpha, same, pairs } = agreement(first.map((rating, i): Pair<number> => [rating, second[i]!]));
    expect({ alpha: alpha!.toFixed(3), same, pairs }).toEqual({ alpha: '0.095', same: 6, pairs: 10 });
  });

  it('is 1 for people who always agree, with an interval that still doubts few cases', () => {
    const few = agreement([...times(6, 'rebel', 'rebel'), ...times(6, 'marsh', 'marsh')]);
    const many = agreement([...times(60, 'rebel', 'rebel'), ...times(60, 'marsh', 'marsh')]);
    expect([few.alpha, few.high, few.verdict]).toEqual([1, 1, 'good']);
    expect(few.low!).toBeLessThan(0.6);
    expect(many.low!).toBeGreaterThan(0.9);
  });

  it('is about 0 for people who answer by chance', () => {
    expect(agreement([...times(25, 'a', 'a'), ...times(25, 'b', 'b'), ...times(25, 'a', 'b'), ...times(25, 'b', 'a')]).alpha).toBeCloseTo(0, 1);
  });

  it('says nothing of fewer than ten cases, of none, or where nothing was told apart', () => {
    expect(agreement([...times(5, 1, 1), ...times(4, 2, 2)]).verdict).toBe('too_early');
    expect(agreement([])).toEqual({ pairs: 0, same: 0, alpha: null, low: null, high: null, verdict: 'too_early' });
    expect(agreement(times(30, 'marsh', 'marsh'))).toMatchObject({ same: 30, alpha: null, verdict: 'too_early' });
  });

  it('does not depend on who comes first', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), { minLength: 1 }), (pairs) => {
      expect(agreement(pairs.map(([a, b]): Pair<number> => [b, a]))).toEqual(agreement(pairs));
    }));
  });
});
