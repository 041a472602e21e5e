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
  // The base is the effect that bears on every row, after all others.
  const base = groupOf.length;
  const centre = new Float64Array(base + 1);
  if (expected !== undefined) centre.set(expected);
  centre[base] = prior.mean;
  const mean = centre.slice();
  const variance = new Float64Array(base + 1);
  const groupVariance = Float64Array.from(groups, ({ spread }) => spread ** 2);
  const { rowsOn, startOf } = rowsByEffect(rows, base);
  const seen: number[] = [];
  for (let effect = 0; effect < base; effect++) if (startOf[effect + 1]! > startOf[effect]!) seen.push(effect);
  const inTurn = Int32Array.of(base, ...seen);
  const successes = Float64Array.from(rows, (row) => row.successes);
  const trials = Float64Array.from(rows, (row) => row.trials);
  // Odds against success: a correction multiplies those of all its rows by the same, so that one exponential serves them.
  const against = Float64Array.from(rows, (row) => {
    let sum = mean[base]!;
    for (let i = 0; i < row.effects.length; i++) sum += mean[row.effects[i]!]!;
    return Math.exp(-sum);
  });
  let farthest = Infinity;
  for (let round = 0; round < ROUNDS && farthest > SETTLED; round++) {
    farthest = 0;
    for (let turn = 0; turn < inTurn.length; turn++) {
      const effect = inTurn[turn]!;
      const [start, end] = [startOf[effect]!, startOf[effect + 1]!];
      const priorVariance = effect === base ? prior.deviation ** 2 : groupVariance[groupOf[effect]!]!;
      let gradient = (centre[effect]! - mean[effect]!) / priorVariance;
      let curvature = 1 / priorVariance;
      for (let at = start; at < end; at++) {
        const r = rowsOn[at]!;
        const p = 1 / (1 + against[r]!);
        const successesExpected = trials[r]! * p;
        gradient += successes[r]! - successesExpected;
        curvature += successesExpected * (1 - p);
      }
      const by = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, gradient / curvature));
      const factor = Math.exp(-by);
      for (let at = start; at < end; at++) against[rowsOn[at]!]! *= factor;
      mean[effect]! += by;
      variance[effect] = 1 / curvature;
      farthest = Math.max(farthest, Math.abs(by));
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
  const before = Float64Array.from(groupOf, (group) => groupVariance[group]!);
  const certainty = {
    effects: rows.map((row) => row.effects),
    information: trials.map((tried, r) => {
      const p = 1 / (1 + against[r]!);
      return tried * p * (1 - p);
    }),
    variance: before,
    baseVariance: prior.deviation ** 2,
  };
  const effects = mean.subarray(0, base);
  return {
    base: { mean: mean[base]!, deviation: Math.sqrt(variance[base]!) },
    mean: effects,
    deviation: before.map((unseen, effect) => Math.sqrt(variance[effect]! || unseen)),
    spread: groupVariance.map(Math.sqrt),
    draw: (random) => {
      const drawn = drawDeviation(certainty, random);
      return { base: mean[base]! + drawn.base, effects: effects.map((centre, effect) => centre + drawn.effects[effect]!) };
    },
  };
}

/** The rows on which each effect bears, one after the other, then all rows: effect e's are `rowsOn[startOf[e] .. startOf[e + 1])`. */
function rowsByEffect(rows: readonly OddsRow[], effects: number): { rowsOn: Int32Array; startOf: Int32Array } {
  const startOf = new Int32Array(effects + 2);
  for (const row of rows) for (let i = 0; i < row.effects.length; i++) startOf[row.effects[i]! + 1]!++;
  for (let effect = 0; effect < effects; effect++) startOf[effect + 1]! += startOf[effect]!;
  startOf[effects + 1] = startOf[effects]! + rows.length;
  const rowsOn = new Int32Array(startOf[effects + 1]!);
  const next = startOf.slice();
  rows.forEach((row, r) => {
    for (let i = 0; i < row.effects.length; i++) rowsOn[next[row.effects[i]!]!++] = r;
    rowsOn[next[effects]!++] = r;
  });
  return { rowsOn, startOf };
}
