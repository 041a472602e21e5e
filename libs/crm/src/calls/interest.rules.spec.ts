import { describe, expect, it } from '@jest/globals';
import { OUTCOMES, type Evidence } from '#contracts/vocabulary.js';
import { checkCallFacts, highestInterest, type CallFacts } from './interest.rules.js';

const now = new Date('2026-11-24T09:12:00Z');
const later = (days: number, from = now) => new Date(from.getTime() + days * 86_400_000);
const check = (facts: Partial<CallFacts> & Pick<CallFacts, 'outcome'>, earlierEvidence: Evidence[] = []) =>
  checkCallFacts({ occurredAt: now, ...facts }, { now, earlierEvidence }).map(({ field, code }) => `${field}: ${code}`);

describe('interest is proven', () => {
  it.each(['interested', 'motivated'] as const)('%s without evidence is refused', (interest) => {
    expect(check({ outcome: 'reached', interest })).toEqual(['evidence: evidence_required']);
    expect(check({ outcome: 'reached', interest, evidence: ['told_the_pain'] })).toEqual([]);
  });
  it('evidence from an earlier call with the same contact still counts', () => {
    expect(check({ outcome: 'reached', interest: 'motivated' }, ['accepted_a_date'])).toEqual([]);
  });
  it.each(['none', 'curious'] as const)('%s needs no evidence', (interest) => {
    expect(check({ outcome: 'reached', interest })).toEqual([]);
  });
  it('evidence is also asked when the person is interested but not now', () => {
    expect(check({ outcome: 'not_now', interest: 'interested' })).toEqual(['evidence: evidence_required']);
    expect(check({ outcome: 'not_now' })).toEqual([]);
  });
  it('reached asks for an interest other than unknown', () => {
    expect(check({ outcome: 'reached' })).toEqual(['interest: interest_required']);
    expect(check({ outcome: 'reached', interest: 'unknown', evidence: ['told_the_pain'] })).toEqual(['interest: interest_required']);
  });
  it('nothing is learnt of a person one did not speak with', () => {
    for (const outcome of ['no_answer', 'busy', 'voicemail', 'gatekeeper', 'wrong_number'] as const) {
      expect(check({ outcome, interest: 'curious', evidence: ['told_the_pain'], signals: ['wants_it_now'] }))
        .toEqual(['interest: without_conversation', 'evidence: without_conversation', 'signals: without_conversation']);
      expect(check({ outcome, interest: 'unknown', evidence: [] })).toEqual([]);
    }
  });
  it('a target is as interested as its most interested contact', () => {
    expect(highestInterest(['curious', 'motivated', 'none'])).toBe('motivated');
    expect(highestInterest(['none', 'unknown'])).toBe('none');
    expect(highestInterest([])).toBe('unknown');
  });
});

describe('the dates of a call', () => {
  it('a call-back needs its moment, after the call and within a year', () => {
    expect(check({ outcome: 'call_back' })).toEqual(['callBackAt: call_back_at_required']);
    expect(check({ outcome: 'call_back', callBackAt: now })).toEqual(['callBackAt: date_before_call']);
    expect(check({ outcome: 'call_back', callBackAt: later(-1) })).toEqual(['callBackAt: date_before_call']);
    expect(check({ outcome: 'call_back', callBackAt: later(367) })).toEqual(['callBackAt: date_too_far']);
    expect(check({ outcome: 'call_back', callBackAt: later(365) })).toEqual([]);
  });
  it('a late outbox is judged against the call: a promise already past is still recorded', () => {
    expect(check({ outcome: 'call_back', occurredAt: later(-10), callBackAt: later(-5) })).toEqual([]);
  });
  it('not now may name its date, after the call', () => {
    expect(check({ outcome: 'not_now', notNowUntil: later(60) })).toEqual([]);
    expect(check({ outcome: 'not_now', notNowUntil: later(-1) })).toEqual(['notNowUntil: date_before_call']);
    expect(check({ outcome: 'not_now', notNowUntil: later(3 * 366) })).toEqual(['notNowUntil: date_too_far']);
  });
  it('a date belongs to its outcome', () => {
    for (const outcome of OUTCOMES.filter((one) => one !== 'call_back' && one !== 'not_now')) {
      expect(check({ outcome, interest: outcome === 'reached' ? 'curious' : null, callBackAt: later(1), notNowUntil: later(1) }))
        .toEqual(['callBackAt: not_with_this_outcome', 'notNowUntil: not_with_this_outcome']);
    }
  });
  it('a call happened within the last 30 days, give or take a phone’s clock', () => {
    expect(check({ outcome: 'busy', occurredAt: later(1) })).toEqual(['occurredAt: in_the_future']);
    expect(check({ outcome: 'busy', occurredAt: new Date(now.getTime() + 30_000) })).toEqual([]);
    expect(check({ outcome: 'busy', occurredAt: later(-30) })).toEqual([]);
    expect(check({ outcome: 'busy', occurredAt: later(-31) })).toEqual(['occurredAt: too_long_ago']);
    expect(check({ outcome: 'busy', occurredAt: new Date(Number.NaN) })).toEqual(['occurredAt: not_instant']);
  });
  it('everything wrong is said at once', () => {
    expect(check({ outcome: 'call_back', occurredAt: later(2), interest: 'motivated' }))
      .toEqual(['occurredAt: in_the_future', 'evidence: evidence_required', 'callBackAt: call_back_at_required']);
  });
});
