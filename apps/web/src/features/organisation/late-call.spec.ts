import { describe, expect, it } from '@jest/globals';
import { lateCallBody, newLateCall, NOBODY, SOMEBODY_NEW, type LateCall } from './late-call.js';

const now = new Date('2026-11-24T09:13:20Z');
const body = (said: Partial<LateCall>) => lateCallBody('target', { ...newLateCall(now, null), ...said });

describe('a call told after the fact', () => {
  it('begins as yesterday’s, at this time, with the only person known', () => {
    expect(newLateCall(now, 'ines')).toMatchObject({ at: new Date('2026-11-23T09:10:00Z'), who: 'ines', outcome: null, channel: 'phone' });
    expect(newLateCall(now, null).who).toBe(NOBODY);
  });

  it('says when it was, with whom, and what proves the interest', () => {
    expect(body({ outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], who: 'ines', note: ' A fait sa macro ' })).toEqual({
      targetId: 'target', channel: 'phone', outcome: 'reached', occurredAt: '2026-11-23T09:10:00.000Z', contactId: 'ines', interest: 'interested', evidence: ['told_the_pain'], note: 'A fait sa macro',
    });
  });

  it('names who was met', () => {
    expect(body({ outcome: 'reached', interest: 'curious', who: SOMEBODY_NEW, firstName: 'Rose ', lastName: 'Canevas' })).toMatchObject({ contact: { firstName: 'Rose', lastName: 'Canevas' } });
    expect(body({ outcome: 'voicemail', who: NOBODY })).toMatchObject({ contactId: null });
  });

  it('leaves out what does not go with its outcome', () => {
    const agreedFor = new Date('2026-12-01T09:00:00Z');
    expect(body({ outcome: 'voicemail', interest: 'interested', evidence: ['told_the_pain'], agreedFor })).toMatchObject({ interest: null, evidence: [] });
    expect(body({ outcome: 'voicemail', agreedFor })).not.toHaveProperty('callBackAt');
    expect(body({ outcome: 'call_back', agreedFor })).toMatchObject({ callBackAt: '2026-12-01T09:00:00.000Z' });
    expect(body({ outcome: 'not_now', agreedFor })).toMatchObject({ notNowUntil: '2026-12-01T09:00:00.000Z' });
  });
});
