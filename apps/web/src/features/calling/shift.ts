import { fromDate, isWeekend, type ZonedDateTime } from '@internationalized/date';

const DAY_MS = 86_400_000;
const HALF_DAYS = [9, 14] as const;

/**
 * A moment earlier or later by one gesture: half a day while it is near, a week within two months, a month beyond. What a person
 * chooses is not bound by the calling hours; weekends are passed over because nobody means them. Null: it would be past.
 */
export function shifted(at: Date, by: -1 | 1, timeZone: string, now: Date): Date | null {
  const from = fromDate(at, timeZone);
  const away = at.getTime() - now.getTime();
  const moved = away <= 5 * DAY_MS ? halfDay(from, by) : offWeekend(from.add(away <= 50 * DAY_MS ? { weeks: by } : { months: by }), by);
  return moved.toDate() > now ? moved.toDate() : null;
}

/** The next few starts of half-days, and in an hour: what people agree to on the phone. */
export function quickMoments(now: Date, timeZone: string): Date[] {
  const here = fromDate(now, timeZone);
  const soon = here.add({ minutes: 60 + 14 }).set({ second: 0, millisecond: 0 });
  const inAnHour = soon.set({ minute: soon.minute - (soon.minute % 15) });
  const starts = [halfDay(here, 1)];
  while (starts.length < 3) starts.push(halfDay(starts.at(-1)!, 1));
  return [inAnHour, ...starts].map((moment) => moment.toDate());
}

function halfDay(from: ZonedDateTime, by: -1 | 1): ZonedDateTime {
  const sameDay = (by === 1 ? HALF_DAYS : [...HALF_DAYS].reverse()).find((hour) => (by === 1 ? hour > from.hour : hour < from.hour || (hour === from.hour && from.minute > 0)));
  const start = { minute: 0, second: 0, millisecond: 0 };
  if (sameDay !== undefined && !isWeekend(from, 'fr-FR')) return from.set({ hour: sameDay, ...start });
  return offWeekend(from.add({ days: by }), by).set({ hour: by === 1 ? HALF_DAYS[0] : HALF_DAYS[1], ...start });
}

function offWeekend(moment: ZonedDateTime, by: -1 | 1): ZonedDateTime {
  let day = moment;
  while (isWeekend(day, 'fr-FR')) day = day.add({ days: by });
  return day;
}
