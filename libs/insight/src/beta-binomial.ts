import type { BetaShape } from './rates.js';

/**
 * P(k successes in `trials`) for every k, when the rate itself is only known as a Beta law.
 *
 * Exact: built from the ratio of neighbours, (n-k)(a+k) / ((k+1)(b+n-k-1)), in logarithms from its highest point, so
 * that lists of tens of thousands neither overflow nor vanish. No special function is needed.
 * Source: Johnson, Kemp, Kotz, Univariate Discrete Distributions, 3rd ed., 6.2.2 (negative hypergeometric family).
 */
export function betaBinomial(trials: number, { alpha, beta }: BetaShape): Float64Array {
  const ln = new Float64Array(trials + 1);
  let top = 0;
  for (let k = 0; k < trials; k++) {
    const ratio = ((trials - k) * (alpha + k)) / ((k + 1) * (beta + trials - k - 1));
    ln[k + 1] = ln[k]! + Math.log(ratio);
    if (ln[k + 1]! > top) top = ln[k + 1]!;
  }
  let total = 0;
  for (let k = 0; k <= trials; k++) total += ln[k] = Math.exp(ln[k]! - top);
  for (let k = 0; k <= trials; k++) ln[k]! /= total;
  return ln;
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
  for (let n = missingOne; n < most; n++) {
    chances[n + 1] = Math.min(1, chances[n]! + Math.exp(ln) * ((alpha + missingOne) / (alpha + beta + n)));
    ln += Math.log(((n + 1) * (beta + n - missingOne)) / ((n + 1 - missingOne) * (alpha + beta + n)));
  }
  return chances;
}
