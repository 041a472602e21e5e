import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DEFAULT_CADENCE, DEFAULT_WORKING_HOURS } from '#contracts/cadence.js';
import { INTERESTS, OUTCOMES, STAGES, type Interest, type Outcome, type Stage } from '#contracts/vocabulary.js';
import { mayMove } from '../campaigns/stages.rules.js';
import { isOpen, type Calendar } from '../campaigns/working-hours.rules.js';
import {
  attemptsAfter, chosenByCaller, nextStepFor, nextStepsForCard, provenStage, type CallOutcome, type CallSituation,
} from './next-steps.rules.js';

const calendar: Calendar = { timeZone: 'Europe/Paris', holidayRegion: 'metropole', hours: DEFAULT_WORKING_HOURS, closedDays: [] };
const paris = (wall: string) => DateTime.fromISO(wall, { zone: 'Europe/Paris' }).toJSDate();
const tuesday = '2026-11-24T10:12';

const aSituation = (over: Partial<CallSituation> = {}): CallSituation => ({
  at: paris(tuesday), currentStage: 'to_call', everReached: false, attemptsSinceConversation: 0, cadence: DEFAULT_CADENCE, calendar,
  otherNumberAvailable: false, ...over,
});
const after = (outcome: Outcome, over: Partial<CallOutcome> = {}) => nextStepFor({ ...aSituation(), outcome, ...over });
const wall = (iso: string | null) => (iso ? DateTime.fromISO(iso, { zone: 'Europe/Paris' }).toFormat('ccc yyyy-MM-dd HH:mm') : null);

describe('what follows a call', () => {
  it('no answer in the morning: the same afternoon', () => {
    expect(after('no_answer')).toMatchObject({ kind: 'retry', stage: 'contacted', code: 'retry_next_half_day', params: { attempt: 1, maxAttempts: 6 } });
    expect(wall(after('no_answer', { at: paris('2026-11-24T09:30') }).dueAt)).toBe('Tue 2026-11-24 14:00');
  });
  it('no answer: never sooner than four hours', () => {
    expect(wall(after('no_answer', { at: paris('2026-11-24T11:55') }).dueAt)).toBe('Tue 2026-11-24 15:55');
  });
  it('no answer in the afternoon: the next working morning', () => {
    expect(wall(after('no_answer', { at: paris('2026-11-27T15:00') }).dueAt)).toBe('Mon 2026-11-30 09:00');
  });
  it('busy: in 30 minutes, after lunch if that falls at noon', () => {
    expect(wall(after('busy').dueAt)).toBe('Tue 2026-11-24 10:42');
    expect(wall(after('busy', { at: paris('2026-11-24T11:45') }).dueAt)).toBe('Tue 2026-11-24 14:00');
  });
  it('voicemail: the next working day, same half-day', () => {
    expect(wall(after('voicemail').dueAt)).toBe('Wed 2026-11-25 09:00');
    expect(wall(after('voicemail', { at: paris('2026-12-24T15:00') }).dueAt)).toBe('Mon 2026-12-28 14:00');
  });
  it('gatekeeper: the next working day, other half-day', () => {
    expect(wall(after('gatekeeper').dueAt)).toBe('Wed 2026-11-25 14:00');
  });
  it('wrong number: another number of the organisation is tried at once', () => {
    expect(after('wrong_number', { otherNumberAvailable: true })).toMatchObject({ kind: 'retry', dueAt: paris(tuesday).toISOString(), code: 'other_number', stage: 'contacted' });
  });
  it('wrong number, none left: to repair, which is no stage and no date', () => {
    expect(after('wrong_number')).toMatchObject({ kind: null, dueAt: null, code: 'to_repair', stage: 'contacted' });
  });
  it('a promised call-back is kept to the minute, even at lunch on a holiday', () => {
    const agreed = paris('2026-12-25T12:34');
    expect(after('call_back', { callBackAt: agreed })).toMatchObject({ kind: 'call_back', dueAt: agreed.toISOString(), code: 'call_back_promised', stage: 'contacted' });
    expect(after('call_back', { callBackAt: agreed, callBackWithContact: true }).stage).toBe('reached');
  });
  it.each<Interest>(['interested', 'motivated'])('%s: the next open lab is proposed', (interest) => {
    expect(after('reached', { interest })).toMatchObject({ kind: 'propose_lab', stage: 'interested', code: 'propose_lab', interest, params: {} });
    expect(wall(after('reached', { interest }).dueAt)).toBe('Thu 2026-11-26 10:00');
  });
  it('the open lab proposed is named, and proposed in time', () => {
    const far = { id: 'lab', startsAt: paris('2026-12-10T09:30') };
    const near = { id: 'lab', startsAt: paris('2026-11-25T09:30') };
    expect(after('reached', { interest: 'interested', nextOpenLab: far }).params).toEqual({ openLabId: 'lab', labStartsAt: far.startsAt.toISOString() });
    expect(wall(after('reached', { interest: 'interested', nextOpenLab: near }).dueAt)).toBe('Tue 2026-11-24 14:00');
    expect(after('reached', { interest: 'interested', nextOpenLab: { id: 'lab', startsAt: paris('2026-11-20T09:30') } }).params).toEqual({});
  });
  it('curious: material, and a call in ten working days', () => {
    expect(after('reached', { interest: 'curious' })).toMatchObject({ kind: 'material', stage: 'reached', code: 'send_material' });
    expect(wall(after('reached', { interest: 'curious' }).dueAt)).toBe('Tue 2026-12-08 10:00');
  });
  it('no interest: declined, nothing follows', () => {
    expect(after('reached', { interest: 'none' })).toMatchObject({ kind: null, dueAt: null, stage: 'declined', code: 'declined' });
  });
  it('reached without an interest is refused', () => {
    expect(() => after('reached', { interest: 'unknown' })).toThrow(RangeError);
  });
  it('not now: two months later in hours, or the date agreed', () => {
    expect(after('not_now')).toMatchObject({ kind: 'not_now', stage: 'not_now', code: 'not_now_until' });
    expect(wall(after('not_now').dueAt)).toBe('Mon 2027-01-25 09:00');
    expect(wall(after('not_now', { notNowUntil: paris('2027-03-01T00:00') }).dueAt)).toBe('Mon 2027-03-01 09:00');
  });
  it('refused: opposed, nothing follows', () => {
    expect(after('refused')).toMatchObject({ kind: null, dueAt: null, stage: 'do_not_contact', code: 'do_not_contact' });
  });
  it('one person refused: the target goes on with the others', () => {
    expect(after('refused', { continuesWithOthers: true })).toMatchObject({ kind: 'retry', stage: 'reached', code: 'continue_with_others' });
    expect(after('refused', { continuesWithOthers: true, currentStage: 'declined' })).toMatchObject({ kind: null, stage: 'declined' });
  });
  it('everything is judged in the target’s own time', () => {
    const reunion: Calendar = { ...calendar, timeZone: 'Indian/Reunion', holidayRegion: 'la-reunion' };
    const due = after('no_answer', { at: paris('2026-11-24T10:12'), calendar: reunion }).dueAt!;
    // 13:12 there: four hours later is 17:12, still open.
    expect(DateTime.fromISO(due, { zone: 'Indian/Reunion' }).toFormat('ccc HH:mm')).toBe('Tue 17:12');
  });
});

describe('attempts since the last conversation', () => {
  it('count what reached nobody, not promises nor wrong numbers, and end with a conversation', () => {
    const counted = OUTCOMES.map((outcome) => [outcome, attemptsAfter(outcome, 3)]);
    expect(Object.fromEntries(counted)).toEqual({
      no_answer: 4, busy: 4, voicemail: 4, gatekeeper: 4, wrong_number: 3, call_back: 3, reached: 0, not_now: 0, refused: 0,
    });
    expect(attemptsAfter('call_back', 3, { withContact: true })).toBe(0);
  });

  it('the sixth silence makes a target unreachable, the fifth does not', () => {
    expect(after('no_answer', { currentStage: 'contacted', attemptsSinceConversation: 4 }).stage).toBe('contacted');
    for (const outcome of ['no_answer', 'busy', 'voicemail', 'gatekeeper'] as const) {
      expect(after(outcome, { currentStage: 'contacted', attemptsSinceConversation: 5 })).toMatchObject({ stage: 'unreachable', kind: null, code: 'unreachable' });
    }
  });

  it.each<[Stage, boolean]>([['reached', true], ['contacted', true], ['invited', false], ['not_now', false]])('at %s (once reached: %s) the sixth silence asks a person what to do', (currentStage, everReached) => {
    expect(after('no_answer', { currentStage, everReached, attemptsSinceConversation: 5 })).toMatchObject({ kind: 'decide', code: 'decide_after_silence' });
  });

  it('a wrong number never ends the calling', () => {
    expect(after('wrong_number', { attemptsSinceConversation: 9, otherNumberAvailable: true }).stage).toBe('contacted');
  });
});

describe('the stage after a call', () => {
  it('is proven by the outcome', () => {
    const proven = OUTCOMES.map((outcome) => [outcome, provenStage(outcome, { interest: 'curious' })]);
    expect(Object.fromEntries(proven)).toEqual({
      no_answer: 'contacted', busy: 'contacted', voicemail: 'contacted', gatekeeper: 'contacted', wrong_number: 'contacted',
      call_back: 'contacted', reached: 'reached', not_now: 'reached', refused: 'reached',
    });
    expect(provenStage('call_back', { withContact: true })).toBe('reached');
    expect(provenStage('reached', { interest: 'motivated' })).toBe('interested');
  });

  it.each<Stage>(['reached', 'interested', 'invited', 'confirmed', 'attended', 'first_user'])('a later silence leaves %s where it is', (currentStage) => {
    expect(after('no_answer', { currentStage, everReached: true }).stage).toBe(currentStage);
  });

  it('curiosity does not take back an invitation', () => {
    expect(after('reached', { currentStage: 'invited', interest: 'curious' }).stage).toBe('invited');
  });

  it('not now ends with the next call, at the stage once proven', () => {
    expect(after('no_answer', { currentStage: 'not_now', everReached: true })).toMatchObject({ stage: 'reached', kind: 'retry' });
  });

  it.each<Stage>(['declined', 'unreachable', 'set_aside'])('%s is re-opened by a conversation or a promise, not by an attempt', (currentStage) => {
    expect(after('voicemail', { currentStage })).toMatchObject({ stage: currentStage, kind: null, code: 'stays_closed' });
    expect(after('reached', { currentStage, interest: 'curious' })).toMatchObject({ stage: 'reached', kind: 'material' });
    expect(after('call_back', { currentStage, callBackAt: paris('2026-11-26T10:00') })).toMatchObject({ stage: 'contacted', kind: 'call_back' });
  });

  it.each(OUTCOMES)('%s re-opens no opposition', (outcome) => {
    expect(after(outcome, { currentStage: 'do_not_contact', interest: 'motivated' })).toMatchObject({ stage: 'do_not_contact', kind: null });
  });
});

describe('a step the caller chose', () => {
  it('replaces the kind and the moment', () => {
    const dueAt = paris('2026-11-30T09:00');
    expect(chosenByCaller(after('reached', { interest: 'curious' }), { kind: 'task', dueAt })).toMatchObject({ stage: 'reached', kind: 'task', dueAt: dueAt.toISOString(), code: 'chosen_by_caller' });
  });
  it('does not call back who objected', () => {
    expect(chosenByCaller(after('refused'), { kind: 'task', dueAt: paris('2026-11-30T09:00') }).kind).toBeNull();
  });
});

describe('the card', () => {
  it('shows each outcome once, and each interest of a conversation', () => {
    const steps = nextStepsForCard(aSituation());
    expect(steps.map(({ outcome, interest }) => interest ?? outcome)).toEqual([
      'no_answer', 'busy', 'voicemail', 'gatekeeper', 'wrong_number', 'call_back', 'none', 'curious', 'interested', 'motivated', 'not_now', 'refused',
    ]);
    expect(steps.find(({ outcome }) => outcome === 'call_back')).toMatchObject({ kind: 'call_back', dueAt: null });
  });

  it('shows what saving the call then does', () => {
    expect(nextStepsForCard(aSituation())[0]).toEqual(after('no_answer'));
  });
});

describe('whatever the moment, the target and the outcome', () => {
  const situations = fc.record({
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    currentStage: fc.constantFrom(...STAGES),
    everReached: fc.boolean(),
    attemptsSinceConversation: fc.integer({ min: 0, max: 8 }),
    otherNumberAvailable: fc.boolean(),
    callBackWithContact: fc.boolean(),
    continuesWithOthers: fc.boolean(),
    outcome: fc.constantFrom(...OUTCOMES),
    interest: fc.constantFrom(...INTERESTS.filter((interest) => interest !== 'unknown')),
  });

  it('a rule’s date is in hours and later than the call; only promises and other numbers are exact', () => {
    fc.assert(fc.property(situations, (over) => {
      const step = nextStepFor({ ...aSituation(), ...over });
      if (!step.dueAt || step.code === 'other_number') return;
      expect(isOpen(new Date(step.dueAt), calendar)).toBe(true);
      expect(new Date(step.dueAt).getTime()).toBeGreaterThan(over.at.getTime());
    }), { numRuns: 1000 });
  });

  it('the stage it leads to is one a call may lead to, and a closed one has no date', () => {
    fc.assert(fc.property(situations, (over) => {
      const step = nextStepFor({ ...aSituation(), ...over });
      expect([over.currentStage, step.stage, mayMove(over.currentStage, step.stage, 'call')]).toEqual([over.currentStage, step.stage, true]);
      if (step.dueAt) expect(['declined', 'unreachable', 'set_aside', 'do_not_contact']).not.toContain(step.stage);
    }), { numRuns: 1000 });
  });
});
