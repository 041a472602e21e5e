import { DateTime } from 'luxon';
import type { Cadence } from '#contracts/cadence.js';
import type { NextStep, NextStepCode } from '#contracts/next-step.js';
import { INTERESTS, OUTCOMES, type FollowUpKind, type FunnelStage, type Interest, type Outcome, type Stage } from '#contracts/vocabulary.js';
import { funnelRank, isClosed } from '../campaigns/stages.rules.js';
import {
  addWorkingDays, moveIntoHours, nextHalfDayStart, nextWorkingDay, type Calendar,
} from '../campaigns/working-hours.rules.js';

/** The state of a target at the moment of a call, and what was agreed in it. Instants throughout. */
export interface CallSituation {
  /** When the call happened: every date below is judged against it, so that a late outbox plans what it would have planned. */
  at: Date;
  currentStage: Stage;
  /** A conversation was once had, whatever the stage says now. */
  everReached: boolean;
  /** Before this call. */
  attemptsSinceConversation: number;
  cadence: Cadence;
  calendar: Calendar;
  /** Another number of the organisation or its contacts, not known to be wrong. */
  otherNumberAvailable: boolean;
  /** `call_back`: the moment agreed; missing on a card, where nothing is agreed yet. */
  callBackAt?: Date | null;
  /** `call_back`: agreed with the contact, not with somebody who answers for them. */
  callBackWithContact?: boolean;
  /** `not_now`: the date agreed, if one was. */
  notNowUntil?: Date | null;
  /** `refused`: only this person objected, and the organisation has others to call. */
  continuesWithOthers?: boolean;
  /** Somebody else of the organisation is interested: one person's "none" is theirs alone. */
  othersInterested?: boolean;
  nextOpenLab?: { id: string; startsAt: Date } | null;
}

export interface CallOutcome extends CallSituation {
  outcome: Outcome;
  /** Asked by `reached`; ignored elsewhere. */
  interest?: Interest | null;
}

/** Nobody was spoken with, or not the right person: these count towards the last attempt. */
const ATTEMPTS: readonly Outcome[] = ['no_answer', 'busy', 'voicemail', 'gatekeeper'];
const CONVERSATIONS: readonly Outcome[] = ['reached', 'not_now', 'refused'];

/** A human conversation with the right person. */
export function isConversation(outcome: Outcome, withContact = false): boolean {
  return CONVERSATIONS.includes(outcome) || (outcome === 'call_back' && withContact);
}

/** Attempts since the last conversation, this call included. Promised call-backs and wrong numbers do not count. */
export function attemptsAfter(outcome: Outcome, before: number, { withContact = false }: { withContact?: boolean } = {}): number {
  if (isConversation(outcome, withContact)) return 0;
  return ATTEMPTS.includes(outcome) ? before + 1 : before;
}

/**
 * The same for a call that arrives after newer ones. Nobody spoken with since it: its own attempt counts too; a conversation
 * leaves those made since.
 */
export function attemptsAfterLate(
  outcome: Outcome, before: number, { withContact, spokenSince, attemptsSince }: { withContact: boolean; spokenSince: boolean; attemptsSince: number },
): number {
  if (spokenSince) return before;
  return isConversation(outcome, withContact) ? Math.min(before, attemptsSince) : attemptsAfter(outcome, before);
}

/** The funnel stage a call proves by itself, whatever the target's stage becomes. */
export function provenStage(
  outcome: Outcome, { withContact = false, interest = null }: { withContact?: boolean; interest?: Interest | null } = {},
): FunnelStage {
  if (!isConversation(outcome, withContact)) return 'contacted';
  return outcome === 'reached' && (interest === 'interested' || interest === 'motivated') ? 'interested' : 'reached';
}

/**
 * The outcome table of the domain: one outcome (and interest) in, the stage and at most one follow-up out.
 * @throws RangeError for `reached` without an interest; NoOpenDayError for a calendar that never opens.
 */
export function nextStepFor(call: CallOutcome): NextStep {
  const { at, outcome, cadence, calendar } = call;
  const attempts = attemptsAfter(outcome, call.attemptsSinceConversation, { withContact: call.callBackWithContact });

  const step = (code: NextStepCode, stage: Stage, kind: FollowUpKind | null, dueAt: Date | null, params: NextStep['params'] = {}): NextStep => ({
    outcome,
    interest: outcome === 'reached' ? (call.interest ?? null) : null,
    kind, dueAt: dueAt?.toISOString() ?? null, stage, code, params,
  });
  const retry = (code: NextStepCode, dueAt: Date) => step(code, stageAfter(call), 'retry', dueAt, { attempt: attempts, maxAttempts: cadence.maxAttempts });

  if (call.currentStage === 'do_not_contact') return step('do_not_contact', 'do_not_contact', null, null);
  // A promise re-opens too: whoever it was made to, it must be kept.
  const reopens = outcome === 'reached' || outcome === 'not_now' || outcome === 'call_back' || (outcome === 'refused' && !call.continuesWithOthers);
  if (isClosed(call.currentStage) && !reopens) {
    return step('stays_closed', call.currentStage, null, null, { stage: call.currentStage });
  }
  if (ATTEMPTS.includes(outcome) && attempts >= cadence.maxAttempts) {
    return wasReached(call)
      ? step('decide_after_silence', stageAfter(call), 'decide', nextHalfDayStart(at, calendar), { attempts })
      : step('unreachable', 'unreachable', null, null, { attempts });
  }

  switch (outcome) {
    case 'no_answer': {
      const later = Math.max(at.getTime() + cadence.noAnswerRetryHours * 3_600_000, nextHalfDayStart(at, calendar).getTime());
      return retry('retry_next_half_day', moveIntoHours(new Date(later), calendar));
    }
    case 'busy':
      return retry('retry_soon', moveIntoHours(new Date(at.getTime() + cadence.busyRetryMinutes * 60_000), calendar));
    case 'voicemail':
      return retry('retry_next_day_same_half', nextWorkingDay(at, 'same', calendar));
    case 'gatekeeper':
      return retry('retry_next_day_other_half', nextWorkingDay(at, 'other', calendar));
    case 'wrong_number':
      // "At once": the caller is on the phone, so not even the hours make it wait.
      return call.otherNumberAvailable
        ? step('other_number', stageAfter(call), 'retry', at)
        : step('to_repair', stageAfter(call), null, null);
    case 'call_back':
      return step('call_back_promised', stageAfter(call), 'call_back', call.callBackAt ?? null);
    case 'reached':
      return afterConversation(call, step);
    case 'not_now':
      return step('not_now_until', 'not_now', 'not_now', moveIntoHours(call.notNowUntil ?? monthsLater(at, cadence.notNowMonths, calendar), calendar));
    case 'refused':
      return call.continuesWithOthers
        ? step('continue_with_others', stageAfter(call), 'retry', nextWorkingDay(at, 'other', calendar))
        : step('do_not_contact', 'do_not_contact', null, null);
  }
}

type Step = (code: NextStepCode, stage: Stage, kind: FollowUpKind | null, dueAt: Date | null, params?: NextStep['params']) => NextStep;

/**
 * Given up as unreachable, and a conversation had before becomes known: whoever was reached is never unreachable. Another
 * attempt is due, or after as many silent ones as the cadence has a person decides.
 * @param now when it became known.
 */
export function afterLateConversation(
  { outcome, interest }: { outcome: Outcome; interest: Interest | null }, stage: Stage, attempts: number, { cadence, calendar, now }: { cadence: Cadence; calendar: Calendar; now: Date },
): NextStep {
  const dueAt = nextHalfDayStart(now, calendar).toISOString();
  const shared = { outcome, interest: outcome === 'reached' ? interest : null, dueAt, stage };
  return attempts >= cadence.maxAttempts
    ? { ...shared, kind: 'decide', code: 'decide_after_silence', params: { attempts } }
    : { ...shared, kind: 'retry', code: 'retry_next_half_day', params: { attempt: attempts, maxAttempts: cadence.maxAttempts } };
}

function afterConversation(call: CallOutcome, step: Step): NextStep {
  const { at, cadence, calendar } = call;
  switch (call.interest) {
    case 'motivated':
    case 'interested': {
      const lab = call.nextOpenLab && call.nextOpenLab.startsAt > at ? call.nextOpenLab : null;
      const planned = workingDaysLater(at, cadence.proposeLabWorkingDays, calendar);
      // An open lab that comes sooner than the call about it is proposed at the next half-day.
      const dueAt = lab && planned >= lab.startsAt ? nextHalfDayStart(at, calendar) : planned;
      return step('propose_lab', stageAfter(call), 'propose_lab', dueAt, lab ? { openLabId: lab.id, labStartsAt: lab.startsAt.toISOString() } : {});
    }
    case 'curious':
      return step('send_material', stageAfter(call), 'material', workingDaysLater(at, cadence.materialWorkingDays, calendar), { workingDays: cadence.materialWorkingDays });
    case 'none':
      return call.othersInterested
        ? step('others_stay_interested', stageAfter(call), null, null)
        : step('declined', 'declined', null, null);
    default:
      throw new RangeError('The outcome `reached` asks for an interest other than `unknown`.');
  }
}

/** The highest of what is and what this call proves; a side exit is left for what the calls have proven so far. */
function stageAfter(call: CallOutcome): Stage {
  const proven = provenStage(call.outcome, { withContact: call.callBackWithContact, interest: call.interest });
  const rank = funnelRank(call.currentStage);
  if (rank >= 0) return rank >= funnelRank(proven) ? call.currentStage : proven;
  return wasReached(call) && proven === 'contacted' ? 'reached' : proven;
}

function wasReached({ everReached, currentStage }: CallSituation): boolean {
  return everReached || currentStage === 'not_now' || funnelRank(currentStage) >= funnelRank('reached');
}

// After a call at 10:12 people agree on "in two days at ten": a date counted in days keeps the hour and drops the minutes.
function workingDaysLater(at: Date, days: number, calendar: Calendar): Date {
  return days > 0 ? addWorkingDays(onTheHour(at, calendar).toJSDate(), days, calendar) : moveIntoHours(at, calendar);
}

function monthsLater(at: Date, months: number, calendar: Calendar): Date {
  return months > 0 ? onTheHour(at, calendar).plus({ months }).toJSDate() : at;
}

function onTheHour(at: Date, { timeZone }: Calendar): DateTime {
  return DateTime.fromJSDate(at, { zone: timeZone }).startOf('hour');
}

/** The step the caller set instead of the rule's: another kind or moment. What calling is over for stays over. */
export function chosenByCaller(step: NextStep, chosen: { kind: FollowUpKind; dueAt: Date }): NextStep {
  if (isClosed(step.stage)) return step;
  return { ...step, kind: chosen.kind, dueAt: chosen.dueAt.toISOString(), code: 'chosen_by_caller', params: {} };
}

/**
 * Every answer a card can lead to, computed before the call: each outcome once, `reached` once per interest. The web shows
 * them without computing a rule, also offline.
 */
export function nextStepsForCard(situation: CallSituation): NextStep[] {
  return OUTCOMES.flatMap((outcome) => (outcome === 'reached'
    ? INTERESTS.filter((interest) => interest !== 'unknown').map((interest) => nextStepFor({ ...situation, outcome, interest }))
    : [nextStepFor({ ...situation, outcome })]));
}
