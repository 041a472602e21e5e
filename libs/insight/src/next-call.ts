import type { IdealUserCriterion } from '#contracts/ideal-user.js';
import type { FollowUpKind } from '#contracts/vocabulary.js';
import type { Why } from '#contracts/why.js';
import { type Attributes, chance, type LearnedRates, logit, type Tally } from './learned-rates.js';
import { NEUTRAL_FIT, type Portrait, type PortraitFit, portraitFit } from './portrait-fit.js';

export interface CallableTarget {
  attributes: Attributes;
  portrait: Portrait;
  /** Attempts since the last conversation. */
  attempts: number;
  /** The follow-up that is due, if any. ISO 8601 UTC instant, time zone of the target. */
  due: { kind: FollowUpKind; dueAt: string; timeZone: string; contact: string | null } | null;
  /** Name of the organisation or person who named this one. */
  referredBy: string | null;
}

export interface CallValue {
  /** reach × interest × fit: what orders untouched targets and retries, higher first. */
  value: number;
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

/**
 * What calling this target is worth: chance to reach × chance of interest learnt so far for targets like this one × fit
 * with the portrait, and why this one now.
 *
 * Attributes are taken as independent: their shifts add up in log-odds, as in naive Bayes. Promises and due follow-ups
 * are ordered before any value by the queue itself; here they only give the reason. Source: domain.md, Whom to call next.
 */
export function callValue(target: CallableTarget, learned: LearnedRates, criteria: readonly IdealUserCriterion[]): CallValue {
  let reachOdds = logit(learned.reach);
  let interestOdds = logit(learned.interest);
  let best: SegmentReason | null = null;
  for (const attribute in target.attributes) {
    const value = target.attributes[attribute];
    if (value === null || value === undefined) continue;
    const known = learned.values.get(attribute)?.get(value);
    if (known === undefined) continue;
    reachOdds += known.reachShift;
    interestOdds += known.interestShift;
    const telling = known.lift >= TELLING_LIFT && known.tally.interested >= FEWEST_INTERESTED;
    if (telling && known.lift > (best?.lift ?? 0)) best = { attribute, value, lift: known.lift, tally: known.tally };
  }
  const reach = chance(reachOdds);
  const interest = chance(interestOdds);
  const portrait = portraitFit(target.portrait, criteria);
  return { value: reach * interest * portrait.fit, reach, interest, fit: portrait.fit, why: whyThisOne(target, learned, best, portrait) };
}

interface SegmentReason { attribute: string; value: string; lift: number; tally: Tally }

function whyThisOne(target: CallableTarget, { totals }: LearnedRates, segment: SegmentReason | null, portrait: PortraitFit): Why {
  const { due, referredBy, attempts } = target;
  if (due !== null && due.kind === 'call_back') {
    return { code: 'promised_call_back', params: { dueAt: due.dueAt, timeZone: due.timeZone, contact: due.contact } };
  }
  // A retry is ordered by value like the untouched: its reason is not that it is due.
  if (due !== null && due.kind !== 'retry') return { code: 'due_follow_up', params: { kind: due.kind, dueAt: due.dueAt, timeZone: due.timeZone } };
  if (referredBy !== null) return { code: 'referred_by', params: { name: referredBy } };
  const fits = portrait.fit >= TELLING_FIT && portrait.met > 0;
  if (segment !== null && (!fits || segment.lift >= portrait.fit / NEUTRAL_FIT)) {
    const { attribute, value, tally: { interested, tried } } = segment;
    return {
      code: 'segment_does_better',
      params: { attribute, value, interested, tried, restInterested: totals.interested - interested, restTried: totals.tried - tried },
    };
  }
  if (fits) return { code: 'fits_portrait', params: { met: portrait.met, of: portrait.of } };
  if (attempts > 0) return { code: 'try_again', params: { attempts } };
  return { code: totals.tried === 0 ? 'first_in_list' : 'never_called', params: {} };
}
