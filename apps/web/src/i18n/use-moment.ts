import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { dayInWords, momentInWords, timeInWords } from '#contracts/texts/dates.js';
import { capitalised } from '#contracts/texts/words.js';
import type { Locale } from '#contracts/vocabulary.js';
import type { Session } from '../lib/api/session.js';
import { useLocale } from './locale.js';

const MINUTE = 60_000;

/** The present, told anew every minute: "dans 18 min" must not stand still. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

export interface Moments {
  moment: (at: Date) => string;
  day: (at: Date) => string;
  time: (at: Date) => string;
  /** « il y a 3 jours », « dans 18 minutes ». */
  ago: (at: Date) => string;
  /** Everything, for hover and assistive tools. */
  exact: (at: Date) => string;
  /** « Mardi 24 novembre, 10 h 12 ». */
  now: string;
}

/** Dates as a person says them, in the zone of the place they are about; the team's when none is given. */
export function useMoment(timeZone?: string): Moments {
  const locale = useLocale();
  const now = useNow();
  const home = useQueryClient().getQueryData<Session | null>(['session'])?.workspace.timeZone ?? 'Europe/Paris';
  return momentsIn(locale, timeZone ?? home, home, now);
}

export function momentsIn(locale: Locale, timeZone: string, readerTimeZone: string, now: Date): Moments {
  const reading = { timeZone, now, readerTimeZone };
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const exact = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  return {
    moment: (at) => momentInWords(at, locale, reading),
    day: (at) => dayInWords(at, locale, reading),
    time: (at) => timeInWords(at, locale, reading),
    ago: (at) => agoInWords(at, now, tag),
    exact: (at) => exact.format(at),
    now: `${capitalised(day.format(now))}, ${timeInWords(now, locale, reading)}`,
  };
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [['year', 365 * 1440], ['month', 30 * 1440], ['week', 7 * 1440], ['day', 1440], ['hour', 60], ['minute', 1]];

function agoInWords(at: Date, now: Date, tag: string): string {
  const minutes = Math.round((at.getTime() - now.getTime()) / MINUTE);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(minutes) >= length) ?? UNITS.at(-1)!;
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(Math.trunc(minutes / size), unit);
}
