import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES, type ErrorCode } from '../error-codes.js';
import { PROBLEM_CODES } from '../problem-codes.js';
import { LOCALES } from '../vocabulary.js';
import { errorText, fieldProblemText, textsFor } from './texts.js';
import { capitalised } from './words.js';

const codes = Object.keys(ERROR_CODES) as ErrorCode[];
const someFacts = [
  {}, { limit: 3, days: 30, years: 1, seconds: 60, what: 'product', interest: 'motivated', outcome: 'busy', from: 'invited', to: 'contacted' },
  { limit: 'x', what: 'toString', interest: 'constructor', outcome: 1, from: null },
];
const everySentence = (locale: 'fr' | 'en') => someFacts.flatMap((facts) => [
  ...codes.map((code) => errorText(code, locale, facts)), ...PROBLEM_CODES.map((code) => fieldProblemText(code, locale, facts)),
]);
const everyWord = (locale: 'fr' | 'en') => Object.values(textsFor(locale).words).flatMap((list) => Object.values(list as Record<string, string>));

describe('the sentences', () => {
  it.each(LOCALES)('are whole in %s, with and without facts', (locale) => {
    for (const sentence of everySentence(locale)) {
      expect(sentence).toMatch(/^[\p{Lu}].*\.$/su);
      expect(sentence).not.toMatch(/undefined|null|NaN|function|!/);
    }
  });

  it('in French keep their spaces unbroken and their apostrophes round', () => {
    for (const text of [...everySentence('fr'), ...everyWord('fr')]) {
      expect(text).not.toMatch(/['"]| [:;!?%»]|« /);
      // A colon, but not the one of 09:30:00 nor of an address.
      expect(text).not.toMatch(/[\p{L}»][:;!?%]/u);
    }
  });

  it('in English keep their apostrophes round too', () => {
    for (const text of [...everySentence('en'), ...everyWord('en')]) expect(text).not.toMatch(/['"\u00A0\u202F]| [:;!?%]/);
  });

  it('refuse an interest without evidence in the words of the screen', () => {
    expect(errorText('evidence_required', 'fr', { interest: 'interested' })).toBe('Pour noter “intéressé”, cochez ce qui le prouve. Sinon, notez “curieux”.');
    expect(errorText('evidence_required', 'en', { interest: 'motivated' })).toBe('To note “motivated”, tick what proves it. Otherwise note “curious”.');
  });

  it('name what is missing, and both stages of a refused move', () => {
    expect(errorText('not_found', 'fr', { what: 'target' })).toBe('Cible introuvable.');
    expect(errorText('not_found', 'fr', { what: 'id' })).toBe('Introuvable\u00A0: cela n’existe pas, ou n’existe plus.');
    expect(errorText('stage_transition_refused', 'fr', { from: 'invited', to: 'contacted', cause: 'call' }))
      .toBe('Une fiche ne passe pas de «\u00A0invitée\u00A0» à «\u00A0contactée\u00A0» de cette façon.');
  });

  it('tell a limit where it is known', () => {
    expect(fieldProblemText('too_long', 'fr', { limit: 300 })).toBe('Au plus 300 caractères.');
    expect(fieldProblemText('too_few', 'fr', { limit: 1 })).toBe('Au moins 1 élément.');
    expect(fieldProblemText('too_long', 'en')).toBe('Too long.');
  });

  it('have a general one for a code nobody wrote', () => {
    expect([fieldProblemText('constructor', 'fr'), fieldProblemText('surprise', 'en')]).toEqual(['Cette valeur est refusée.', 'This value is refused.']);
  });
});

describe('the words', () => {
  it('use the French of the domain', () => {
    const { outcomes, personas, things } = textsFor('fr').words;
    expect(Object.values(outcomes)).toEqual([
      'pas de réponse', 'occupé', 'messagerie', 'standard, secrétariat', 'mauvais numéro', 'rappeler', 'joint', 'pas maintenant', 'ne plus contacter',
    ]);
    expect(Object.values(personas)).toEqual(['rebelle', 'marais', 'loyaliste']);
    expect([things.follow_up, things.opt_out, things.report]).toEqual(['relance', 'opposition', 'bilan hebdomadaire']);
  });

  it('never say “converti” of anything', () => {
    for (const locale of LOCALES) for (const text of [...everyWord(locale), ...everySentence(locale)]) expect(text).not.toMatch(/conver[ts](?!ation)/i);
  });

  it('differ within a list, so that no two values look the same', () => {
    for (const locale of LOCALES) {
      for (const [name, list] of Object.entries(textsFor(locale).words)) expect([name, new Set(Object.values(list)).size]).toEqual([name, Object.keys(list).length]);
    }
  });

  it('open a sentence with a capital', () => {
    expect(['à appeler', 'écartée', 'joint', ''].map(capitalised)).toEqual(['À appeler', 'Écartée', 'Joint', '']);
  });
});
