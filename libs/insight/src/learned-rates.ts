import type { AttributeSpace, Attributes } from './attribute-space.js';
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

/** One possible truth, drawn from what is believed: what Thompson sampling acts upon. */
export interface DrawnTruth { reach: Float64Array; interest: Float64Array }

/** After this many later conversations, what one taught counts half (D): places and people change. */
export const HALF_LIFE = 120;
/** Deviations of the draw as a share of what is not known (D); 1 is Thompson sampling to the letter. */
const CURIOSITY = 0.5;
/** Odds of interest for a referred organisation, as a multiple of the others', before evidence (D). */
const REFERRAL_ODDS = 2;
const LAST_ATTEMPT = 4;
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
    const reachBy = truth?.reach ?? this.reach.mean;
    const interestBy = truth?.interest ?? this.interest.mean;
    const effects = this.space.effectsOf(attributes);
    let reach = this.reach.base.mean + reachBy[this.moments + attemptEffect(attempt)]! + reachBy[this.moments + hourEffect(hour)]!;
    let interest = this.interest.base.mean;
    for (let i = 0; i < effects.length; i++) {
      reach += reachBy[effects[i]!]!;
      interest += interestBy[effects[i]!]!;
    }
    return { reach: chance(reach), interest: chance(interest) };
  }

  /**
   * Draws one possible truth. Attributes that few calls have tried vary most, so that they are tried; with evidence the
   * draws settle. Source: O. Chapelle, L. Li, "An empirical evaluation of Thompson sampling", NIPS 24 (2011), whose
   * narrower draws (their α) win on short horizons such as a campaign's.
   */
  draw(random: Random): DrawnTruth {
    const drawn = ({ mean, deviation }: LearnedOdds): Float64Array => mean.map((centre, i) => centre + CURIOSITY * deviation[i]! * random.normal());
    const interest = drawn(this.interest);
    const reach = drawn(this.reach);
    // The hour is the same for all: luck there would only change the odds of everybody.
    for (let i = this.moments; i < reach.length; i++) reach[i] = this.reach.mean[i]!;
    return { reach, interest };
  }
}

/** @param calls the oldest first */
export function learnRates(calls: readonly LearntCall[], space: AttributeSpace): LearnedRates {
  const conversations = calls.filter(({ reached }) => reached);
  const dials = calls.filter(({ byPhone }) => byPhone);
  const interest = learnOdds(
    rowsOf(conversations, (call) => space.effectsOf(call.attributes), ({ interested }) => interested),
    space.groupOf, space.groups, INTEREST_PRIOR, referralFirst(space),
  );
  const moments = space.groupOf.length;
  const groups: EffectGroup[] = [...space.groups, { spread: 0.5 }, { spread: 0.3 }];
  const groupOf = [...space.groupOf, ...new Array<number>(LAST_ATTEMPT).fill(space.groups.length), ...new Array<number>(24).fill(space.groups.length + 1)];
  const reach = learnOdds(
    rowsOf(dials, (call) => [...space.effectsOf(call.attributes), moments + attemptEffect(call.attempt), moments + hourEffect(call.hour)], ({ reached }) => reached),
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

/** Calls that are alike in one row; each weighs less the longer ago it was. */
function rowsOf(calls: readonly LearntCall[], effectsOf: (call: LearntCall) => readonly number[], succeeded: (call: LearntCall) => boolean): OddsRow[] {
  const rows = new Map<string, OddsRow>();
  calls.forEach((call, i) => {
    const weight = 0.5 ** ((calls.length - 1 - i) / HALF_LIFE);
    const effects = effectsOf(call);
    const key = effects.join();
    let row = rows.get(key);
    if (row === undefined) rows.set(key, row = { effects, successes: 0, trials: 0 });
    row.trials += weight;
    if (succeeded(call)) row.successes += weight;
  });
  return [...rows.values()];
}

export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The inverse of `logit`. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
