import { describe, expect, it } from '@jest/globals';
import { EMPTY_REASONS } from '../vocabulary.js';
import { emptyQueueInWords, type EmptyQueue } from './empty-queue.js';

const reading = { timeZone: 'Europe/Paris', now: new Date('2026-11-24T09:12:00Z') };
const said = (reasons: EmptyQueue['reasons'], nextDueAt: string | null = null) =>
  [emptyQueueInWords({ reasons, nextDueAt }, 'fr', reading), emptyQueueInWords({ reasons, nextDueAt }, 'en', reading)];

describe('why there is nobody to call', () => {
  it('counts who waits, says until when, and what can be done meanwhile', () => {
    expect(said({ coolingDown: 6, leased: 2, waitingForDate: 0, toRepair: 11 }, '2026-11-24T13:00:00Z')).toEqual([
      'Personne à appeler avant 14\u00A0h\u00A0: 6 fiches se reposent, 2 sont ouvertes par d’autres. Réparez 11 numéros en attendant.',
      'Nobody to call before 14:00: 6 cards are resting, 2 are held by others. Repair 11 numbers meanwhile.',
    ]);
  });
  it('says the day when it is not today', () => {
    expect(said({ waitingForDate: 1 }, '2026-11-26T13:00:00Z')).toEqual([
      'Personne à appeler avant jeudi à 14\u00A0h\u00A0: 1 attend sa date.', 'Nobody to call before Thursday at 14:00: 1 waits for its date.',
    ]);
  });
  it('a list called to its end is finished', () => {
    expect(said({ finished: 183, noNumber: 17 })).toEqual([
      'La liste est terminée\u00A0: 183 fiches closes. 17 organisations n’ont aucun numéro.', 'The list is finished: 183 cards closed. 17 organisations have no number.',
    ]);
  });
  it('only numbers to repair: nobody now, and what to do', () => {
    expect(said({ toRepair: 1 })).toEqual(['Personne à appeler maintenant. Réparez 1 numéro en attendant.', 'Nobody to call now. Repair 1 number meanwhile.']);
  });
  it('an empty list teaches how to fill it', () => {
    expect(said({})).toEqual(['La liste est vide. Collez-y votre tableau, même en désordre.', 'The list is empty. Paste your table here, even untidy.']);
  });
  it.each(EMPTY_REASONS)('%s alone gives whole sentences', (reason) => {
    for (const sentence of said({ [reason]: 2 })) expect(sentence).toMatch(/^\p{Lu}.*2.*\.$/u);
  });
});
