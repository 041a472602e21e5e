import { betaBinomial } from './beta-binomial.js';
import type { BetaShape } from './rates.js';

/** How far a guest has come up the chase ladder: each rung comes at its own rate. */
export const GUEST_RUNGS = ['confirmed', 'answered', 'yes', 'maybe', 'silent'] as const;
export type GuestRung = (typeof GUEST_RUNGS)[number];

/**
 * What is believed of each rung before the team's own labs say more. `answered`, who said yes and answered the question, is
 * domain.md's show-up, Beta(40, 10): four in five. The others are ours (D), as weak as 20 guests: a word by voice 9 in 10, a
 * bare yes 7 in 10, maybe 3 in 10, silence 1 in 10 (domain.md's prior of interest).
 */
export const RUNG_PRIORS: Record<GuestRung, BetaShape> = {
  confirmed: { alpha: 18, beta: 2 },
  answered: { alpha: 40, beta: 10 },
  yes: { alpha: 14, beta: 6 },
  maybe: { alpha: 6, beta: 14 },
  silent: { alpha: 2, beta: 18 },
};

export interface RungHistory { came: number; invited: number }

export interface AttendanceInput {
  /** Guests of this lab on each rung. */
  guests: Partial<Record<GuestRung, number>>;
  /** The team's former labs, by the rung their guests had reached when the doors opened. */
  history?: Partial<Record<GuestRung, RungHistory>>;
  /** Chairs. */
  chairs: number;
}

export interface AttendanceForecast {
  /** People expected. */
  expected: number;
  /** Central 80 %. */
  low: number;
  high: number;
  /** P(at least `chairs` people come), 0..1. */
  probability: number;
  /** P(exactly k people come) for k = 0, 1, … */
  law: Float64Array;
  byRung: { rung: GuestRung; guests: number; /** Mean of what is believed of it, 0..1. */ rate: number }[];
}

const LEVEL = 0.8;

/**
 * Who comes: the sum over the rungs of Beta-Binomial(guests, prior + history), exact by convolution. One unknown rate is
 * shared by all guests of a rung, so that the interval is as wide as what is not known.
 * @throws RangeError for counts that are negative or not whole.
 */
export function attendance({ guests, history = {}, chairs }: AttendanceInput): AttendanceForecast {
  const byRung = GUEST_RUNGS.map((rung) => {
    const belief = posterior(RUNG_PRIORS[rung], history[rung]);
    return { rung, guests: whole(guests[rung] ?? 0, rung), rate: belief.alpha / (belief.alpha + belief.beta), belief };
  });
  const law = byRung.reduce<Float64Array>((sum, { guests: count, belief }) => (count === 0 ? sum : convolve(sum, betaBinomial(count, belief))), Float64Array.of(1));
  return {
    expected: law.reduce((mean, p, k) => mean + p * k, 0),
    low: quantile(law, (1 - LEVEL) / 2),
    high: quantile(law, (1 + LEVEL) / 2),
    probability: law.reduce((chance, p, k) => (k >= whole(chairs, 'chairs') ? chance + p : chance), 0),
    law,
    byRung: byRung.map(({ rung, guests: count, rate }) => ({ rung, guests: count, rate })),
  };
}

function posterior(prior: BetaShape, history: RungHistory | undefined): BetaShape {
  if (!history) return prior;
  const came = whole(history.came, 'came');
  return { alpha: prior.alpha + came, beta: prior.beta + whole(history.invited, 'invited') - came };
}

function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) sum[i + j]! += a[i]! * b[j]!;
  return sum;
}

function quantile(law: Float64Array, level: number): number {
  let below = 0;
  for (let k = 0; k < law.length; k++) {
    below += law[k]!;
    if (below >= level) return k;
  }
  return law.length - 1;
}

function whole(count: number, what: string): number {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`A whole number of at least 0 expected for ${what}, got ${count}`);
  return count;
}
