import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaBinomial, chanceOfAtLeast } from './beta-binomial.js';
import { forecastSeats } from './forecast.js';

// domain.md, Forecast: after 20 interested of 200 calls, simulated there with 40,000 draws.
const after20Of200 = { alpha: 21, beta: 181 };
const toWithinHalfAPoint = (probability: number) => expect.closeTo(probability, 2);

describe('the forecast of seats', () => {
  it.each([
    [200, 17, 0.015], [300, 25, 0.25], [375, 31, 0.55], [450, 37, 0.78], [520, 43, 0.9],
  ])('a new list like that one, %i calls: %i people, P(30 or more) = %f', (calls, mean, probability) => {
    const forecast = forecastSeats({ interest: after20Of200, listLeft: calls, inHand: 0, goal: 30 });
    expect(Math.round(forecast.expectedAttendees)).toBe(mean);
    expect(forecast.probability).toEqual(toWithinHalfAPoint(probability));
  });

  it.each([
    [200, 16, 0], [300, 24, 0.1], [375, 31, 0.56], [450, 37, 0.86], [520, 43, 0.96],
  ])('the same campaign with its 20 in hand, %i calls in all: %i people, P(30 or more) = %f', (calls, mean, probability) => {
    const forecast = forecastSeats({ interest: after20Of200, listLeft: calls - 200, inHand: 20, goal: 30 });
    expect(Math.round(forecast.expectedAttendees)).toBe(mean);
    expect(forecast.probability).toEqual(toWithinHalfAPoint(probability));
  });

  // Independent exact value: the double sum over scipy.stats.betabinom.
  it('is exact, not simulated', () => {
    const forecast = forecastSeats({ interest: after20Of200, listLeft: 250, inHand: 20, goal: 30 });
    expect(forecast.probability).toBeCloseTo(0.8594171389947478, 10);
    const inNovember = forecastSeats({ interest: { alpha: 14, beta: 52 }, listLeft: 105, inHand: 13, goal: 30 });
    expect(inNovember.probability).toBeCloseTo(0.3963866905648486, 10);
    expect(inNovember.interval).toEqual({ low: 21, high: 36, level: 0.8 });
  });

  it('counts the calls for which the expected attendance reaches the goal', () => {
    const input = { interest: { alpha: 20, beta: 180 }, listLeft: 400, inHand: 0, goal: 32 };
    expect(forecastSeats(input)).toMatchObject({ callsNeeded: 400, callsNeededWithoutLimit: 400, listSuffices: true });
    expect(forecastSeats({ ...input, listLeft: 399 })).toMatchObject({ callsNeeded: null, callsNeededWithoutLimit: 400, listSuffices: false });
    // 375.00000000000006 by floating point: not one call more.
    expect(forecastSeats({ interest: { alpha: 23, beta: 127 }, listLeft: 0, inHand: 0, goal: 46 }).callsNeededWithoutLimit).toBe(375);
    expect(forecastSeats({ ...input, inHand: 40 })).toMatchObject({ callsNeeded: 0, listSuffices: true });
  });

  it('counts the colleagues that those who come bring along', () => {
    const input = { interest: after20Of200, listLeft: 60, inHand: 20, goal: 30 };
    const [alone, accompanied] = [forecastSeats(input), forecastSeats({ ...input, colleagues: { alpha: 30, beta: 70 } })];
    expect(accompanied.expectedAttendees).toBeCloseTo(alone.expectedAttendees * 1.3, 10);
    expect(accompanied.probability).toBeGreaterThan(alone.probability + 0.2);
    expect(accompanied.interval.high).toBeGreaterThan(alone.interval.high);
    expect(accompanied.callsNeededWithoutLimit).toBeLessThan(alone.callsNeededWithoutLimit);
    // Nobody brings one, or everybody does: then 15 comers fill 30 chairs.
    expect(forecastSeats({ ...input, colleagues: { alpha: 1e-9, beta: 1e9 } }).probability).toBeCloseTo(alone.probability, 6);
    expect(forecastSeats({ ...input, colleagues: { alpha: 1e9, beta: 1 } }).probability).toBeCloseTo(forecastSeats({ ...input, goal: 15 }).probability, 6);
  });

  it('knows that a finished list brings nobody new', () => {
    const forecast = forecastSeats({ interest: after20Of200, listLeft: 0, inHand: 20, goal: 30 });
    expect(forecast).toMatchObject({ probability: 0, callsNeeded: null, curve: [{ calls: 0, probability: 0 }] });
    expect(forecast.expectedAttendees).toBeCloseTo(16, 10);
  });

  it('ends its curve at the end of the list, with the same figures', () => {
    const { curve, probability, expectedAttendees } = forecastSeats({ interest: after20Of200, listLeft: 137, inHand: 20, goal: 30 });
    expect(curve).toHaveLength(41);
    expect(curve[0]!.calls).toBe(0);
    expect(curve.at(-1)).toEqual({ calls: 137, mean: expectedAttendees, probability });
  });

  it('is certain when no chair is to be filled', () => {
    expect(forecastSeats({ interest: after20Of200, listLeft: 3, inHand: 0, goal: 0 }).probability).toBeCloseTo(1, 12);
  });

  it('refuses half a call', () => {
    expect(() => forecastSeats({ interest: after20Of200, listLeft: 1.5, inHand: 0, goal: 30 })).toThrow(RangeError);
  });

  it('stays finite and ordered on a list of 10,000', () => {
    const forecast = forecastSeats({ interest: { alpha: 1, beta: 9 }, listLeft: 10_000, inHand: 50, goal: 800 });
    expect(forecast.expectedAttendees).toBeCloseTo(840, 8);
    expect(forecast.probability).toBeGreaterThan(0.3);
    expect(forecast.probability).toBeLessThan(0.5);
    expect(forecast.interval.low).toBeLessThan(forecast.interval.high);
  });

  it('never gets less likely with one more call, one more interested or one chair fewer', () => {
    const shape = fc.record({ alpha: fc.integer({ min: 1, max: 40 }), beta: fc.integer({ min: 1, max: 300 }) });
    fc.assert(fc.property(shape, fc.nat(120), fc.nat(30), fc.nat(40), (interest, listLeft, inHand, goal) => {
      const chance = (change: object) => forecastSeats({ interest, listLeft, inHand, goal, curveAt: [], ...change }).probability;
      const now = chance({}) - 1e-12;
      expect(chance({ listLeft: listLeft + 1 })).toBeGreaterThanOrEqual(now);
      expect(chance({ inHand: inHand + 1 })).toBeGreaterThanOrEqual(now);
      expect(chance({ goal: Math.max(0, goal - 1) })).toBeGreaterThanOrEqual(now);
    }), { numRuns: 60 });
  });
});

describe('the Beta-Binomial law', () => {
  it('sums to 1 and has the mean of its rate, for short and long lists', () => {
    for (const trials of [0, 1, 7, 500, 20_000]) {
      const law = betaBinomial(trials, after20Of200);
      expect(law.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
      expect(law.reduce((sum, p, k) => sum + p * k, 0)).toBeCloseTo((trials * 21) / 202, 6);
    }
  });

  it('refuses a law with two highest points', () => {
    expect(() => betaBinomial(10, { alpha: 0.5, beta: 0.5 })).toThrow(RangeError);
    expect(() => betaBinomial(10, { alpha: 0, beta: 2 })).toThrow(RangeError);
  });

  it('is the flat law when nothing at all is known', () => {
    expect([...betaBinomial(4, { alpha: 1, beta: 1 })]).toEqual([0.2, 0.2, 0.2, 0.2, 0.2].map((p) => expect.closeTo(p, 12)));
  });

  it('holds for a rate that is probably nil', () => {
    const law = betaBinomial(50, { alpha: 0.4, beta: 9 });
    expect(law.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(law.reduce((sum, p, k) => sum + p * k, 0)).toBeCloseTo((50 * 0.4) / 9.4, 8);
    expect([...law]).toEqual([...law].sort((a, b) => b - a));
  });

  it('keeps a tail that starts too small for a number', () => {
    // 4,500 wanted of a half-and-half rate: the first term is about e^-3,100; by symmetry around 9,000 trials it is likely.
    const chances = chanceOfAtLeast(4_500, 10_000, { alpha: 1_000_000, beta: 1_000_000 });
    expect(chances[4_500]).toBe(0);
    expect(chances[8_999]).toBeCloseTo(0.5, 6);
    expect(chances[10_000]).toBeCloseTo(1, 6);
  });

  it('gives the same tail by Pólya’s urn as by summing', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(70), (trials, wanted) => {
      const summed = betaBinomial(trials, { alpha: 3, beta: 2 }).slice(wanted).reduce((sum, p) => sum + p, 0);
      expect(chanceOfAtLeast(wanted, 60, { alpha: 3, beta: 2 })[trials]).toBeCloseTo(summed, 10);
    }));
  });
});
