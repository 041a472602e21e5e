import { describe, expect, it } from '@jest/globals';
import { learnOdds, type OddsRow } from './odds-model.js';

const prior = { mean: Math.log(0.1 / 0.9), deviation: 1, weight: 8 };
const values = (...tallies: [successes: number, trials: number][]): OddsRow[] => tallies.map(([successes, trials], effect) => ({ effects: [effect], successes, trials }));
const learn = (rows: OddsRow[]) => learnOdds(rows, rows.map(() => 0), [{ spread: 1 }], prior);
const rate = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

describe('odds learnt from groups of calls', () => {
  it('are the belief itself before any call', () => {
    const odds = learnOdds([], [0, 0], [{ spread: 1 }], prior);
    expect(odds.base.mean).toBeCloseTo(prior.mean, 12);
    expect([...odds.mean]).toEqual([0, 0]);
    expect([...odds.deviation]).toEqual([1, 1].map((spread) => expect.closeTo(spread, 12)));
  });

  it('find the one value that differs, and shrink what few calls show', () => {
    const odds = learn(values([1, 20], [1, 20], [9, 20], [1, 1]));
    const [first, second, good, once] = [0, 1, 2, 3].map((effect) => rate(odds.base.mean + odds.mean[effect]!)) as [number, number, number, number];
    expect(good).toBeGreaterThan(0.3);
    expect(good).toBeLessThan(0.45);
    expect(first).toBeCloseTo(second, 6);
    expect(first).toBeLessThan(0.12);
    expect(once).toBeLessThan(0.45);
    expect(odds.deviation[3]).toBeGreaterThan(odds.deviation[2]!);
  });

  it('lose the spread of a group whose values are alike, and keep that of one whose values differ', () => {
    const alike = learn(values([10, 100], [11, 100], [9, 100], [10, 100], [10, 100], [10, 100]));
    const different = learn(values([2, 100], [40, 100], [1, 100], [30, 100], [2, 100], [50, 100]));
    expect(alike.spread[0]).toBeLessThan(0.8);
    expect(different.spread[0]).toBeGreaterThan(1);
    expect(Math.max(...alike.mean) - Math.min(...alike.mean)).toBeLessThan(0.25);
  });

  it('stand where the gradient is nil: the mode of the posterior', () => {
    const rows: OddsRow[] = [{ effects: [0, 2], successes: 4, trials: 30 }, { effects: [1, 2], successes: 12, trials: 25 }, { effects: [1, 3], successes: 2, trials: 18 }];
    const { base, mean, spread } = learnOdds(rows, [0, 0, 1, 1], [{ spread: 1 }, { spread: 0.7 }], prior);
    const missing = rows.map((row) => row.successes - row.trials * rate(row.effects instanceof Array ? row.effects.reduce((sum, effect) => sum + mean[effect]!, base.mean) : 0));
    [[0], [1, 2], [0, 1], [2]].forEach((bearing, effect) => {
      const gradient = bearing.reduce((sum, row) => sum + missing[row]!, 0) - mean[effect]! / spread[effect < 2 ? 0 : 1]! ** 2;
      expect(Math.abs(gradient)).toBeLessThan(0.3);
    });
  });
});
