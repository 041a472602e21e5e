import type { Random } from './random.js';

/** What a regression has learnt, as far as its uncertainty goes: rows with the information each carries, beliefs before the calls. */
export interface OddsCertainty {
  effects: readonly ArrayLike<number>[];
  /** Of each row: trials × p × (1 − p). */
  information: Float64Array;
  /** Of each effect before the calls, as learnt. */
  variance: Float64Array;
  baseVariance: number;
}

/** One possible truth: log-odds of the base and of each effect. */
export interface DrawnOdds { base: number; effects: Float64Array }

const MOST_STEPS = 40;
/** Share of the first residual, squared, from which on a draw is as good as an exact one. */
const EXACT_ENOUGH = 1e-4;

/**
 * Draws how far one possible truth lies from what is believed, all effects together: where a hundred calls have settled the
 * sum of a trait, its size and the two together, the draws of the three make up for one another.
 *
 * A sample of the normal law whose precision is A = V⁻¹ + ZᵀWZ, without inverting it: A δ = V⁻½ε + ZᵀW½η has that law for
 * standard normal ε and η (perturbation sampling: G. Papandreou, A. Yuille, "Gaussian sampling by local perturbations",
 * NIPS 23 (2010)), solved by conjugate gradients with Jacobi's preconditioner.
 */
export function drawDeviation({ effects, information, variance, baseVariance }: OddsCertainty, random: Random): DrawnOdds {
  const base = variance.length;
  const wanted = new Float64Array(base + 1);
  const diagonal = new Float64Array(base + 1);
  for (let i = 0; i < base; i++) {
    diagonal[i] = 1 / variance[i]!;
    wanted[i] = random.normal() / Math.sqrt(variance[i]!);
  }
  diagonal[base] = 1 / baseVariance;
  wanted[base] = random.normal() / Math.sqrt(baseVariance);
  const before = Float64Array.from(diagonal);
  effects.forEach((on, r) => {
    const pushed = Math.sqrt(information[r]!) * random.normal();
    wanted[base]! += pushed;
    diagonal[base]! += information[r]!;
    for (let i = 0; i < on.length; i++) {
      wanted[on[i]!]! += pushed;
      diagonal[on[i]!]! += information[r]!;
    }
  });

  const found = new Float64Array(base + 1);
  const residual = wanted;
  const towards = residual.map((value, i) => value / diagonal[i]!);
  const product = new Float64Array(base + 1);
  let size = dot(residual, towards);
  const enough = EXACT_ENOUGH * size;
  for (let step = 0; step < MOST_STEPS && size > enough; step++) {
    for (let i = 0; i <= base; i++) product[i] = before[i]! * towards[i]!;
    effects.forEach((on, r) => {
      let sum = towards[base]!;
      for (let i = 0; i < on.length; i++) sum += towards[on[i]!]!;
      sum *= information[r]!;
      product[base]! += sum;
      for (let i = 0; i < on.length; i++) product[on[i]!]! += sum;
    });
    const by = size / dot(towards, product);
    let next = 0;
    for (let i = 0; i <= base; i++) {
      found[i]! += by * towards[i]!;
      residual[i]! -= by * product[i]!;
      next += (residual[i]! * residual[i]!) / diagonal[i]!;
    }
    for (let i = 0; i <= base; i++) towards[i] = residual[i]! / diagonal[i]! + (next / size) * towards[i]!;
    size = next;
  }
  return { base: found[base]!, effects: found.subarray(0, base) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
