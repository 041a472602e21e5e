import { DateTime } from 'luxon';
import type { ReportSchedule } from '#contracts/cadence.js';

/** An ISO week with its ISO year, `2026-W53`: the week of 31 December may belong to the next year, and some years have 53. */
export type IsoWeek = string;

export interface WeekBounds {
  /** Monday 0:00 on the workspace's wall clock. */
  start: Date;
  /** The Monday after: not part of the week any more. */
  end: Date;
  /** The last instant of the week: facts are kept to the millisecond. */
  last: Date;
}

const WRITTEN = /^(\d{4})-W(\d{2})$/;

/** Monday 0:00 of the week; null for a text that names no week, such as `2027-W53`. */
function monday(week: IsoWeek, timeZone: string): DateTime<true> | null {
  const [, year, number] = WRITTEN.exec(week) ?? [];
  if (!year || !number || Number(year) < 1900) return null;
  const start = DateTime.fromObject({ weekYear: Number(year), weekNumber: Number(number), weekday: 1 }, { zone: timeZone });
  return start.isValid && written(start) === week ? start : null;
}

const written = (day: DateTime): IsoWeek => `${String(day.weekYear).padStart(4, '0')}-W${String(day.weekNumber).padStart(2, '0')}`;

/** @throws RangeError for a text that names no week: `isWeek` asks first. */
function mondayOf(week: IsoWeek, timeZone: string): DateTime<true> {
  const start = monday(week, timeZone);
  if (!start) throw new RangeError(`${week} is not a week`);
  return start;
}

export function isWeek(text: string): boolean {
  return monday(text, 'utc') !== null;
}

export function weekOf(instant: Date, timeZone: string): IsoWeek {
  return written(DateTime.fromJSDate(instant, { zone: timeZone }));
}

export function boundsOf(week: IsoWeek, timeZone: string): WeekBounds {
  const start = mondayOf(week, timeZone);
  const end = start.plus({ weeks: 1 });
  return { start: start.toJSDate(), end: end.toJSDate(), last: new Date(end.toMillis() - 1) };
}

/** `by` weeks later; earlier where negative. */
export function shifted(week: IsoWeek, by: number): IsoWeek {
  return written(mondayOf(week, 'utc').plus({ weeks: by }));
}

/** Weeks from one to the other; negative where `to` comes first. Years of 53 weeks make it more than a subtraction. */
export function weeksBetween(from: IsoWeek, to: IsoWeek): number {
  return Math.round(mondayOf(to, 'utc').diff(mondayOf(from, 'utc'), 'weeks').weeks);
}

/** The week that was over last at this instant. */
export function lastEndedWeek(now: Date, timeZone: string): IsoWeek {
  return shifted(weekOf(now, timeZone), -1);
}

/**
 * When the report of a week leaves: in the week after it, on the schedule's weekday and wall-clock time. Where the clocks
 * skip that time it is an hour later; where they show it twice, the first.
 */
export function leavesAt(week: IsoWeek, { weekday, time }: ReportSchedule, timeZone: string): Date {
  const [hour, minute] = time.split(':').map(Number);
  return mondayOf(week, timeZone).plus({ weeks: 1, days: weekday - 1 }).set({ hour: hour!, minute: minute! }).toJSDate();
}

/** Cron pattern of the schedule. Where the clocks skip or repeat the time it may ring at another moment: it only rings. */
export function reportPattern({ weekday, time }: ReportSchedule): string {
  const [hour, minute] = time.split(':').map(Number);
  return `${minute} ${hour} * * ${weekday % 7}`;
}

/**
 * Whether a reader "every n weeks", first served in the week they subscribed in, is served this week. A weekly reader gets
 * each week, also the one before they joined: whoever joins on Monday reads the same report as the rest of the team.
 */
export function isTheirWeek(week: IsoWeek, subscribedIn: IsoWeek, everyWeeks: number): boolean {
  const since = weeksBetween(subscribedIn, week);
  return everyWeeks === 1 || (since >= 0 && since % everyWeeks === 0);
}
