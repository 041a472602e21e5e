import { LIMITS } from '#contracts/limits.js';
import type { ProblemCode } from '#contracts/problem-codes.js';
import { INTERESTS, type Evidence, type Interest, type Outcome } from '#contracts/vocabulary.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';

/** What a caller says of a call, as far as its rules look at it. */
export interface CallFacts {
  outcome: Outcome;
  occurredAt: Date;
  interest?: Interest | null;
  evidence?: readonly Evidence[];
  signals?: readonly string[];
  callBackAt?: Date | null;
  notNowUntil?: Date | null;
  /** The caller's own choice of the next step. */
  followUp?: { dueAt: Date } | null;
}

export interface CallContext {
  now: Date;
  /** Heard from the same contact in earlier calls: it still counts. */
  earlierEvidence: readonly Evidence[];
}

/** A problem of one field; `interest_required` and `evidence_required` are refusals of their own in the API. */
export interface CallProblem extends FieldProblem { code: ProblemCode }

/** A phone's clock may run ahead of ours by this much; what it says then happened now. */
export const CLOCK_SKEW_MS = 60_000;
const DAY_MS = 86_400_000;
const CALL_BACK_MAX_DAYS = 366;
const NOT_NOW_MAX_DAYS = 2 * 366;

const NOBODY_SPOKEN_WITH: readonly Outcome[] = ['no_answer', 'busy', 'voicemail', 'gatekeeper', 'wrong_number'];

/** All that contradicts the domain in a call, every field at once; empty when it can be recorded. */
export function checkCallFacts(facts: CallFacts, { now, earlierEvidence }: CallContext): CallProblem[] {
  return [...checkWhen(facts, now), ...checkInterest(facts, earlierEvidence), ...checkAgreedDates(facts)];
}

function checkWhen({ occurredAt }: CallFacts, now: Date): CallProblem[] {
  if (Number.isNaN(occurredAt.getTime())) return [{ field: 'occurredAt', code: 'not_instant' }];
  if (occurredAt.getTime() > now.getTime() + CLOCK_SKEW_MS) return [{ field: 'occurredAt', code: 'in_the_future' }];
  if (occurredAt.getTime() < now.getTime() - LIMITS.occurredAtDaysBack * DAY_MS) {
    return [{ field: 'occurredAt', code: 'too_long_ago', params: { days: LIMITS.occurredAtDaysBack } }];
  }
  return [];
}

/** Interested and motivated are proven, never felt. Nothing is learnt of a person one did not speak with. */
function checkInterest({ outcome, interest, evidence = [], signals = [] }: CallFacts, earlierEvidence: readonly Evidence[]): CallProblem[] {
  if (NOBODY_SPOKEN_WITH.includes(outcome)) {
    const said: [string, boolean][] = [['interest', (interest ?? 'unknown') !== 'unknown'], ['evidence', evidence.length > 0], ['signals', signals.length > 0]];
    return said.filter(([, given]) => given).map(([field]) => ({ field, code: 'without_conversation', params: { outcome } }));
  }
  if (outcome === 'reached' && (interest ?? 'unknown') === 'unknown') return [{ field: 'interest', code: 'interest_required' }];
  if (needsEvidence(interest) && evidence.length + earlierEvidence.length === 0) {
    return [{ field: 'evidence', code: 'evidence_required', params: { interest: interest! } }];
  }
  return [];
}

export function needsEvidence(interest: Interest | null | undefined): boolean {
  return interest === 'interested' || interest === 'motivated';
}

/** Dates are judged against the call, not against today: a call kept for a week offline is not refused for them. */
function checkAgreedDates(facts: CallFacts): CallProblem[] {
  const problems: CallProblem[] = [];
  if (facts.outcome === 'call_back' && !facts.callBackAt) problems.push({ field: 'callBackAt', code: 'call_back_at_required' });
  return [
    ...problems,
    ...checkAgreed('callBackAt', facts.callBackAt, facts, 'call_back', CALL_BACK_MAX_DAYS),
    ...checkAgreed('notNowUntil', facts.notNowUntil, facts, 'not_now', NOT_NOW_MAX_DAYS),
    ...checkAgreed('followUp.dueAt', facts.followUp?.dueAt, facts, facts.outcome, NOT_NOW_MAX_DAYS),
  ];
}

function checkAgreed(field: string, date: Date | null | undefined, { outcome, occurredAt }: CallFacts, belongsTo: Outcome, maxDays: number): CallProblem[] {
  if (!date) return [];
  if (outcome !== belongsTo) return [{ field, code: 'not_with_this_outcome', params: { outcome } }];
  if (Number.isNaN(date.getTime())) return [{ field, code: 'not_instant' }];
  if (date <= occurredAt) return [{ field, code: 'date_before_call' }];
  if (date.getTime() - occurredAt.getTime() > maxDays * DAY_MS) return [{ field, code: 'date_too_far', params: { years: Math.floor(maxDays / 366) } }];
  return [];
}

/** A target is as interested as the most interested of its contacts is now. */
export function highestInterest(interests: readonly Interest[]): Interest {
  return interests.reduce<Interest>((highest, one) => (INTERESTS.indexOf(one) > INTERESTS.indexOf(highest) ? one : highest), 'unknown');
}
