import { describe, expect, it } from '@jest/globals';
import { baseRateGuard } from './base-rate-guard.js';

// Expected values: the same sum over all outcomes, done with scipy.stats.multinomial.
describe('the base-rate guard', () => {
  it('says nothing under 20 people, however lopsided', () => {
    expect(baseRateGuard({ rebel: 19, marsh: 0, loyalist: 0 })).toMatchObject({ warns: false, probability: null });
  });

  it('is quiet when 20 people are as expected', () => {
    const verdict = baseRateGuard({ rebel: 2, marsh: 16, loyalist: 2 });
    expect(verdict.warns).toBe(false);
    expect(verdict.probability).toBeCloseTo(1, 10);
    expect(verdict.expected).toEqual({ rebel: 2, marsh: 16, loyalist: 2 });
  });

  it('finds 6 rebels of 20 unusual but not enough to warn', () => {
    const { warns, probability } = baseRateGuard({ rebel: 6, marsh: 12, loyalist: 2 });
    expect(probability).toBeCloseTo(0.020649371828, 10);
    expect(warns).toBe(false);
  });

  it('warns when 8 of 20 are seen as rebels', () => {
    const { warns, probability } = baseRateGuard({ rebel: 8, marsh: 11, loyalist: 1 });
    expect(probability).toBeCloseTo(0.001247284504, 10);
    expect(warns).toBe(true);
  });

  it('gives the same verdict on both sides of the switch to the approximation', () => {
    const exact = baseRateGuard({ rebel: 39, marsh: 231, loyalist: 30 }).probability!;
    const approximate = baseRateGuard({ rebel: 39, marsh: 232, loyalist: 30 }).probability!;
    expect(Math.abs(exact - approximate)).toBeLessThan(0.01);
  });

  it('warns for a large team that sees rebels everywhere', () => {
    expect(baseRateGuard({ rebel: 9000, marsh: 500, loyalist: 500 })).toMatchObject({ warns: true, probability: 0 });
  });
});
