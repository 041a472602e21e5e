import { describe, expect, it } from '@jest/globals';
import { dayInWords, momentInWords, timeInWords } from './dates.js';

const reading = { timeZone: 'Europe/Paris', now: new Date('2026-11-24T09:12:00Z') };
const moment = (iso: string, over = {}) => [momentInWords(new Date(iso), 'fr', { ...reading, ...over }), momentInWords(new Date(iso), 'en', { ...reading, ...over })];

describe('dates as a person says them', () => {
  it.each([
    ['2026-11-24T09:45:00Z', 'aujourd’hui à 10\u00A0h\u00A045', 'today at 10:45'],
    ['2026-11-25T13:00:00Z', 'demain à 14\u00A0h', 'tomorrow at 14:00'],
    ['2026-11-23T08:05:00Z', 'hier à 9\u00A0h\u00A005', 'yesterday at 9:05'],
    ['2026-11-26T13:00:00Z', 'jeudi à 14\u00A0h', 'on Thursday at 14:00'],
    ['2026-11-30T08:00:00Z', 'lundi à 9\u00A0h', 'on Monday at 9:00'],
    ['2026-12-01T08:00:00Z', 'mardi 1er décembre à 9\u00A0h', 'on Tuesday 1 December at 9:00'],
    ['2027-01-25T08:00:00Z', 'lundi 25 janvier à 9\u00A0h', 'on Monday 25 January at 9:00'],
    ['2027-09-06T07:00:00Z', 'lundi 6 septembre 2027 à 9\u00A0h', 'on Monday 6 September 2027 at 9:00'],
    ['2026-11-12T08:00:00Z', 'jeudi 12 novembre à 9\u00A0h', 'on Thursday 12 November at 9:00'],
  ])('%s', (iso, french, english) => {
    expect(moment(iso)).toEqual([french, english]);
  });

  it('tomorrow is the place’s tomorrow', () => {
    const evening = { timeZone: 'Pacific/Noumea', now: new Date('2026-11-24T20:00:00Z') };
    expect(dayInWords(new Date('2026-11-24T22:00:00Z'), 'fr', evening)).toBe('aujourd’hui');
    expect(dayInWords(new Date('2026-11-24T22:00:00Z'), 'fr', { ...evening, timeZone: 'Europe/Paris' })).toBe('aujourd’hui');
    expect(dayInWords(new Date('2026-11-24T23:30:00Z'), 'fr', { ...evening, timeZone: 'Europe/Paris' })).toBe('demain');
  });

  it('says that a time is the place’s where the reader’s clock differs', () => {
    const reunion = { timeZone: 'Indian/Reunion', readerTimeZone: 'Europe/Paris' };
    expect(moment('2026-11-25T05:00:00Z', reunion)).toEqual(['demain à 9\u00A0h (heure locale)', 'tomorrow at 9:00 (local time)']);
    expect(moment('2026-11-25T08:00:00Z', { readerTimeZone: 'Europe/Berlin' })[0]).toBe('demain à 9\u00A0h');
  });

  it('midnight is 0 h', () => {
    expect(timeInWords(new Date('2026-11-24T23:00:00Z'), 'fr', reading)).toBe('0\u00A0h');
  });
});
