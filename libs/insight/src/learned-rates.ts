import type { AttributeSpace, Attributes } from './attribute-space.js';
import type { DrawnOdds } from './odds-draw.js';
import { learnOdds, type EffectGroup, type LearnedOdds, type OddsRow } from './odds-model.js';
import type { Random } from './random.js';

/** One call on an organisation not yet spoken with. */
export interface LearntCall {
  attributes: Attributes;
  /** Which one on this organisation, the first is 1. */
  attempt: number;
  /** On the organisation's wall, 0..23. */
  hour: number;
  /** A conversation by mail or on a visit says nothing of who picks up a phone. */
  byPhone: boolean;
  reached: boolean;
  /** Of a conversation: whether it led to interest. */
  interested: boolean;
}

/** When a call would be made. */
export interface CallMoment { attempt: number; hour: number }
export interface Chances { reach: number; interest: number }

/** One possible truth, drawn from what is believed. */
export interface DrawnTruth { reach: DrawnOdds; interest: DrawnOdds }

/** How many possible truths are averaged to act upon (D); 1 is Thompson sampling to the letter. */
const TRUTHS = 5;
/** After this many later conversations, what one taught counts half (D): places and people change. */
export const HALF_LIFE = 120;
/** Odds of interest for a referred organisation, as a multiple of the others', before evidence (D). */
const REFERRAL_ODDS = 2;
/** Who picks up a phone differs less from one kind to the next than who is interested: spread of its effects as a share (D). */
const REACH_SPREAD = 0.5;
const LAST_ATTEMPT = 4;
const HOURS = 24;
/** Whoever is spoken with, their interest does not depend on the hour. */
const NO_MOMENT: readonly number[] = [];
const INTEREST_PRIOR = { mean: logit(0.1), deviation: 1, weight: 8 };
const REACH_PRIOR = { mean: 0, deviation: 1.5, weight: 8 };

/**
 * P(a conversation) and P(interested | conversation) for any organisation of a list at any moment, learnt from the
 * campaign's own calls.
 *
 * Two hierarchical logistic regressions (`learnOdds`): every value of every attribute and every pair of values has an
 * effect, shrunk towards none as far as its attribute shows no difference; reaching also depends on attempt and hour.
 * Interest starts at one in ten (domain.md), and a referral at twice those odds. Older calls fade by a half-life.
 */
export class LearnedRates {
  private readonly moments: number;

  constructor(private readonly space: AttributeSpace, private readonly reach: LearnedOdds, private readonly interest: LearnedOdds) {
    this.moments = space.groupOf.length;
  }

  /** What to expect; with a drawn truth, what to act upon. */
  chances(attributes: Attributes, { attempt, hour }: CallMoment, truth?: DrawnTruth): Chances {
    const reachBy = truth?.reach.effects ?? this.reach.mean;
    const interestBy = truth?.interest.effects ?? this.interest.mean;
    const effects = this.space.effectsOf(attributes);
    let reach = (truth?.reach.base ?? this.reach.base.mean) + reachBy[this.moments + attemptEffect(attempt)]! + reachBy[this.moments + hourEffect(hour)]!;
    let interest = truth?.interest.base ?? this.interest.base.mean;
    for (let i = 0; i < effects.length; i++) {
      reach += reachBy[effects[i]!]!;
      interest += interestBy[effects[i]!]!;
    }
    return { reach: chance(reach), interest: chance(interest) };
  }

  /**
   * Chance to reach × chance of interest under the mean of several possible truths: what to act upon.
   */
  worth(attributes: Attributes, moment: CallMoment, truths: readonly DrawnTruth[]): number {
    let sum = 0;
    for (const truth of truths) {
      const { reach, interest } = this.chances(attributes, moment, truth);
      sum += reach * interest;
    }
    return sum / truths.length;
  }

  /**
   * Draws possible truths. Attributes that few calls have tried vary most, so that they are tried; with evidence the draws
   * settle. Thompson sampling acts upon one; the mean of a few tries less for its own sake, which wins on horizons as short
   * as a campaign's, and still credits the little known with what it may turn out to be. Source: O. Chapelle, L. Li, "An
   * empirical evaluation of Thompson sampling", NIPS 24 (2011), which narrows the draws (α) to the same end.
   */
  draw(random: Random): DrawnTruth[] {
    return Array.from({ length: TRUTHS }, () => {
      const interest = this.interest.draw(random);
      const reach = this.reach.draw(random);
      // The hour is the same for all: luck there would only change the odds of everybody.
      for (let i = this.moments; i < reach.effects.length; i++) reach.effects[i] = this.reach.mean[i]!;
      return { reach, interest };
    });
  }
}

/** @param calls the oldest first */
export function learnRates(calls: readonly LearntCall[], space: AttributeSpace): LearnedRates {
  const conversations = calls.filter(({ reached }) => reached);
  const dials = calls.filter(({ byPhone }) => byPhone);
  const interest = learnOdds(
    rowsOf(conversations, space, () => NO_MOMENT, ({ interested }) => interested),
    space.groupOf, space.groups, INTEREST_PRIOR, referralFirst(space),
  );
  const moments = space.groupOf.length;
  const groups: EffectGroup[] = [...space.groups.map(({ spread }) => ({ spread: REACH_SPREAD * spread })), { spread: 0.5 }, { spread: 0.3 }];
  const groupOf = [...space.groupOf, ...new Array<number>(LAST_ATTEMPT).fill(space.groups.length), ...new Array<number>(HOURS).fill(space.groups.length + 1)];
  const effectsAt = Array.from({ length: LAST_ATTEMPT }, (_, attempt) => Array.from({ length: HOURS }, (_, hour) => [moments + attempt, moments + hourEffect(hour)]));
  const reach = learnOdds(
    rowsOf(dials, space, ({ attempt, hour }) => effectsAt[attemptEffect(attempt)]![hour]!, ({ reached }) => reached),
    groupOf, groups, REACH_PRIOR,
  );
  return new LearnedRates(space, reach, interest);
}

const attemptEffect = (attempt: number): number => Math.min(attempt, LAST_ATTEMPT) - 1;
const hourEffect = (hour: number): number => LAST_ATTEMPT + hour;

function referralFirst(space: AttributeSpace): Float64Array {
  const expected = new Float64Array(space.groupOf.length);
  const referral = space.effect('source', 'referral');
  if (referral !== null) expected[referral] = Math.log(REFERRAL_ODDS);
  return expected;
}

/**
 * Calls that are alike in one row; each weighs less the longer ago it was.
 * @param momentOf effects of the call beside its organisation's; the same array for the same moment, as the space gives the
 * same for the same attributes
 */
function rowsOf(calls: readonly LearntCall[], space: AttributeSpace, momentOf: (call: LearntCall) => readonly number[], succeeded: (call: LearntCall) => boolean): OddsRow[] {
  const alike = new Map<readonly number[], Map<readonly number[], OddsRow>>();
  calls.forEach((call, i) => {
    const weight = 0.5 ** ((calls.length - 1 - i) / HALF_LIFE);
    const [effects, moment] = [space.effectsOf(call.attributes), momentOf(call)];
    let atMoments = alike.get(effects);
    if (atMoments === undefined) alike.set(effects, atMoments = new Map());
    let row = atMoments.get(moment);
    if (row === undefined) {
      row = { effects: moment.length === 0 ? effects : [...effects, ...moment], successes: 0, trials: 0 };
      atMoments.set(moment, row);
    }
    row.trials += weight;
    if (succeeded(call)) row.successes += weight;
  });
  return [...alike.values()].flatMap((atMoments) => [...atMoments.values()]);
}

export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The inverse of `logit`. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
