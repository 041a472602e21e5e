import { contentLine, lineText } from './content-lines.js';

export interface CalendarEvent {
  /** The same for the same thing for ever: a calendar that reads it again changes its entry instead of adding one. */
  uid: string;
  /** Rises with each change of the event. */
  sequence: number;
  /** When this was written. */
  stamp: Date;
  start: Date;
  end: Date;
  summary: string;
  description?: string | null;
  location?: string | null;
}

/** What stands before the events. */
export function calendarHead(name: string): string {
  return ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Premier Cercle//FR\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n', contentLine('X-WR-CALNAME', lineText(name))].join('');
}

/** One event, in UTC: no time zone has to be described, and none can be misread. */
export function calendarEvent({ uid, sequence, stamp, start, end, summary, description, location }: CalendarEvent): string {
  return [
    'BEGIN:VEVENT\r\n', contentLine('UID', lineText(uid)), `SEQUENCE:${sequence}\r\n`, `DTSTAMP:${utc(stamp)}\r\n`, `DTSTART:${utc(start)}\r\n`, `DTEND:${utc(end)}\r\n`,
    contentLine('SUMMARY', lineText(summary)), description ? contentLine('DESCRIPTION', lineText(description)) : '', location ? contentLine('LOCATION', lineText(location)) : '',
    'END:VEVENT\r\n',
  ].join('');
}

export const CALENDAR_END = 'END:VCALENDAR\r\n';

/** 20261124T083000Z */
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
