import { describe, expect, it } from '@jest/globals';
import type { Card } from './card.js';
import { bodyFor, missingIn, newDraft, stepFor, toggled, type Draft } from './draft.js';

const INES = '01930000-0000-7000-8000-000000000001';
const step = (outcome: string, interest: string | null, kind: string | null, dueAt: string | null) => ({ outcome, interest, kind, dueAt, stage: 'contacted', code: 'retry_soon', params: {}, text: 'Rappel.' });
const aCard = (change: Partial<Record<keyof Card, unknown>> = {}): Card => ({
  target: { id: 'target', contactId: null, portrait: {}, evidence: [] },
  organisation: { id: 'org', name: 'Agence de l’eau', timeZone: 'Europe/Paris', phones: [{ id: 'p1', raw: '01 99 00 00 00', e164: '+33199000000', extension: null, label: null, status: 'wrong' }, { id: 'p2', raw: '01 99 00 00 01', e164: '+33199000001', extension: '12', label: null, status: 'unknown' }] },
  contacts: [], history: [], script: '', criteria: [], why: {}, leaseUntil: '', objections: [],
  nextSteps: [step('voicemail', null, 'retry', '2026-11-25T13:00:00.000Z'), step('reached', 'curious', 'material', '2026-12-08T09:00:00.000Z'), step('call_back', null, 'call_back', null), step('not_now', null, 'not_now', '2027-01-25T09:00:00.000Z'), step('refused', null, null, null)],
  ...change,
}) as unknown as Card;
const draftOf = (card: Card, change: Partial<Draft>): Draft => ({ ...newDraft(card), ...change });
const at = new Date('2026-11-24T09:12:00Z');

describe('what a call cannot be saved without', () => {
  const card = aCard();
  it.each([
    ['an outcome', {}, 'outcome'],
    ['an interest once reached', { outcome: 'reached' }, 'interest'],
    ['evidence of interest', { outcome: 'reached', interest: 'interested' }, 'evidence'],
    ['the moment of a promised call', { outcome: 'call_back' }, 'moment'],
    ['nothing more for an answering machine', { outcome: 'voicemail' }, null],
    ['nothing more for a curious person', { outcome: 'reached', interest: 'curious' }, null],
    ['nothing more once one fact proves it', { outcome: 'reached', interest: 'motivated', evidence: ['accepted_a_date'] }, null],
  ] as [string, Partial<Draft>, string | null][])('is %s', (_, change, missing) => {
    expect(missingIn(draftOf(card, change), card)).toBe(missing);
  });

  it('counts evidence of an earlier call with the same person, not with another one', () => {
    const known = aCard({ contacts: [{ id: INES, phones: [], evidence: ['told_the_pain'] }, { id: 'other', phones: [], evidence: [] }] });
    const interested = (contactId: string | null) => missingIn(draftOf(known, { outcome: 'reached', interest: 'interested', contactId }), known);
    expect([interested(INES), interested('other'), interested(null)]).toEqual([null, 'evidence', 'evidence']);
  });

  it('counts what was heard with nobody named while nobody is named', () => {
    const known = aCard({ target: { id: 'target', contactId: null, portrait: {}, evidence: ['told_the_pain'] }, contacts: [{ id: INES, phones: [], evidence: [] }, { id: 'other', phones: [], evidence: [] }] });
    const interested = (contactId: string | null) => missingIn(draftOf(known, { outcome: 'reached', interest: 'interested', contactId }), known);
    expect([interested(null), interested(INES)]).toEqual([null, 'evidence']);
  });
});

describe('a new draft', () => {
  it('dials the first number that is not known to be wrong, with its extension', () => {
    expect(newDraft(aCard()).phone).toBe('+33199000001,12');
  });

  it('speaks with the only person known', () => {
    expect(newDraft(aCard({ contacts: [{ id: INES, phones: [], evidence: [] }] })).contactId).toBe(INES);
    expect(newDraft(aCard({ contacts: [{ id: INES, phones: [] }, { id: 'other', phones: [] }] })).contactId).toBeNull();
  });
});

describe('the call as it is sent', () => {
  const card = aCard();
  const body = (change: Partial<Draft>) => bodyFor(draftOf(card, change), card, at);

  it('leaves the rule’s next step to the API, and says another moment as a chosen follow-up', () => {
    expect(body({ outcome: 'voicemail' })).not.toHaveProperty('followUp');
    expect(body({ outcome: 'voicemail', dueAt: '2026-11-26T08:00:00.000Z' })).toMatchObject({ followUp: { kind: 'retry', dueAt: '2026-11-26T08:00:00.000Z' }, occurredAt: at.toISOString() });
  });

  it('says agreed dates where the API expects them', () => {
    expect(body({ outcome: 'call_back', dueAt: '2026-11-26T08:00:00.000Z' })).toMatchObject({ callBackAt: '2026-11-26T08:00:00.000Z' });
    expect(body({ outcome: 'not_now', dueAt: '2027-02-26T08:00:00.000Z' })).toMatchObject({ notNowUntil: '2027-02-26T08:00:00.000Z' });
    expect(body({ outcome: 'not_now' })).not.toHaveProperty('notNowUntil');
  });

  it('says nothing of a person one did not speak with', () => {
    expect(body({ outcome: 'no_answer', signals: ['wants_it_now'], evidence: ['accepted_a_date'] })).toMatchObject({ signals: [], evidence: [], interest: null });
  });

  it('creates the person met, and names the family name of who was recommended last', () => {
    const sent = body({
      outcome: 'reached', interest: 'curious', newContact: { firstName: 'Inès ', lastName: 'Maquette', jobTitle: '', email: '', phone: '01 99 00 00 02' },
      referrals: [{ name: 'ODEADOM', person: 'Jean de La Trame', phone: '' }],
    });
    expect(sent.contact).toEqual({ firstName: 'Inès', lastName: 'Maquette', jobTitle: undefined, email: undefined, phones: [{ raw: '01 99 00 00 02' }] });
    expect(sent).not.toHaveProperty('contactId');
    expect(sent.referrals).toEqual([{ name: 'ODEADOM', phone: undefined, contact: { firstName: 'Jean de La', lastName: 'Trame' } }]);
  });

  it('widens an objection to the whole organisation only where a person was named', () => {
    expect(body({ outcome: 'refused', optOutScope: 'organisation' })).not.toHaveProperty('optOutScope');
    expect(body({ outcome: 'refused', optOutScope: 'organisation', contactId: INES })).toMatchObject({ optOutScope: 'organisation' });
  });
});

describe('the next step of a draft', () => {
  it('is the API’s own for the outcome and interest, at the moment chosen', () => {
    const card = aCard();
    expect(stepFor(draftOf(card, { outcome: 'reached', interest: 'curious' }), card)).toMatchObject({ kind: 'material', dueAt: '2026-12-08T09:00:00.000Z' });
    expect(stepFor(draftOf(card, { outcome: 'reached' }), card)).toBeNull();
    expect(stepFor(draftOf(card, { outcome: 'call_back', dueAt: '2026-11-26T08:00:00.000Z' }), card)?.dueAt).toBe('2026-11-26T08:00:00.000Z');
  });
});

describe('a list of ticked facts', () => {
  it('ticks and unticks', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});
