/** A Beta distribution over a rate. */
export interface BetaShape { alpha: number; beta: number }

/** One in ten: what is believed of interest before the first call (domain.md, Forecast). */
export const ONE_IN_TEN: BetaShape = { alpha: 1, beta: 9 };

/** Two-sided 95 % of the normal law. */
const Z_95 = 1.959963984540054;

export interface Proportion {
  successes: number;
  trials: number;
  /** successes / trials, 0..1. */
  rate: number;
  /** 95 % interval, 0..1. */
  low: number;
  high: number;
}

/**
 * A rate as it is shown, with its doubt: Wilson's 95 % score interval, which stays inside 0..1 and behaves for small
 * numbers. Null for no trial at all: there is no rate to show.
 * Source: E. B. Wilson (1927), JASA 22, 209–212.
 */
export function proportion(successes: number, trials: number): Proportion | null {
  refuseImpossible(successes, trials);
  if (trials === 0) return null;
  const rate = successes / trials;
  const z2 = Z_95 ** 2;
  const scale = 1 + z2 / trials;
  const centre = (rate + z2 / (2 * trials)) / scale;
  const half = (Z_95 * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials ** 2))) / scale;
  // At 0 and at all, the bound is exact: rounding must not leave -1e-18.
  return {
    successes, trials, rate,
    low: successes === 0 ? 0 : centre - half,
    high: successes === trials ? 1 : centre + half,
  };
}

/** What is believed of a rate after these trials. @throws RangeError when there are more successes than trials. */
export function betaPosterior(successes: number, trials: number, prior: BetaShape = ONE_IN_TEN): BetaShape {
  refuseImpossible(successes, trials);
  return { alpha: prior.alpha + successes, beta: prior.beta + trials - successes };
}

/**
 * P(nobody says yes) in so many trials at this rate, 0..1. Under 5 % the rate is excluded at 95 %: 29 straight refusals
 * exclude one in ten. Source: the binomial law; domain.md's 20 interested of whom one in ten is convinced.
 */
export function chanceOfNobody(trials: number, rate: number): number {
  return (1 - rate) ** trials;
}

export function betaMean({ alpha, beta }: BetaShape): number {
  return alpha / (alpha + beta);
}

function refuseImpossible(successes: number, trials: number): void {
  if (!(successes >= 0 && successes <= trials)) throw new RangeError(`${successes} successes of ${trials} trials`);
}
