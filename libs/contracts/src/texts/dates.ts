import type { Locale } from '../vocabulary.js';

/** Where and when a sentence is read: "demain à 14 h" depends on both. */
export interface Reading {
  /** IANA zone of the place the date is about: the target's. */
  timeZone: string;
  now: Date;
  /** Zone of the reader; where it tells another time at that moment, the sentence says that the time is the place's. */
  readerTimeZone?: string;
}

interface Wall { year: number; month: number; day: number; hour: number; minute: number; weekday: string; monthName: string }

// Making a formatter costs far more than using it.
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, {
    timeZone, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  formatters.set(key, known);
  return known;
}

// One sentence asks for the same moment up to five times, a page of them for the same `now` fifty times; 20 µs each.
const REMEMBERED = 256;
const walls = new Map<string, Wall>();
function wallOf(at: Date, timeZone: string, locale: Locale): Wall {
  const key = `${locale} ${timeZone} ${at.getTime()}`;
  const known = walls.get(key);
  if (known) return known;
  if (walls.size >= REMEMBERED) walls.clear();
  const wall = readWall(at, timeZone, locale);
  walls.set(key, wall);
  return wall;
}

function readWall(at: Date, timeZone: string, locale: Locale): Wall {
  const parts = Object.fromEntries(formatter(locale === 'fr' ? 'fr-FR' : 'en-GB', timeZone).formatToParts(at).map(({ type, value }) => [type, value]));
  const numeric = Object.fromEntries(numericFormatter(timeZone).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return {
    year: numeric.year!, month: numeric.month!, day: numeric.day!, hour: Number(parts.hour), minute: Number(parts.minute),
    weekday: parts.weekday!, monthName: parts.month!,
  };
}

const numericFormatters = new Map<string, Intl.DateTimeFormat>();
function numericFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = numericFormatters.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  numericFormatters.set(timeZone, known);
  return known;
}

const dayNumber = ({ year, month, day }: Wall) => Math.round(Date.UTC(year, month - 1, day) / 86_400_000);

/** "demain", "jeudi", "lundi 25 janvier", "on Thursday": a weekday alone within the next six days, the year beyond six months. */
export function dayInWords(at: Date, locale: Locale, { timeZone, now }: Reading): string {
  const wall = wallOf(at, timeZone, locale);
  const days = dayNumber(wall) - dayNumber(wallOf(now, timeZone, locale));
  const near = NEAR[locale][days];
  if (near) return near;
  if (days > 1 && days < 7) return locale === 'fr' ? wall.weekday : `on ${wall.weekday}`;
  const year = Math.abs(days) > 182 ? ` ${wall.year}` : '';
  return locale === 'fr'
    ? `${wall.weekday} ${wall.day === 1 ? '1er' : wall.day} ${wall.monthName}${year}`
    : `on ${wall.weekday} ${wall.day} ${wall.monthName}${year}`;
}
const NEAR: Record<Locale, Record<number, string>> = {
  fr: { [-1]: 'hier', 0: 'aujourd’hui', 1: 'demain' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** "jeudi 10 décembre 2026", "Thursday 10 December 2026": the whole date, wherever and whenever it is read. */
export function dateInWords(at: Date, locale: Locale, { timeZone }: Pick<Reading, 'timeZone'>): string {
  const { weekday, day, monthName, year } = wallOf(at, timeZone, locale);
  return `${weekday} ${locale === 'fr' && day === 1 ? '1er' : day} ${monthName} ${year}`;
}

/** "14 h", "9 h 30"; "14:00", "9:30". */
export function timeInWords(at: Date, locale: Locale, { timeZone }: Pick<Reading, 'timeZone'>): string {
  const { hour, minute } = wallOf(at, timeZone, locale);
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'en') return `${hour}:${minutes}`;
  return minute === 0 ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${minutes}`;
}

/** "demain à 14 h", "tomorrow at 14:00"; with "heure locale" where the reader's clock says otherwise. */
export function momentInWords(at: Date, locale: Locale, reading: Reading): string {
  const moment = `${dayInWords(at, locale, reading)} ${locale === 'fr' ? 'à' : 'at'} ${timeInWords(at, locale, reading)}`;
  if (!reading.readerTimeZone || timeInWords(at, locale, { timeZone: reading.readerTimeZone }) === timeInWords(at, locale, reading)) return moment;
  return `${moment} (${locale === 'fr' ? 'heure locale' : 'local time'})`;
}
