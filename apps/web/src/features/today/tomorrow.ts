import { fromDate } from '@internationalized/date';

/** The next day of work at 9:00 in a zone; Saturday and Sunday are passed over. */
export function tomorrowAtNine(now: Date, timeZone: string): Date {
  let day = fromDate(now, timeZone).add({ days: 1 }).set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  while ([0, 6].includes(new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay())) day = day.add({ days: 1 });
  return day.toDate();
}
