import { describe, expect, it } from '@jest/globals';
import { drawDeviation, type OddsCertainty } from './odds-draw.js';
import { randomFrom } from './random.js';

/** What many draws have in common: mean of the product of two numbers of each. */
function moment(certainty: OddsCertainty, a: (effects: Float64Array) => number, b: (effects: Float64Array) => number): number {
  const random = randomFrom('draws');
  let sum = 0;
  const draws = 20_000;
  for (let i = 0; i < draws; i++) {
    const { effects } = drawDeviation(certainty, random);
    sum += a(effects) * b(effects);
  }
  return sum / draws;
}
const first = (effects: Float64Array): number => effects[0]!;
const second = (effects: Float64Array): number => effects[1]!;

describe('one possible truth', () => {
  // Two effects that were only ever met together: the inverse of [[10, 9], [9, 10]] is [[10, −9], [−9, 10]] / 19.
  const together: OddsCertainty = { effects: [[0, 1]], information: Float64Array.of(9), variance: Float64Array.of(1, 1), baseVariance: 1e-9 };

  it('lets two effects known only by their sum make up for one another', () => {
    expect(moment(together, first, first)).toBeCloseTo(10 / 19, 1);
    expect(moment(together, first, second)).toBeCloseTo(-9 / 19, 1);
    const sum = (effects: Float64Array): number => effects[0]! + effects[1]!;
    expect(moment(together, sum, sum)).toBeCloseTo(2 / 19, 2);
  });

  it('is as wide as the belief where no call was made', () => {
    const untried: OddsCertainty = { effects: [], information: new Float64Array(0), variance: Float64Array.of(4, 1), baseVariance: 1 };
    expect(moment(untried, first, first)).toBeCloseTo(4, 0);
    expect(Math.abs(moment(untried, first, second))).toBeLessThan(0.05);
  });

  it('is the same for the same seed', () => {
    expect(drawDeviation(together, randomFrom('a'))).toEqual(drawDeviation(together, randomFrom('a')));
    expect(drawDeviation(together, randomFrom('a'))).not.toEqual(drawDeviation(together, randomFrom('b')));
  });
});
