import type { IdealUserCriterion } from '#contracts/ideal-user.js';
import type { Why } from '#contracts/why.js';
import type { Attributes } from './attribute-space.js';
import type { DrawnTruth, LearnedRates } from './learned-rates.js';
import { NEUTRAL_FIT, type Portrait, type PortraitFit, portraitFit } from './portrait-fit.js';
import type { SegmentTallies, SegmentTally } from './segment-tallies.js';

export interface CallableTarget {
  attributes: Attributes;
  portrait: Portrait;
  /** Attempts since the last conversation. */
  attempts: number;
  /** On its wall now, 0..23. */
  hour: number;
  /** Name of the organisation or person who named this one. */
  referredBy: string | null;
}

export interface CallValue {
  /** reach × interest × fit: what a call is expected to be worth, 0..1. */
  value: number;
  /** The same under the truths drawn: what the queue is ordered by. */
  drawn: number;
  /** P(a conversation), 0..1. */
  reach: number;
  /** P(interested | conversation), 0..1. */
  interest: number;
  /** 0.1..1, 0.5 when nothing is known. */
  fit: number;
  /** The most telling reason. */
  why: Why;
}

/** A segment is named as the reason from this lift and this many interested on. */
const TELLING_LIFT = 1.25;
const FEWEST_INTERESTED = 2;
const TELLING_FIT = 0.7;
/** A segment with fewer trials is called to learn of it, where nothing else speaks for it (D). */
const LITTLE_KNOWN = 5;

/** What a campaign knows at one moment, and the truths it acts upon. Without any it acts upon what it expects. */
export interface CampaignKnowledge { rates: LearnedRates; tallies: SegmentTallies; truths?: readonly DrawnTruth[] }

/**
 * What calling this target is worth: chance to reach × chance of interest learnt so far for targets like this one × fit
 * with the portrait, and why this one now. Promises and due follow-ups are ordered before any value by the queue itself.
 * Source: domain.md, Whom to call next.
 */
export function callValue(target: CallableTarget, { rates, tallies, truths }: CampaignKnowledge, criteria: readonly IdealUserCriterion[]): CallValue {
  const moment = { attempt: target.attempts + 1, hour: target.hour };
  const expected = rates.chances(target.attributes, moment);
  const portrait = portraitFit(target.portrait, criteria);
  return {
    value: expected.reach * expected.interest * portrait.fit,
    drawn: (truths === undefined ? expected.reach * expected.interest : rates.worth(target.attributes, moment, truths)) * portrait.fit,
    ...expected, fit: portrait.fit,
    why: whyThisOne(target, tallies, portrait),
  };
}

function whyThisOne({ attributes, attempts, referredBy }: CallableTarget, tallies: SegmentTallies, portrait: PortraitFit): Why {
  const { totals } = tallies;
  if (referredBy !== null) return { code: 'referred_by', params: { name: referredBy } };
  const { best, unknown } = segmentsOf(attributes, tallies);
  const fits = portrait.fit >= TELLING_FIT && portrait.met > 0;
  if (best !== null && (!fits || best.lift >= portrait.fit / NEUTRAL_FIT)) {
    const { attribute, value, interested, tried } = best;
    return {
      code: 'segment_does_better',
      params: { attribute, value, interested, tried, restInterested: totals.interested - interested, restTried: totals.tried - tried },
    };
  }
  if (fits) return { code: 'fits_portrait', params: { met: portrait.met, of: portrait.of } };
  if (attempts > 0) return { code: 'try_again', params: { attempts } };
  if (totals.tried === 0) return { code: 'first_in_list', params: {} };
  if (unknown !== null) return { code: 'little_known', params: { attribute: unknown.attribute, value: unknown.value, tried: unknown.tried } };
  return { code: 'never_called', params: {} };
}

/** The segment that speaks most for a target, and the one that was tried least. */
function segmentsOf(attributes: Attributes, tallies: SegmentTallies): { best: SegmentTally | null; unknown: SegmentTally | null } {
  let best: SegmentTally | null = null;
  let unknown: SegmentTally | null = null;
  for (const attribute in attributes) {
    const value = attributes[attribute];
    if (value === null || value === undefined) continue;
    const tally = tallies.of(attribute, value);
    if (tally === null) continue;
    if (tally.lift >= TELLING_LIFT && tally.interested >= FEWEST_INTERESTED && tally.lift > (best?.lift ?? 0)) best = tally;
    if (tally.tried < LITTLE_KNOWN && tally.tried < (unknown?.tried ?? Infinity)) unknown = tally;
  }
  return { best, unknown };
}
