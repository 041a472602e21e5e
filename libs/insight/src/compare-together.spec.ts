import { describe, expect, it } from '@jest/globals';
import { compareSegments } from './compare-segments.js';
import { compareTogether } from './compare-together.js';

const segment = (tried: number, interested: number) => ({ tried, interested });

describe('several segments compared together', () => {
  it('leaves two alone: ministries (0 of 25) against operators (20 of 200) stay at 96 %', () => {
    const [[, against]] = compareTogether([segment(200, 20), segment(25, 0)]) as [ReturnType<typeof compareSegments>[], unknown];
    expect(against).toEqual(compareSegments(segment(200, 20), segment(25, 0)));
    expect(against!.probability).toBeCloseTo(0.96, 2);
  });

  it('draws a striking pair back where ten others show that segments hardly differ', () => {
    const striking = [segment(20, 5), segment(20, 0)];
    const others = Array.from({ length: 10 }, () => segment(40, 4));
    const alone = compareSegments(striking[0]!, striking[1]!);
    const together = compareTogether([...striking, ...others])[0]![1]!;
    expect(alone.advice).toBe('switch');
    expect(together.advice).not.toBe('switch');
    expect(together.probability).toBeLessThan(alone.probability);
    expect(together.probability).toBeGreaterThan(0.5);
  });

  it('still says switch where the difference is real', () => {
    const together = compareTogether([segment(40, 16), segment(40, 1), segment(40, 2), segment(40, 1)]);
    expect(together[0]![1]).toMatchObject({ better: 'first', advice: 'switch', callsPerInterested: { first: 2.5, second: 40 } });
    expect(together[1]![3]!.advice).toBe('too_early');
  });

  it('keeps to the rule of ten trials, and gives both directions a total of 1', () => {
    const together = compareTogether([segment(9, 9), segment(60, 0), segment(60, 3)]);
    expect(together[0]![1]!.advice).toBe('too_early');
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) expect(together[i]![j]!.probability + together[j]![i]!.probability).toBeCloseTo(1, 8);
  });
});
