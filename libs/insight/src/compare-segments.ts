import { betaPosterior, type BetaShape, ONE_IN_TEN } from './rates.js';

export interface SegmentTally { tried: number; interested: number }

export const COMPARISON_ADVICES = ['too_early', 'leaning', 'switch'] as const;
export type ComparisonAdvice = (typeof COMPARISON_ADVICES)[number];

export interface SegmentComparison {
  /** P(the first segment's true rate is above the second's), 0..1. */
  probability: number;
  /** The side more likely to be better; null when nothing tells them apart. */
  better: 'first' | 'second' | null;
  advice: ComparisonAdvice;
  /** Organisations called to the end per interested one; null before the first interested. */
  callsPerInterested: { first: number | null; second: number | null };
}

/** Trials before anything is said of one side; and how probable a difference is to be told as leaning, and as clear (domain.md, Pivot advice). */
export const FEWEST_TRIALS = 10;
export const LEANING_FROM = 0.8;
export const CLEAR_FROM = 0.95;

/**
 * Whether to turn from one segment to another: "too early" while a side has under 10 trials or neither side reaches 80 %,
 * "switch" from 95 %, "leaning" between. Source: domain.md, Pivot advice.
 */
export function compareSegments(first: SegmentTally, second: SegmentTally, prior: BetaShape = ONE_IN_TEN): SegmentComparison {
  const probability = chanceBetter(
    betaPosterior(first.interested, first.tried, prior),
    betaPosterior(second.interested, second.tried, prior),
  );
  return {
    probability,
    ...adviceFor(first, second, probability),
    callsPerInterested: { first: callsPerInterested(first), second: callsPerInterested(second) },
  };
}

/** The rule, for whatever way the probability was come by. */
export function adviceFor(first: SegmentTally, second: SegmentTally, probability: number): Pick<SegmentComparison, 'better' | 'advice'> {
  const surest = Math.max(probability, 1 - probability);
  const tooEarly = Math.min(first.tried, second.tried) < FEWEST_TRIALS || surest < LEANING_FROM;
  return {
    better: Math.abs(probability - 0.5) < 1e-9 ? null : probability > 0.5 ? 'first' : 'second',
    advice: tooEarly ? 'too_early' : surest >= CLEAR_FROM ? 'switch' : 'leaning',
  };
}

/**
 * P(X > Y) for two independent Beta laws, exact.
 *
 * The finite sum of E. Miller, "Formulas for Bayesian A/B testing" (evanmiller.org, 2014), eq. 5, from the ratio of
 * neighbouring terms, in logarithms: no special function, no underflow. The parameters are counts, so they must be whole.
 * @throws RangeError for parameters that are not whole or not positive.
 */
export function chanceBetter(x: BetaShape, y: BetaShape): number {
  for (const parameter of [x.alpha, x.beta, y.alpha, y.beta]) {
    if (!Number.isInteger(parameter) || parameter < 1) throw new RangeError(`whole Beta parameters expected, got ${parameter}`);
  }
  const failures = x.beta + y.beta;
  let ln = 0;
  for (let j = 0; j < x.beta; j++) ln += Math.log((y.beta + j) / (y.alpha + y.beta + j));
  let sum = 0;
  for (let i = 0; i < x.alpha; i++) {
    sum += Math.exp(ln);
    ln += Math.log(((y.alpha + i) * (x.beta + i)) / ((y.alpha + i + failures) * (1 + i)));
  }
  return Math.min(1, sum);
}

export function callsPerInterested({ tried, interested }: SegmentTally): number | null {
  return interested === 0 ? null : tried / interested;
}
