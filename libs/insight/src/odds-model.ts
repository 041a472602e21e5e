import { drawDeviation, type DrawnOdds } from './odds-draw.js';
import type { Random } from './random.js';

/** A set of effects that share one unknown spread: the values of an attribute, or of two attributes together. */
export interface EffectGroup {
  /** Standard deviation of its effects before any evidence, in log-odds. */
  spread: number;
}

/** What happened to calls that are alike: the effects that bear on them, and their outcomes. May be fractions of calls. */
export interface OddsRow { effects: ArrayLike<number>; successes: number; trials: number }

export interface OddsPrior {
  /** Of the rate of a call on which no effect bears; log-odds. */
  mean: number;
  deviation: number;
  /** How many effects' worth of evidence the belief about each group's spread is. */
  weight: number;
}

/** What is believed of each effect: a normal law in log-odds. */
export interface LearnedOdds {
  base: { mean: number; deviation: number };
  mean: Float64Array;
  deviation: Float64Array;
  /** Spread of each group as learnt: small where the calls show no difference between its values. */
  spread: Float64Array;
  /** One possible truth, all effects drawn together. */
  draw(random: Random): DrawnOdds;
}

const ROUNDS = 12;
/** Smaller corrections, in log-odds, order nobody differently. */
const SETTLED = 0.01;
/** No single correction may throw the odds further than this. */
const LONGEST_STEP = 1;

/**
 * Bayesian logistic regression in which the effects of a group share one spread that is itself learnt.
 *
 * Posterior mode by Newton's method one effect at a time, each group's spread by the EM step of its hierarchical prior
 * (scaled inverse chi-square), in turns. A group whose values do not differ loses its spread, and with it all influence:
 * this is what keeps chance from looking like a segment. Deviations are those of each effect given the others.
 * Sources: D. J. C. MacKay, "Bayesian interpolation", Neural Computation 4 (1992), 415–447; A. Gelman et al., Bayesian
 * Data Analysis, 3rd ed. (2013), 5.5 and 16.3.
 */
export function learnOdds(rows: readonly OddsRow[], groupOf: ArrayLike<number>, groups: readonly EffectGroup[], prior: OddsPrior, expected?: Float64Array): LearnedOdds {
  const effects = groupOf.length;
  const centre = expected ?? new Float64Array(effects);
  const mean = Float64Array.from(centre);
  const variance = new Float64Array(effects);
  const groupVariance = Float64Array.from(groups, ({ spread }) => spread ** 2);
  const bearing: number[][] = Array.from({ length: effects }, () => []);
  rows.forEach((row, r) => { for (let i = 0; i < row.effects.length; i++) bearing[row.effects[i]!]!.push(r); });
  const seen = bearing.flatMap((on, effect) => (on.length > 0 ? [effect] : []));
  let base = prior.mean;
  let baseVariance = prior.deviation ** 2;
  const odds = Float64Array.from(rows, (row) => {
    let sum = base;
    for (let i = 0; i < row.effects.length; i++) sum += mean[row.effects[i]!]!;
    return sum;
  });
  const all = rows.map((_, r) => r);
  const step = (on: readonly number[], from: number, towards: number, priorVariance: number): { by: number; variance: number } => {
    let gradient = (towards - from) / priorVariance;
    let curvature = 1 / priorVariance;
    for (const r of on) {
      const { successes, trials } = rows[r]!;
      const p = 1 / (1 + Math.exp(-odds[r]!));
      gradient += successes - trials * p;
      curvature += trials * p * (1 - p);
    }
    const by = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, gradient / curvature));
    return { by, variance: 1 / curvature };
  };
  let farthest = Infinity;
  for (let round = 0; round < ROUNDS && farthest > SETTLED; round++) {
    const onBase = step(all, base, prior.mean, prior.deviation ** 2);
    base += onBase.by;
    baseVariance = onBase.variance;
    farthest = Math.abs(onBase.by);
    for (const r of all) odds[r]! += onBase.by;
    for (const effect of seen) {
      const { by, variance: left } = step(bearing[effect]!, mean[effect]!, centre[effect]!, groupVariance[groupOf[effect]!]!);
      mean[effect]! += by;
      farthest = Math.max(farthest, Math.abs(by));
      variance[effect] = left;
      for (const r of bearing[effect]!) odds[r]! += by;
    }
    // Effects without a call say nothing of the spread.
    const sum = Float64Array.from(groups, ({ spread }) => prior.weight * spread ** 2);
    const count = new Float64Array(groups.length).fill(prior.weight);
    for (const effect of seen) {
      sum[groupOf[effect]!]! += (mean[effect]! - centre[effect]!) ** 2 + variance[effect]!;
      count[groupOf[effect]!]!++;
    }
    for (let group = 0; group < groups.length; group++) groupVariance[group] = sum[group]! / count[group]!;
  }
  const deviation = Float64Array.from({ length: effects }, (_, effect) => Math.sqrt(bearing[effect]!.length > 0 ? variance[effect]! : groupVariance[groupOf[effect]!]!));
  const certainty = {
    effects: rows.map((row) => row.effects),
    information: Float64Array.from(rows, ({ trials }, r) => {
      const p = 1 / (1 + Math.exp(-odds[r]!));
      return trials * p * (1 - p);
    }),
    variance: Float64Array.from(groupOf, (group) => groupVariance[group]!),
    baseVariance: prior.deviation ** 2,
  };
  return {
    base: { mean: base, deviation: Math.sqrt(baseVariance) }, mean, deviation, spread: groupVariance.map(Math.sqrt),
    draw: (random) => {
      const drawn = drawDeviation(certainty, random);
      return { base: base + drawn.base, effects: mean.map((centre, effect) => centre + drawn.effects[effect]!) };
    },
  };
}
