import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chanceBetter, compareSegments } from './compare-segments.js';

// Independent values: ∫ pdf × cdf by scipy.integrate.quad over scipy.stats.beta.
describe('two segments compared', () => {
  it('switches from ministries (0 of 25) to operators (20 of 200) at 96 %', () => {
    const comparison = compareSegments({ tried: 200, interested: 20 }, { tried: 25, interested: 0 });
    expect(comparison.probability).toBeCloseTo(0.9636674153677975, 8);
    expect(comparison).toMatchObject({ better: 'first', advice: 'switch', callsPerInterested: { first: 10, second: null } });
  });

  it('says the same whichever side is named first', () => {
    const comparison = compareSegments({ tried: 25, interested: 0 }, { tried: 200, interested: 20 });
    expect(comparison.probability).toBeCloseTo(1 - 0.9636674153677975, 8);
    expect(comparison).toMatchObject({ better: 'second', advice: 'switch' });
  });

  it('leans between 80 and 95 %', () => {
    const comparison = compareSegments({ tried: 40, interested: 6 }, { tried: 40, interested: 2 });
    expect(comparison.probability).toBeCloseTo(0.9204586060326174, 8);
    expect(comparison.advice).toBe('leaning');
    expect(compareSegments({ tried: 12, interested: 3 }, { tried: 11, interested: 1 }).advice).toBe('leaning');
  });

  it('is too early while a side has under 10 trials, however striking', () => {
    const comparison = compareSegments({ tried: 9, interested: 9 }, { tried: 200, interested: 0 });
    expect(comparison.probability).toBeGreaterThan(0.99);
    expect(comparison.advice).toBe('too_early');
    expect(compareSegments({ tried: 10, interested: 9 }, { tried: 200, interested: 0 }).advice).toBe('switch');
  });

  it('is too early while nothing tells the two apart', () => {
    const comparison = compareSegments({ tried: 50, interested: 5 }, { tried: 50, interested: 5 });
    expect(comparison.probability).toBeCloseTo(0.5, 10);
    expect(comparison).toMatchObject({ better: null, advice: 'too_early' });
  });

  it('gives both directions a total of 1, and never likes a segment less for one more interested', () => {
    const tally = fc.tuple(fc.nat(60), fc.nat(300)).map(([interested, others]) => ({ interested, tried: interested + others }));
    fc.assert(fc.property(tally, tally, (a, b) => {
      const ab = compareSegments(a, b).probability;
      expect(ab + compareSegments(b, a).probability).toBeCloseTo(1, 8);
      expect(compareSegments({ interested: a.interested + 1, tried: a.tried + 1 }, b).probability).toBeGreaterThan(ab - 1e-9);
    }));
  });

  it('holds for tens of thousands of calls', () => {
    expect(chanceBetter({ alpha: 2001, beta: 18_009 }, { alpha: 1900, beta: 18_110 })).toBeCloseTo(0.955662611, 6);
  });

  it('refuses parameters that are not counts', () => {
    expect(() => chanceBetter({ alpha: 0.5, beta: 1 }, { alpha: 1, beta: 1 })).toThrow(RangeError);
  });
});
