import { betaMean, betaPosterior, type BetaShape, ONE_IN_TEN } from './rates.js';

/** A target's or segment's attributes: kind, size, territory, source, and whatever a campaign adds. Null is not known. */
export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** Organisations whose calling is over (domain.md, "A trial"); each count contains the next. */
export interface Tally { tried: number; reached: number; interested: number }
export interface AttributeTally extends Tally { attribute: string; value: string }

export interface LearningOptions {
  /** Belief about being reached before the first call. Default: Beta(1, 1), it soon learns. */
  reachPrior?: BetaShape;
  /** Belief about interest, once reached, before the first conversation. Default: one in ten. */
  interestPrior?: BetaShape;
  /** How many trials at the campaign's rate a value is credited with before its own are believed. Default: 10. */
  strength?: number;
  /** Odds of interest for a referred organisation, as a multiple of the others', before evidence. Default: 2. */
  referralOdds?: number;
}

/** What a value adds to the campaign's rates, in log-odds, with the counts it rests on. */
export interface LearnedValue {
  reachShift: number;
  interestShift: number;
  /** Interested per trial, shrunk, over the campaign's: 1 is "like the others". */
  lift: number;
  tally: Tally;
}

export interface LearnedRates {
  totals: Tally;
  /** The campaign's P(reached) and P(interested | reached). */
  reach: number;
  interest: number;
  values: ReadonlyMap<string, ReadonlyMap<string, LearnedValue>>;
}

const SHRINKAGE = 10;
const REFERRAL_ODDS = 2;
const NOTHING: Tally = { tried: 0, reached: 0, interested: 0 };

/**
 * The rates of a campaign and of each attribute value, learnt from its own outcomes.
 *
 * Each value's rate is shrunk towards the campaign's: a Beta prior centred on the campaign's posterior mean, worth 10
 * trials (D), the weight of Beta(1, 9). A value tried twice hardly moves; one tried fifty times speaks for itself.
 * `source: referral` starts at twice the campaign's odds of interest (D) until its own calls say otherwise.
 * Source: empirical-Bayes shrinkage, e.g. B. Efron, Large-Scale Inference (2010), ch. 1; domain.md, Whom to call next.
 */
export function learnRates(tallies: readonly AttributeTally[], totals: Tally, options: LearningOptions = {}): LearnedRates {
  const { reachPrior = { alpha: 1, beta: 1 }, interestPrior = ONE_IN_TEN, strength = SHRINKAGE, referralOdds = REFERRAL_ODDS } = options;
  const reach = betaMean(betaPosterior(totals.reached, totals.tried, reachPrior));
  const interest = betaMean(betaPosterior(totals.interested, totals.reached, interestPrior));
  const perTrial = reach * interest;
  const shrunk = (successes: number, trials: number, towards: number) => (successes + strength * towards) / (trials + strength);

  const learn = (tally: Tally, isReferral: boolean): LearnedValue => {
    const interestTowards = isReferral ? chance(logit(interest) + Math.log(referralOdds)) : interest;
    return {
      reachShift: logit(shrunk(tally.reached, tally.tried, reach)) - logit(reach),
      interestShift: logit(shrunk(tally.interested, tally.reached, interestTowards)) - logit(interest),
      lift: shrunk(tally.interested, tally.tried, perTrial) / perTrial,
      tally,
    };
  };

  const values = new Map<string, Map<string, LearnedValue>>([['source', new Map([['referral', learn(NOTHING, true)]])]]);
  for (const { attribute, value, tried, reached, interested } of tallies) {
    const known = values.get(attribute) ?? new Map<string, LearnedValue>();
    known.set(value, learn({ tried, reached, interested }, attribute === 'source' && value === 'referral'));
    values.set(attribute, known);
  }
  return { totals, reach, interest, values };
}

export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The inverse of `logit`. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
