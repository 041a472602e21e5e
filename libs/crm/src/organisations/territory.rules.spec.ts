import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalisePostcode, regionOfTimeZone, territoryOf } from './territory.rules.js';

const home = { timeZone: 'Europe/Paris' };

describe('the place of a target', () => {
  it.each([
    ['75007', '75', 'Europe/Paris', 'metropole'],
    ['57000', '57', 'Europe/Paris', 'alsace-moselle'],
    ['67000', '67', 'Europe/Paris', 'alsace-moselle'],
    ['68100', '68', 'Europe/Paris', 'alsace-moselle'],
    ['97110', '971', 'America/Guadeloupe', 'guadeloupe'],
    ['97200', '972', 'America/Martinique', 'martinique'],
    ['97300', '973', 'America/Cayenne', 'guyane'],
    ['97490', '974', 'Indian/Reunion', 'la-reunion'],
    ['97500', '975', 'America/Miquelon', 'saint-pierre-et-miquelon'],
    ['97600', '976', 'Indian/Mayotte', 'mayotte'],
    ['97700', '977', 'America/St_Barthelemy', 'saint-barthelemy'],
    ['97800', '978', 'America/Marigot', 'saint-martin'],
    ['98400', '984', 'Indian/Kerguelen', 'metropole'],
    ['98600', '986', 'Pacific/Wallis', 'wallis-et-futuna'],
    ['98714', '987', 'Pacific/Tahiti', 'polynesie-francaise'],
    ['98851', '988', 'Pacific/Noumea', 'nouvelle-caledonie'],
  ])('%s is in department %s, lives by %s and keeps the holidays of %s', (postcode, department, timeZone, holidayRegion) => {
    expect(territoryOf(postcode, home)).toMatchObject({ department, timeZone, holidayRegion });
  });

  it('finds Saint-Barthélemy and Saint-Martin under the postcodes they kept from Guadeloupe', () => {
    expect(territoryOf('97133', home).name).toBe('Saint-Barthélemy');
    expect(territoryOf('97150', home).name).toBe('Saint-Martin');
  });

  it('tells the two departments of Corsica apart', () => {
    expect(['20000', '20137', '20200', '20620', '2A004', '2b 033'].map((code) => territoryOf(code, home).department))
      .toEqual(['2A', '2A', '2B', '2B', '2A', '2B']);
  });

  it.each([
    ['75775 Paris Cedex 16', '75775'], ['75 007', '75007'], ['33070 CEDEX', '33070'], ['F-67000', '67000'], ['FR 57000', '57000'],
    ['1000', '01000'], ['6 000', '06000'], [' 13007 ', '13007'],
  ])('reads « %s » as %s', (written, expected) => {
    expect(normalisePostcode(written)).toBe(expected);
  });

  it.each([null, undefined, '', 'Paris', '75', '123456', '00100', '98000', '99131', '96000'])('takes the workspace’s place for « %s »', (postcode) => {
    expect(territoryOf(postcode, { timeZone: 'Indian/Reunion' }))
      .toEqual({ department: null, timeZone: 'Indian/Reunion', holidayRegion: 'la-reunion', name: null });
  });

  it('lets a workspace say its holidays where its time zone does not', () => {
    expect(territoryOf('', { timeZone: 'Europe/Paris', holidayRegion: 'alsace-moselle' }).holidayRegion).toBe('alsace-moselle');
    expect(regionOfTimeZone('Europe/Paris')).toBe('metropole');
  });

  it('always names a time zone the clock knows, whatever was typed', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.integer({ min: 0, max: 99_999 }).map(String)), (postcode) => {
      expect(() => new Intl.DateTimeFormat('fr', { timeZone: territoryOf(postcode, home).timeZone })).not.toThrow();
    }));
  });
});
