import { describe, expect, it } from '@jest/globals';
import { correctionOf, type CallSaid } from './call-correction.js';

const was: CallSaid = { outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], note: 'Bien', agreedFor: null };
const correct = (said: Partial<CallSaid>, former: Partial<CallSaid> = {}) => correctionOf({ ...was, ...former }, { ...was, ...former, ...said }, 'Faute de frappe');

describe('the correction of a call', () => {
  it('says only what changed', () => {
    expect(correct({ note: 'Très bien' })).toEqual({ reason: 'Faute de frappe', note: 'Très bien' });
    expect(correct({ note: ' ' })).toEqual({ reason: 'Faute de frappe', note: null });
  });

  it('takes back what nobody can have heard when nobody was spoken with', () => {
    expect(correct({ outcome: 'voicemail' })).toEqual({ reason: 'Faute de frappe', outcome: 'voicemail', interest: null, evidence: [], signals: [] });
  });

  it('keeps the evidence with the interest it proves', () => {
    expect(correct({ interest: 'motivated' })).toEqual({ reason: 'Faute de frappe', interest: 'motivated', evidence: ['told_the_pain'] });
  });

  it('moves the agreed moment with its outcome', () => {
    const agreedFor = new Date('2026-12-01T09:00:00Z');
    expect(correct({ outcome: 'call_back', agreedFor }, { outcome: 'not_now', interest: 'unknown', evidence: [] }))
      .toEqual({ reason: 'Faute de frappe', outcome: 'call_back', interest: null, evidence: [], notNowUntil: null, callBackAt: agreedFor.toISOString() });
  });
});
