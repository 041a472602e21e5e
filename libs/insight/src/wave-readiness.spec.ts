import { describe, expect, it } from '@jest/globals';
import { PREREQUISITES } from './dosing.js';
import { waveReadiness } from './wave-readiness.js';

describe('which crowd a product is ready for', () => {
  it.each([
    [null, [], 'rebels', 'marsh', 3, false],
    [0, [], 'rebels', 'marsh', 3, false],
    [2, [], 'rebels', 'marsh', 1, true],
    [2, PREREQUISITES, 'rebels', 'marsh', 1, false],
    [3, PREREQUISITES, 'marsh', 'influencer', 9, false],
    [5, ['users_to_quote', 'stable_main_functions'], 'rebels', 'marsh', 0, true],
    [14, ['users_to_quote'], 'rebels', 'marsh', 0, true],
    [12, PREREQUISITES, 'influencer', undefined, undefined, false],
  ] as const)('at %s months with %j met: %s, then %s in %s months', (age, met, wave, next, inMonths, warns) => {
    const readiness = waveReadiness(age, met);
    expect([readiness.wave, readiness.next?.wave, readiness.next?.inMonths, readiness.warns]).toEqual([wave, next, inMonths, warns]);
  });

  it('names what is missing', () => {
    expect(waveReadiness(4, ['stable_main_functions']).lacking).toEqual(['users_to_quote', 'first_recognition']);
  });
});
