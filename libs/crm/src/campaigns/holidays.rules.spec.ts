import { describe, expect, it } from '@jest/globals';
import { holidaysOf } from './holidays.rules.js';
import { HOLIDAY_REGIONS, type HolidayRegion } from '../organisations/territory.rules.js';

/** Code du travail L3133-1. Easter Sunday 2027 is 28 March. */
const THE_ELEVEN_2027 = [
  '2027-01-01', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-08', '2027-05-17', '2027-07-14', '2027-08-15',
  '2027-11-01', '2027-11-11', '2027-12-25',
];
const more = (region: HolidayRegion, year = 2027) => [...holidaysOf(region, year)].filter((day) => !THE_ELEVEN_2027.includes(day)).sort();

describe('public holidays of France', () => {
  it.each(HOLIDAY_REGIONS)('the eleven of the labour code bind %s', (region) => {
    expect([...holidaysOf(region, 2027)]).toEqual(expect.arrayContaining(THE_ELEVEN_2027));
  });

  it('mainland France has the eleven and no other', () => {
    expect(more('metropole')).toEqual([]);
    expect(holidaysOf('metropole', 2027).size).toBe(11);
  });

  it('Alsace-Moselle adds Good Friday and 26 December (L3134-13)', () => {
    expect(more('alsace-moselle')).toEqual(['2027-03-26', '2027-12-26']);
  });

  it.each<[HolidayRegion, string]>([
    ['mayotte', '2027-04-27'], ['martinique', '2027-05-22'], ['guadeloupe', '2027-05-27'], ['saint-martin', '2027-05-28'],
    ['guyane', '2027-06-10'], ['saint-barthelemy', '2027-10-09'], ['la-reunion', '2027-12-20'],
  ])('%s adds the abolition of slavery only, on %s (L3422-2)', (region, day) => {
    expect(more(region)).toEqual([day]);
  });

  it('Good Friday is worked in Martinique and Guadeloupe: a custom, not a public holiday', () => {
    for (const region of ['martinique', 'guadeloupe'] as const) {
      expect(holidaysOf(region, 2027).has('2027-03-26')).toBe(false);
      expect(holidaysOf(region, 2026).has('2026-04-03')).toBe(false);
    }
  });

  it('the Pacific keeps its own days', () => {
    expect(more('nouvelle-caledonie')).toEqual(['2027-09-24']);
    expect(more('wallis-et-futuna')).toEqual(['2027-04-28', '2027-06-29', '2027-07-29']);
    expect(more('polynesie-francaise')).toEqual(['2027-03-05', '2027-03-26', '2027-11-20']);
  });

  it('a year is computed once', () => {
    expect(holidaysOf('guyane', 2028)).toBe(holidaysOf('guyane', 2028));
  });
});
