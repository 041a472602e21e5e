import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chance, learnRates, logit } from './learned-rates.js';

const totals = { tried: 100, reached: 60, interested: 10 };
const museums = { attribute: 'kind', value: 'Musée', tried: 20, reached: 15, interested: 7 };

describe('the rates learnt from a campaign', () => {
  it('start at one in ten of those reached, before any call', () => {
    const { reach, interest } = learnRates([], { tried: 0, reached: 0, interested: 0 });
    expect(reach).toBeCloseTo(0.5, 12);
    expect(interest).toBeCloseTo(0.1, 12);
  });

  it('shrink a segment towards the campaign by ten trials at its rate', () => {
    const learned = learnRates([museums], totals);
    expect(learned.reach).toBeCloseTo(61 / 102, 12);
    expect(learned.interest).toBeCloseTo(11 / 70, 12);
    const value = learned.values.get('kind')!.get('Musée')!;
    expect(chance(logit(learned.interest) + value.interestShift)).toBeCloseTo((7 + 10 * (11 / 70)) / 25, 12);
    expect(chance(logit(learned.reach) + value.reachShift)).toBeCloseTo((15 + 10 * (61 / 102)) / 30, 12);
    expect(value.lift).toBeGreaterThan(2);
  });

  it('let a single lucky call move a segment little', () => {
    const lucky = learnRates([{ attribute: 'kind', value: 'Port', tried: 1, reached: 1, interested: 1 }], totals);
    const interest = chance(logit(lucky.interest) + lucky.values.get('kind')!.get('Port')!.interestShift);
    expect(interest).toBeLessThan(0.25);
  });

  it('expect twice the odds from a referral until its own calls say otherwise', () => {
    const before = learnRates([], totals).values.get('source')!.get('referral')!;
    expect(before.interestShift).toBeCloseTo(Math.log(2), 10);
    const after = learnRates([{ attribute: 'source', value: 'referral', tried: 60, reached: 50, interested: 1 }], totals);
    expect(after.values.get('source')!.get('referral')!.interestShift).toBeLessThan(0);
  });

  it('stay chances and grow with every further interested, whatever the counts', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)).map(([interested, others, unreached]) =>
      ({ interested, reached: interested + others, tried: interested + others + unreached }));
    fc.assert(fc.property(counts, counts, (part, rest) => {
      const all = { tried: part.tried + rest.tried, reached: part.reached + rest.reached, interested: part.interested + rest.interested };
      const interestOf = (tally: typeof part) => {
        const learned = learnRates([{ attribute: 'kind', value: 'x', ...tally }], all);
        return chance(logit(learned.interest) + learned.values.get('kind')!.get('x')!.interestShift);
      };
      const now = interestOf(part);
      expect(now).toBeGreaterThan(0);
      expect(now).toBeLessThan(1);
      expect(interestOf({ ...part, interested: part.interested + 1, reached: part.reached + 1 })).toBeGreaterThan(now);
    }));
  });
});
