import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaMean, betaPosterior, chanceOfNobody, proportion } from './rates.js';

const inPercent = (successes: number, trials: number) => {
  const { rate, low, high } = proportion(successes, trials)!;
  return [rate, low, high].map((value) => Math.round(value * 100));
};

describe('a rate of the funnel', () => {
  it.each([
    [56, 95, [59, 49, 68]],
    [13, 56, [23, 14, 36]],
    [2, 12, [17, 5, 45]],
    [12, 13, [92, 67, 99]],
    [20, 200, [10, 7, 15]],
  ])('%i of %i is shown in %% with its interval: %j', (successes, trials, shown) => {
    expect(inPercent(successes, trials)).toEqual(shown);
  });

  it('is not shown when nothing was tried', () => {
    expect(proportion(0, 0)).toBeNull();
  });

  it('keeps an honest doubt when nobody, or everybody, said yes', () => {
    expect(proportion(0, 29)).toMatchObject({ rate: 0, low: 0, high: expect.closeTo(0.117, 3) });
    expect(proportion(5, 5)).toMatchObject({ rate: 1, low: expect.closeTo(0.566, 3), high: 1 });
  });

  it('refuses more successes than trials', () => {
    expect(() => proportion(3, 2)).toThrow(RangeError);
    expect(() => betaPosterior(-1, 2)).toThrow(RangeError);
  });

  it('lies inside its interval, which narrows with more trials', () => {
    fc.assert(fc.property(fc.nat(400), fc.nat(400), (successes, failures) => {
      fc.pre(successes + failures > 0);
      const one = proportion(successes, successes + failures)!;
      const ten = proportion(successes * 10, (successes + failures) * 10)!;
      expect(one.low).toBeLessThanOrEqual(one.rate);
      expect(one.high).toBeGreaterThanOrEqual(one.rate);
      expect(one.low).toBeGreaterThanOrEqual(0);
      expect(one.high).toBeLessThanOrEqual(1);
      expect(ten.high - ten.low).toBeLessThan(one.high - one.low);
    }));
  });
});

describe('what is believed of a rate', () => {
  it('starts at one in ten', () => {
    expect(betaPosterior(0, 0)).toEqual({ alpha: 1, beta: 9 });
    expect(betaMean(betaPosterior(0, 0))).toBeCloseTo(0.1, 12);
  });

  it('moves with the trials', () => {
    expect(betaPosterior(20, 200)).toEqual({ alpha: 21, beta: 189 });
    expect(betaPosterior(20, 200, { alpha: 1, beta: 1 })).toEqual({ alpha: 21, beta: 181 });
  });
});

describe('the chance of nobody', () => {
  it('excludes one in ten at 95 % after 29 straight refusals, not after 28', () => {
    expect(chanceOfNobody(29, 0.1)).toBeLessThan(0.05);
    expect(chanceOfNobody(29, 0.1)).toBeCloseTo(0.04710128697246244, 15);
    expect(chanceOfNobody(28, 0.1)).toBeGreaterThan(0.05);
  });

  it('is 12 % for a user among 20 interested of whom one in ten is convinced', () => {
    expect(chanceOfNobody(20, 0.1)).toBeCloseTo(0.12157665459056931, 15);
  });
});
