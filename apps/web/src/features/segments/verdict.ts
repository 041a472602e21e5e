import type { SegmentPair } from './segments-query.js';

/** What may be done with a segment: call it first, keep it for later, or go on with it until more is known. */
export type Verdict = 'first' | 'later' | 'tooEarly';

export interface Duel {
  better: string;
  other: string;
  /** That the better one truly is, 0.5 to 1. */
  probability: number;
  advice: SegmentPair['advice'];
}

/** A pair with its better side first. */
export function duelOf({ first, second, probability, advice }: Pick<SegmentPair, 'first' | 'second' | 'probability' | 'advice'>): Duel {
  return probability >= 0.5 ? { better: first, other: second, probability, advice } : { better: second, other: first, probability: 1 - probability, advice };
}

/** A segment is first when it is better in some pair that tells something and worse in none. */
export function verdictOf(value: string | null, duels: readonly Duel[]): Verdict {
  const telling = duels.filter(({ advice }) => advice !== 'too_early');
  if (telling.some(({ other }) => other === value)) return 'later';
  return telling.some(({ better }) => better === value) ? 'first' : 'tooEarly';
}
