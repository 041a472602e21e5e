import { DateTime } from 'luxon';
import type { ChaseRung } from '#contracts/chase.js';
import { isWorkingDay, type Calendar } from '../campaigns/working-hours.rules.js';

export interface PlannedRung extends ChaseRung { dueAt: Date }

/** A year without a working day is a calendar to correct; the rung then stands on the lab's own day. */
const SEARCH_DAYS = 366;

/** When each rung of the ladder comes, earliest first. A rung that would come after the lab has begun is none. */
export function rungMoments(chase: readonly ChaseRung[], startsAt: Date, calendar: Calendar): PlannedRung[] {
  return chase
    .map((rung) => ({ ...rung, dueAt: momentOf(rung, startsAt, calendar) }))
    .filter(({ dueAt }) => dueAt < startsAt)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

function momentOf({ daysBefore, workingDays, at }: ChaseRung, startsAt: Date, calendar: Calendar): Date {
  const day = DateTime.fromJSDate(startsAt, { zone: calendar.timeZone }).startOf('day');
  const [hour, minute] = at.split(':').map(Number);
  return (workingDays ? workingDaysBefore(day, daysBefore, calendar) : day.minus({ days: daysBefore })).set({ hour, minute }).toJSDate();
}

function workingDaysBefore(day: DateTime, n: number, calendar: Calendar): DateTime {
  let found = day;
  let left = n;
  for (let back = 1; left > 0 && back <= SEARCH_DAYS; back++) {
    const earlier = day.minus({ days: back });
    if (!isWorkingDay(earlier.set({ hour: 12 }).toJSDate(), calendar)) continue;
    found = earlier;
    left -= 1;
  }
  return left > 0 ? day : found;
}
