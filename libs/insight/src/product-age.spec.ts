import { describe, expect, it } from '@jest/globals';
import { deploymentClock, productAge } from './product-age.js';

describe('the age of a product', () => {
  it('is young for three months, established from twelve, and young before its launch', () => {
    expect(['2026-08-30', '2026-08-31', '2026-11-29', '2027-05-30'].map((today) => productAge('2026-05-31', today))).toEqual(['young', 'growing', 'growing', 'growing']);
    expect([productAge('2026-05-31', '2027-05-31'), productAge(null, '2027-05-31'), productAge('2027-06-01', '2027-05-31')]).toEqual(['established', 'young', 'young']);
  });
});

describe('the six months of a deployment', () => {
  const at = (today: string, firstUsers = 0) => deploymentClock({ startedOn: '2026-09-01', today, firstUsers });

  it('are counted from the first day on, and past their end', () => {
    expect(['2026-09-01', '2026-09-30', '2026-10-01', '2027-02-28', '2027-03-01'].map((today) => at(today)!.month)).toEqual([1, 1, 2, 6, 7]);
    expect(at('2026-08-31')).toBeNull();
  });

  it('warn from the last week of the second month on while nobody uses the product', () => {
    expect(['2026-10-24', '2026-10-25', '2026-11-15'].map((today) => at(today)!.warns)).toEqual([false, true, true]);
    expect(at('2026-11-15', 1)!.warns).toBe(false);
  });
});
