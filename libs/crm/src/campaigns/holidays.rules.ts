import Holidays from 'date-holidays';
import type { HolidayRegion } from '../organisations/territory.rules.js';

/**
 * French public holidays by territory, from date-holidays (ISC, data CC-BY-3.0), corrected where it leaves the law:
 * code du travail L3133-1 (the eleven), L3134-13 (Alsace-Moselle: Good Friday, 26 December), L3422-2 (the day that
 * commemorates the abolition of slavery). New Caledonia, French Polynesia and Wallis-et-Futuna make their own.
 */
const LIBRARY_PLACE: Record<HolidayRegion, [country: string, state?: string]> = {
  metropole: ['FR'],
  // The law gives Good Friday to communes with a Protestant or mixed church. A postcode does not tell; the day is kept for all.
  'alsace-moselle': ['FR', '67'],
  guadeloupe: ['GP'],
  martinique: ['MQ'],
  guyane: ['GF'],
  'la-reunion': ['RE'],
  'saint-pierre-et-miquelon': ['PM'],
  mayotte: ['YT'],
  'saint-barthelemy': ['BL'],
  'saint-martin': ['MF'],
  'wallis-et-futuna': ['WF'],
  'polynesie-francaise': ['PF'],
  'nouvelle-caledonie': ['NC'],
};

/** Good Friday is a custom there, no public holiday: L3422-2 adds one day only. A team may close it. */
const GOOD_FRIDAY_IS_A_CUSTOM: readonly HolidayRegion[] = ['guadeloupe', 'martinique'];

/** `MM-DD` → `MM-DD`. Saint-Martin commemorates on 28 May since 2018, no longer with Guadeloupe (State's holiday calendar). */
const MOVED: Partial<Record<HolidayRegion, Record<string, string>>> = { 'saint-martin': { '05-27': '05-28' } };

const known = new Map<string, ReadonlySet<string>>();

/** Public holidays of one year as `YYYY-MM-DD` in local time. Computed once per region and year. */
export function holidaysOf(region: HolidayRegion, year: number): ReadonlySet<string> {
  const key = `${region} ${year}`;
  const cached = known.get(key);
  if (cached) return cached;
  const [country, state] = LIBRARY_PLACE[region];
  const library = state ? new Holidays(country, state) : new Holidays(country);
  const days = library.getHolidays(year)
    .filter(({ type, rule }) => type === 'public' && !(rule === 'easter -2' && GOOD_FRIDAY_IS_A_CUSTOM.includes(region)))
    .map(({ date }) => date.slice(0, 10))
    .map((day) => `${year}-${MOVED[region]?.[day.slice(5)] ?? day.slice(5)}`);
  const set: ReadonlySet<string> = new Set(days);
  known.set(key, set);
  return set;
}
