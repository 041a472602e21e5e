import type { BetaShape } from './rates.js';

/** Below this, relative to the highest point, a probability is left at 0: the sum of all such is under 1e-20. */
const NEGLIGIBLE = 1e-25;
/** exp() of this is still a full-precision double. */
const SMALLEST_LN = -600;

/**
 * P(k successes in `trials`) for every k, when the rate itself is only known as a Beta law.
 *
 * Exact: built from the ratio of neighbours, (n-k)(a+k) / ((k+1)(b+n-k-1)), downhill on both sides of the highest point, so
 * that lists of tens of thousands neither overflow nor vanish. No special function is needed.
 * Source: Johnson, Kemp, Kotz, Univariate Discrete Distributions, 3rd ed., 6.2.2 (negative hypergeometric family).
 * @throws RangeError for a `beta` under 1, or an `alpha` that is not positive: such a law may have two highest points.
 */
export function betaBinomial(trials: number, { alpha, beta }: BetaShape): Float64Array {
  if (!(alpha > 0 && beta >= 1)) throw new RangeError(`a positive and a Beta parameter of at least 1 expected, got ${alpha} and ${beta}`);
  const law = new Float64Array(trials + 1);
  const ratio = (k: number) => ((trials - k) * (alpha + k)) / ((k + 1) * (beta + trials - k - 1));
  // Beta(1, 1) is flat, any point is its highest; with alpha under 1 each point is lower than the one before.
  const top = alpha >= 1 && alpha + beta > 2 ? Math.min(trials, Math.floor(((trials + 1) * (alpha - 1)) / (alpha + beta - 2))) : 0;
  let total = (law[top] = 1);
  for (let k = top, p = 1; k < trials && p > NEGLIGIBLE; k++) total += law[k + 1] = p *= ratio(k);
  for (let k = top - 1, p = 1; k >= 0 && p > NEGLIGIBLE; k--) total += law[k] = p /= ratio(k);
  for (let k = 0; k <= trials; k++) law[k]! /= total;
  return law;
}

/**
 * P(at least `wanted` successes) for 0, 1, … `most` trials, the rate being known as a Beta law. Exact, one pass.
 *
 * Each further trial either finds the wanted number already reached, or reaches it: P(n+1) = P(n) + P(exactly wanted-1 in
 * n) × (a + wanted - 1) / (a + b + n), the rule of Pólya's urn.
 */
export function chanceOfAtLeast(wanted: number, most: number, { alpha, beta }: BetaShape): Float64Array {
  const chances = new Float64Array(most + 1);
  if (wanted <= 0) return chances.fill(1);
  const missingOne = wanted - 1;
  // ln P(exactly missingOne successes in n trials), for n = missingOne at first: all of them succeed.
  let ln = 0;
  for (let i = 0; i < missingOne; i++) ln += Math.log((alpha + i) / (alpha + beta + i));
  // Too small for a double at first when many are wanted: the logarithm is kept until it fits.
  let exactly = ln > SMALLEST_LN ? Math.exp(ln) : 0;
  for (let n = missingOne; n < most; n++) {
    chances[n + 1] = Math.min(1, chances[n]! + exactly * ((alpha + missingOne) / (alpha + beta + n)));
    const ratio = ((n + 1) * (beta + n - missingOne)) / ((n + 1 - missingOne) * (alpha + beta + n));
    if (ln > SMALLEST_LN) {
      exactly *= ratio;
    } else {
      ln += Math.log(ratio);
      if (ln > SMALLEST_LN) exactly = Math.exp(ln);
    }
  }
  return chances;
}
