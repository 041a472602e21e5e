import { describe, expect, it } from '@jest/globals';
import { randomFrom } from './random.js';

describe('numbers that repeat', () => {
  it('are the same for the same words and others for other words', () => {
    const numbers = (...words: (string | number)[]) => { const random = randomFrom(...words); return [random.uniform(), random.normal(), random.uniform()]; };
    expect(numbers('campaign', 7)).toEqual(numbers('campaign', 7));
    expect(numbers('campaign', 8)).not.toEqual(numbers('campaign', 7));
    expect(numbers('campaig', 'n7')).not.toEqual(numbers('campaign', 7));
  });

  it('are spread as their laws say', () => {
    const random = randomFrom('spread');
    const uniform = Array.from({ length: 20_000 }, () => random.uniform());
    const normal = Array.from({ length: 20_000 }, () => random.normal());
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(uniform)).toBeCloseTo(0.5, 1);
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...uniform)).toBeLessThan(1);
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });
});
