import { describe, expect, it } from '@jest/globals';
import { attendance, GUEST_RUNGS, RUNG_PRIORS } from './attendance.js';

describe('who comes to an open lab', () => {
  it('four in five of those who said yes and answered the question (domain.md, Forecast)', () => {
    const { expected, low, high, probability } = attendance({ guests: { answered: 30 }, chairs: 24 });
    expect(expected).toBeCloseTo(24, 6);
    expect([low, high]).toEqual([20, 27]);
    expect(probability).toBeCloseTo(0.59, 1);
  });

  it('is a law: it sums to one, whatever the room', () => {
    for (const guests of [{}, { confirmed: 1 }, { confirmed: 80, answered: 40, yes: 60, maybe: 50, silent: 300 }]) {
      const { law, expected } = attendance({ guests, chairs: 30 });
      expect(law.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      expect(expected).toBeLessThanOrEqual(law.length - 1);
    }
  });

  it('nobody invited, nobody comes', () => {
    expect(attendance({ guests: {}, chairs: 30 })).toMatchObject({ expected: 0, low: 0, high: 0, probability: 0 });
  });

  it('a rung higher on the ladder comes more surely', () => {
    const rates = GUEST_RUNGS.map((rung) => RUNG_PRIORS[rung].alpha / (RUNG_PRIORS[rung].alpha + RUNG_PRIORS[rung].beta));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  it('learns from the team’s own labs, and is surer for it', () => {
    const before = attendance({ guests: { yes: 40 }, chairs: 30 });
    const after = attendance({ guests: { yes: 40 }, history: { yes: { came: 90, invited: 100 } }, chairs: 30 });
    expect(after.expected).toBeGreaterThan(before.expected + 5);
    expect(after.high - after.low).toBeLessThan(before.high - before.low);
  });

  it('carries what is not known: the interval is wider than if the rate were known', () => {
    const { low, high } = attendance({ guests: { yes: 100 }, chairs: 70 });
    // A known rate of 0.7: standard deviation 4.6, central 80 % of 12.
    expect(high - low).toBeGreaterThan(20);
  });

  it('refuses counts that are none', () => {
    expect(() => attendance({ guests: { yes: -1 }, chairs: 3 })).toThrow(RangeError);
    expect(() => attendance({ guests: { yes: 1.5 }, chairs: 3 })).toThrow(RangeError);
  });
});
