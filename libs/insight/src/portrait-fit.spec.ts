import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_IDEAL_USER } from '#contracts/ideal-user.js';
import { PORTRAIT_ANSWERS } from '#contracts/vocabulary.js';
import { NEUTRAL_FIT, portraitFit } from './portrait-fit.js';

const { criteria } = DEFAULT_IDEAL_USER;

describe('the fit with the portrait', () => {
  it('is neutral, not zero, while nothing is known', () => {
    expect(portraitFit({}, criteria)).toEqual({ fit: NEUTRAL_FIT, met: 0, of: 3 });
    expect(portraitFit({ suffers: 'unknown' }, criteria).fit).toBe(NEUTRAL_FIT);
    expect(portraitFit({}, []).fit).toBe(NEUTRAL_FIT);
  });

  it('is whole when every answer is yes and low, never nil, when every answer is no', () => {
    expect(portraitFit({ suffers: 'yes', digitised: 'yes', easy_to_reach: 'yes' }, criteria)).toEqual({ fit: 1, met: 3, of: 3 });
    expect(portraitFit({ suffers: 'no', digitised: 'no', easy_to_reach: 'no' }, criteria).fit).toBeCloseTo(0.1, 12);
  });

  it('follows the weights of the product', () => {
    const weighted = [{ key: 'suffers', label: '', weight: 3 }, { key: 'digitised', label: '', weight: 1 }];
    expect(portraitFit({ suffers: 'yes', digitised: 'no' }, weighted).fit).toBeCloseTo((3 + 0.1) / 4, 12);
    expect(portraitFit({ suffers: 'yes' }, weighted.map((criterion) => ({ ...criterion, weight: 0 }))).fit).toBe(NEUTRAL_FIT);
  });

  it('ignores answers to criteria that the product dropped', () => {
    expect(portraitFit({ former: 'no' }, criteria).fit).toBe(NEUTRAL_FIT);
  });

  it('ranks yes above partly above unknown above no, for every other answer', () => {
    const answer = fc.constantFrom(...PORTRAIT_ANSWERS);
    fc.assert(fc.property(answer, answer, (digitised, easy_to_reach) => {
      const fits = (['yes', 'partly', 'unknown', 'no'] as const).map((suffers) => portraitFit({ suffers, digitised, easy_to_reach }, criteria).fit);
      expect([...fits].sort((a, b) => b - a)).toEqual(fits);
      expect(new Set(fits).size).toBe(4);
    }));
  });
});
