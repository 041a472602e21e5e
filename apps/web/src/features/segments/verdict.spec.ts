import { describe, expect, it } from '@jest/globals';
import { duelOf, verdictOf } from './verdict.js';

describe('what may be done with a segment', () => {
  const duels = [
    { first: 'Université', second: 'Musée', probability: 0.02, advice: 'switch' as const },
    { first: 'Musée', second: 'Parc', probability: 0.6, advice: 'too_early' as const },
    { first: 'École', second: 'Université', probability: 0.85, advice: 'leaning' as const },
    { first: 'Musée', second: 'École', probability: 0.9, advice: 'leaning' as const },
  ].map(duelOf);

  it('puts the better side of a pair first', () => {
    expect(duels[0]).toEqual({ better: 'Musée', other: 'Université', probability: 0.98, advice: 'switch' });
  });

  it('calls first what is better somewhere and worse nowhere, and keeps for later what is worse', () => {
    expect(['Musée', 'Université', 'École'].map((value) => verdictOf(value, duels))).toEqual(['first', 'later', 'later']);
  });

  it('waits where it is too early', () => {
    expect([verdictOf('Parc', duels), verdictOf(null, duels)]).toEqual(['tooEarly', 'tooEarly']);
  });
});
