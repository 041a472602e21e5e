import { now, parseDate, toCalendarDate, toZoned } from '@internationalized/date';

/** The calendar day it is in a zone, `YYYY-MM-DD`. */
export const todayIn = (timeZone: string): string => toCalendarDate(now(timeZone)).toString();

/** The last instant of a day in a zone, as the API reads instants: what was so at its end. */
export const endOfDay = (day: string, timeZone: string): string =>
  new Date(toZoned(parseDate(day).add({ days: 1 }), timeZone).toDate().getTime() - 1).toISOString();
