import { describe, expect, it } from '@jest/globals';
import { NEXT_STEP_CODES, type NextStep, type NextStepCode } from '../next-step.js';
import { nextStepInWords } from './next-step.js';

const reading = { timeZone: 'Europe/Paris', now: new Date('2026-11-24T09:12:00Z') };
const aStep = (code: NextStepCode, over: Partial<NextStep> = {}): NextStep => ({
  outcome: 'no_answer', interest: null, kind: 'retry', dueAt: '2026-11-26T13:00:00.000Z', stage: 'contacted', code, params: { attempts: 6 }, ...over,
});
const said = (code: NextStepCode, over: Partial<NextStep> = {}) => [nextStepInWords(aStep(code, over), 'fr', reading), nextStepInWords(aStep(code, over), 'en', reading)];

describe('the next step, said before saving', () => {
  it.each<[NextStepCode, string, string]>([
    ['retry_next_half_day', 'Rappel jeudi à 14\u00A0h.', 'Call again on Thursday at 14:00.'],
    ['retry_next_day_other_half', 'Rappel jeudi à 14\u00A0h, autre demi-journée.', 'Call again on Thursday at 14:00, other half-day.'],
    ['retry_next_day_same_half', 'Rappel jeudi à 14\u00A0h, même demi-journée.', 'Call again on Thursday at 14:00, same half-day.'],
    ['other_number', 'Un autre numéro à essayer tout de suite.', 'Another number to try at once.'],
    ['unreachable', 'Injoignable après 6 essais. Rien ne suit.', 'Unreachable after 6 attempts. Nothing follows.'],
    ['decide_after_silence', '6 essais sans réponse\u00A0: décision à prendre jeudi à 14\u00A0h.', '6 attempts without an answer: decide what to do on Thursday at 14:00.'],
    ['call_back_promised', 'Rappel promis jeudi à 14\u00A0h, avant tout le reste.', 'Call-back promised on Thursday at 14:00, before anything else.'],
    ['send_material', 'Documentation à envoyer, puis appel jeudi à 14\u00A0h.', 'Material to send, then a call on Thursday at 14:00.'],
    ['propose_lab', 'Proposer le prochain open lab. Rappel jeudi à 14\u00A0h.', 'Propose the next open lab. Call again on Thursday at 14:00.'],
  ])('%s', (code, french, english) => {
    expect(said(code)).toEqual([french, english]);
  });

  it('names the day of the open lab', () => {
    const on = (labStartsAt: string) => said('propose_lab', { params: { openLabId: 'x', labStartsAt } })[0];
    expect(on('2026-12-10T08:30:00Z')).toBe('Proposer l’open lab du jeudi 10 décembre. Sans réponse, rappel jeudi à 14\u00A0h.');
    expect(on('2026-11-25T08:30:00Z')).toContain('Proposer l’open lab de demain.');
    expect(on('2026-11-24T13:00:00Z')).toContain('Proposer l’open lab d’aujourd’hui.');
  });

  it('not now says the day, not an hour nobody agreed on', () => {
    expect(said('not_now_until', { dueAt: '2027-01-25T08:00:00.000Z' })).toEqual(['Retour dans la liste lundi 25 janvier.', 'Back on the list on Monday 25 January.']);
  });

  it('asks for the moment where nothing is agreed yet', () => {
    expect(said('call_back_promised', { dueAt: null })[0]).toBe('Rappel promis, au moment convenu\u00A0: choisissez le jour et l’heure.');
  });

  it('says what the caller chose', () => {
    expect(said('chosen_by_caller', { kind: 'task' })).toEqual(['Tâche, jeudi à 14\u00A0h.', 'Task, on Thursday at 14:00.']);
  });

  it('says why an attempt changes nothing', () => {
    expect(said('stays_closed', { stage: 'declined', kind: null, dueAt: null })).toEqual([
      'Reste «\u00A0a décliné\u00A0»\u00A0: seule une conversation rouvre la fiche.', 'Stays “declined”: only a conversation re-opens the card.',
    ]);
  });

  it.each(NEXT_STEP_CODES)('%s is a whole sentence in both languages, with or without a date', (code) => {
    for (const dueAt of ['2026-11-26T13:00:00.000Z', null]) {
      for (const sentence of said(code, { dueAt })) expect(sentence).toMatch(/^[\p{Lu}\d].+\.$/u);
    }
  });
});
