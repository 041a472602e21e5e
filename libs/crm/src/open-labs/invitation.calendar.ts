import { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { InvitationStatus, Locale } from '#contracts/vocabulary.js';

export interface CalendarFacts {
  method: 'REQUEST' | 'CANCEL';
  /** Stable for the whole life of the invitation: its own id. */
  uid: string;
  /** Rises with each calendar message of the invitation, from 0. */
  sequence: number;
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  description: string;
  organizer: { name: string; email: string };
  attendee: { name: string | null; email: string; status: InvitationStatus };
  locale: Locale;
}

/** What the calendar is told of an answer that it may already have. */
const PARTSTAT: Partial<Record<InvitationStatus, ICalAttendeeStatus>> = {
  yes: ICalAttendeeStatus.ACCEPTED, confirmed: ICalAttendeeStatus.ACCEPTED, maybe: ICalAttendeeStatus.TENTATIVE, no: ICalAttendeeStatus.DECLINED,
};

/** A parameter's text holds neither quotes, backslashes nor line breaks (RFC 5545, 3.2); ical-generator would escape them as in a value. */
const parameter = (name: string): string => name.replace(/["\\]/gu, '’').replace(/\p{Cc}+/gu, ' ');

/**
 * One event for one guest (RFC 5545, 5546). Instants in UTC: with a zone, ical-generator writes no VTIMEZONE and a DTSTAMP
 * without Z. Each guest sees only themselves among the attendees.
 */
export function invitationCalendar({ method, uid, sequence, stamp, startsAt, endsAt, title, place, description, organizer, attendee, locale }: CalendarFacts): string {
  const calendar = new ICalCalendar({
    method: method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Premier Cercle', product: 'Premier Cercle', language: locale.toUpperCase() },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp,
    start: startsAt,
    end: endsAt,
    summary: title,
    ...(place ? { location: place } : {}),
    description,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: parameter(organizer.name), email: organizer.email },
    attendees: [{
      ...(attendee.name ? { name: parameter(attendee.name) } : {}),
      email: attendee.email,
      role: ICalAttendeeRole.REQ,
      type: ICalAttendeeType.INDIVIDUAL,
      status: PARTSTAT[attendee.status] ?? ICalAttendeeStatus.NEEDSACTION,
      rsvp: method === 'REQUEST',
    }],
  });
  return calendar.toString();
}
