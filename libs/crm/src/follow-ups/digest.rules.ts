import { DateTime } from 'luxon';
import { isWorkingDay, type Calendar } from '../campaigns/working-hours.rules.js';

/** A morning of a workspace on which its digests are due. */
export interface Morning {
  /** `YYYY-MM-DD`, local. */
  date: string;
  /** The moment the digest time named; follow-ups are told as of the day's end. */
  endOfDay: Date;
}

/**
 * The morning whose digests should be planned by now, or null: before the digest time, on a day off, or so late that the
 * day's work is over and the digest would only be noise. Judged on the local date, so that a clock that shows 2:30 twice,
 * or never, still makes one morning a day.
 */
export function morningAt(now: Date, calendar: Calendar, digestTime: string): Morning | null {
  const there = DateTime.fromJSDate(now, { zone: calendar.timeZone });
  const from = at(there, digestTime);
  const until = at(there, calendar.hours.afternoon.to);
  if (there < from || (there >= until && until > from) || !isWorkingDay(now, calendar)) return null;
  return { date: there.toISODate()!, endOfDay: there.endOf('day').toJSDate() };
}

/** Where the clock jumps over this time, the moment after the jump. */
function at(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour: hour!, minute: minute!, second: 0, millisecond: 0 });
}

/** Cron pattern of the digest time, every day: whether it is a working day is decided when it rings. */
export function digestPattern(digestTime: string): string {
  const [hour, minute] = digestTime.split(':').map(Number);
  return `${minute} ${hour} * * *`;
}
