import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DOSES, dosing, PREREQUISITES, scaledTo, wholeMonths, type DosingInput } from './dosing.js';
import { DOSING_WAVES } from '#contracts/dosing-waves.js';
import { PERSONA_PRIOR, personaFromSignals } from './persona.js';

const aLab = (change: Partial<DosingInput> = {}): DosingInput => ({ ageMonths: 1, met: [], capacity: 30, guests: [], opinionGivers: 0, ...change });
const wanted = (input: DosingInput): number[] => dosing(input).doses.map((dose) => dose.wanted);

describe('dosing', () => {
  it.each([
    ['a month after the launch', aLab(), [18, 12, 0]],
    ['before the launch is known', aLab({ ageMonths: null, met: PREREQUISITES }), [18, 12, 0]],
    ['from month 3, prerequisites met', aLab({ ageMonths: 3, met: PREREQUISITES }), [6, 24, 0]],
    ['from month 3 without them', aLab({ ageMonths: 5, met: ['users_to_quote'] }), [18, 12, 0]],
    ['from month 12', aLab({ ageMonths: 12, met: PREREQUISITES }), [5, 24, 1]],
    ['from month 12 without them', aLab({ ageMonths: 20, met: [] }), [18, 12, 0]],
  ])('of 30 chairs, %s, wants rebels, marsh and loyalists as the domain says', (_, input, doses) => expect(wanted(input)).toEqual(doses));

  it('names what an older product still lacks, and asks nothing of a young one', () => {
    expect(dosing(aLab({ ageMonths: 4, met: ['first_recognition'] })).waitsFor).toEqual(['users_to_quote', 'stable_main_functions']);
    expect(dosing(aLab({ ageMonths: 2 })).waitsFor).toEqual([]);
  });

  it('sums probabilities: ten strangers are one rebel, eight of the marsh and one loyalist', () => {
    const { doses } = dosing(aLab({ guests: Array.from({ length: 10 }, () => PERSONA_PRIOR) }));
    expect(doses).toEqual([
      { persona: 'rebel', wanted: 18, have: 1, missing: 17, over: 0 },
      { persona: 'marsh', wanted: 12, have: 8, missing: 4, over: 0 },
      { persona: 'loyalist', wanted: 0, have: 1, missing: 0, over: 1 },
    ]);
  });

  it('counts everybody once, whatever was heard', () => {
    const heard = personaFromSignals(['indignant_about_irritant', 'built_own_workaround']).probabilities;
    const { doses } = dosing(aLab({ guests: [heard, heard, PERSONA_PRIOR] }));
    expect(doses.reduce((sum, { have }) => sum + have, 0)).toBeCloseTo(3, 1);
  });

  it('has no chair for those who only give opinions', () => expect(dosing(aLab({ opinionGivers: 3 })).opinionGivers).toEqual({ wanted: 0, have: 3 }));

  it('scales to any capacity without losing a chair', () => {
    fc.assert(fc.property(fc.nat(1000), fc.constantFrom(...DOSING_WAVES), (capacity, wave) => {
      const chairs = scaledTo(capacity, DOSES[wave]);
      expect(chairs.rebel + chairs.marsh + chairs.loyalist).toBe(capacity);
      for (const persona of ['rebel', 'marsh', 'loyalist'] as const) expect(Math.abs(chairs[persona] - (DOSES[wave][persona] * capacity) / 30)).toBeLessThan(1);
    }));
  });

  it.each([['2026-01-31', '2026-02-28', 0], ['2026-01-31', '2026-03-01', 1], ['2026-11-02', '2026-12-02', 1], ['2026-11-02', '2027-02-02', 3], ['2026-11-02', '2026-10-30', -1]])(
    'from %s to %s counts %i whole months', (from, to, months) => expect(wholeMonths(from, to)).toBe(months));
});
