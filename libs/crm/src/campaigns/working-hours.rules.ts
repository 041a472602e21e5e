import { DateTime } from 'luxon';
import type { OpenPeriod, WorkingHours } from '#contracts/cadence.js';
import { holidaysOf } from './holidays.rules.js';
import type { HolidayRegion } from '../organisations/territory.rules.js';

/**
 * When a target may be called. Everything is computed in the target's local time and comes back as an instant, so that a
 * retry planned across a clock change stays at 9:00 on the wall. A period is open from its start, closed at its end.
 */
export interface Calendar {
  /** IANA time zone of the target. */
  timeZone: string;
  holidayRegion: HolidayRegion;
  hours: WorkingHours;
  /** Days the team closed, `YYYY-MM-DD`. */
  closedDays: readonly string[];
}

type Half = 'morning' | 'afternoon';
interface Opening { half: Half; start: Date; end: Date }

/** A calendar without an open day in a year is a setting to correct, not a date to wait for. */
export class NoOpenDayError extends Error {
  constructor(from: Date, calendar: Calendar) {
    super(`No open day within ${SEARCH_DAYS} days after ${from.toISOString()} in ${calendar.timeZone} (${calendar.holidayRegion}): check the working hours and the closed days.`);
    this.name = 'NoOpenDayError';
  }
}
const SEARCH_DAYS = 366;

/** May somebody there be called at this instant? */
export function isOpen(at: Date, calendar: Calendar): boolean {
  return openingsOf(local(at, calendar), calendar).some(({ start, end }) => start <= at && at < end);
}

/** Is this instant's local day one on which people work there: an open weekday, no public holiday, not closed by the team? */
export function isWorkingDay(at: Date, calendar: Calendar): boolean {
  return openingsOf(local(at, calendar), calendar).length > 0;
}

/** The first open instant at or after this one. */
export function moveIntoHours(at: Date, calendar: Calendar): Date {
  const { start } = firstOpening(at, calendar, ({ end }) => at < end);
  return new Date(Math.max(start.getTime(), at.getTime()));
}

/** The start of the first half-day that begins after this instant. */
export function nextHalfDayStart(at: Date, calendar: Calendar): Date {
  return firstOpening(at, calendar, ({ start }) => at < start).start;
}

/**
 * The start of the same or the other half of the next working day. A call is of the morning until the morning's hours end.
 * Where that half is never open, the one that is.
 */
export function nextWorkingDay(at: Date, half: 'same' | 'other', calendar: Calendar): Date {
  const now = local(at, calendar);
  const current: Half = at < onThatDay(now, calendar.hours.morning.to) ? 'morning' : 'afternoon';
  const wanted: Half = half === 'same' ? current : opposite[current];
  for (const openings of workingDaysAfter(at, calendar)) {
    return (openings.find((opening) => opening.half === wanted) ?? openings[0]!).start;
  }
  throw new NoOpenDayError(at, calendar);
}
const opposite: Record<Half, Half> = { morning: 'afternoon', afternoon: 'morning' };

/** The same time on the wall n working days later, moved into hours. */
export function addWorkingDays(at: Date, n: number, calendar: Calendar): Date {
  if (n <= 0) return moveIntoHours(at, calendar);
  let left = n;
  for (const [opening] of workingDaysAfter(at, calendar)) {
    if (--left > 0) continue;
    const { hour, minute, second, millisecond } = local(at, calendar);
    return moveIntoHours(local(opening!.start, calendar).set({ hour, minute, second, millisecond }).toJSDate(), calendar);
  }
  throw new NoOpenDayError(at, calendar);
}

/** The openings of each working day after this instant's own, until none was found for a year. */
function* workingDaysAfter(at: Date, calendar: Calendar): Generator<Opening[]> {
  const today = local(at, calendar).startOf('day');
  let lastFound = 0;
  for (let i = 1; i - lastFound <= SEARCH_DAYS; i++) {
    const openings = openingsOf(today.plus({ days: i }), calendar);
    if (openings.length === 0) continue;
    lastFound = i;
    yield openings;
  }
}

function firstOpening(at: Date, calendar: Calendar, wanted: (opening: Opening) => boolean): Opening {
  const today = openingsOf(local(at, calendar), calendar).find(wanted);
  if (today) return today;
  for (const openings of workingDaysAfter(at, calendar)) {
    const found = openings.find(wanted);
    if (found) return found;
  }
  throw new NoOpenDayError(at, calendar);
}

function openingsOf(day: DateTime, { hours, closedDays, holidayRegion }: Calendar): Opening[] {
  const date = day.toISODate()!;
  if (!hours.weekdays.includes(day.weekday) || closedDays.includes(date) || holidaysOf(holidayRegion, day.year).has(date)) return [];
  return [opening(day, 'morning', hours.morning), opening(day, 'afternoon', hours.afternoon)].filter(({ start, end }) => start < end);
}

function opening(day: DateTime, half: Half, { from, to }: OpenPeriod): Opening {
  return { half, start: onThatDay(day, from), end: onThatDay(day, to) };
}

function onThatDay(day: DateTime, time: string): Date {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 }).toJSDate();
}

function local(at: Date, { timeZone }: Calendar): DateTime {
  const there = DateTime.fromJSDate(at, { zone: timeZone });
  if (!there.isValid) throw new RangeError(`${there.invalidReason}: ${there.invalidExplanation ?? timeZone}`);
  return there;
}
