import { proportion } from './rates.js';

/** What two people noted of the same thing. */
export type Pair<T> = readonly [first: T, second: T];

export interface Agreement {
  /** Things that two people rated. */
  pairs: number;
  /** Of them, rated the same. */
  same: number;
  /**
   * Krippendorff's alpha: 1 is full agreement, 0 what chance alone would give, below 0 worse than chance. Null where
   * everybody said the same of everything: nothing was told apart, so nothing was tested.
   */
  alpha: number | null;
  /** 95 % interval of alpha; null where alpha is. */
  low: number | null;
  high: number | null;
  verdict: AgreementVerdict;
}

export type AgreementVerdict = 'too_early' | 'poor' | 'fair' | 'good';

/** Below this many pairs nothing is said: one disagreement would change the sentence. */
export const FEWEST_PAIRS = 10;
/** Krippendorff's own thresholds: 0.8 to rely on, 0.667 for tentative conclusions. */
const GOOD_FROM = 0.8;
const FAIR_FROM = 0.667;

/**
 * How far two people who rated the same things without seeing each other's answer agree beyond chance. Who was first and
 * who second does not matter and may change from thing to thing, which Cohen's kappa cannot do; with two ratings per thing
 * this is Scott's pi with the correction for small samples.
 *
 * alpha = 1 - Do / De, Do the share of pairs that differ, De that of all pairs one could draw from the 2n ratings. The
 * interval is Wilson's on the share that agree, chance taken as known.
 * Source: K. Krippendorff, Content Analysis (2004), chapter 11, nominal data, no missing values; thresholds p. 241.
 */
export function agreement<T>(pairs: readonly Pair<T>[]): Agreement {
  const same = pairs.filter(([first, second]) => first === second).length;
  const expected = expectedDisagreement(pairs.flat());
  const observed = proportion(same, pairs.length);
  if (observed === null || expected === 0) return { pairs: pairs.length, same, alpha: null, low: null, high: null, verdict: 'too_early' };
  const alphaAt = (agreeing: number): number => 1 - (1 - agreeing) / expected;
  const alpha = alphaAt(observed.rate);
  return { pairs: pairs.length, same, alpha, low: alphaAt(observed.low), high: alphaAt(observed.high), verdict: verdictOf(pairs.length, alpha) };
}

function expectedDisagreement<T>(ratings: readonly T[]): number {
  const counts = new Map<T, number>();
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  const all = ratings.length * (ratings.length - 1);
  if (all === 0) return 0;
  return 1 - [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0) / all;
}

function verdictOf(pairs: number, alpha: number): AgreementVerdict {
  if (pairs < FEWEST_PAIRS) return 'too_early';
  return alpha >= GOOD_FROM ? 'good' : alpha >= FAIR_FROM ? 'fair' : 'poor';
}
