import { describe, expect, it } from '@jest/globals';
import { forecastInWords } from './forecast.js';

const facts = { goal: 30, callsMade: 104, listLeft: 96, callsNeeded: 104.2, probability: 0.43 };

describe('the sentence of the home', () => {
  it('tells the calls left, the list and the chance', () => {
    expect(forecastInWords(facts, 'fr')).toEqual({
      sentence: 'Encore environ 105 appels pour remplir 30 chaises. Il en reste 96 dans la liste ;', chance: 'chance : 43 %.',
    });
    expect(forecastInWords(facts, 'en').sentence).toBe('About 105 more calls to fill 30 chairs. 96 left in the list;');
  });

  it('promises nothing before the first call, and invites to paste into an empty list', () => {
    expect(forecastInWords({ ...facts, callsMade: 0, listLeft: 200 }, 'fr')).toEqual({
      sentence: '200 organisations à appeler, 30 chaises à remplir. La prévision commence au premier appel.', chance: '',
    });
    expect(forecastInWords({ ...facts, callsMade: 0, listLeft: 0 }, 'fr').sentence).toMatch(/^La liste est vide/);
  });

  it('is never quite certain', () => {
    expect(forecastInWords({ ...facts, probability: 1 }, 'fr').chance).toBe('chance : 99 %.');
    expect(forecastInWords({ ...facts, probability: 0 }, 'fr').chance).toBe('chance : 1 %.');
  });

  it('says when the list is used up', () => {
    expect(forecastInWords({ ...facts, listLeft: 0 }, 'fr').sentence).toMatch(/La liste est épuisée ;$/u);
  });
});
