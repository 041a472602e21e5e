import ICAL from 'ical.js';
import type { InvitationAnswer } from '#contracts/vocabulary.js';

/** What a calendar says back (RFC 5546, 3.2.3). */
export interface CalendarReply {
  /** The invitation's id, if the file is about one of ours. */
  uid: string;
  sequence: number;
  /** When the answer was given, by the guest's own clock. */
  stamp: Date | null;
  /** In small letters. */
  attendee: string;
  answer: InvitationAnswer;
}

/** What is known of the invitation that a reply names. */
export interface RepliedTo {
  email: string | null;
  /** Of the last calendar message that was made for it. */
  sequence: number;
  answeredAt: Date | null;
}

/**
 * What becomes of a letter. `answered` alone changes anything; the others are left for a person to read: `too_large`,
 * `unreadable`; `not_an_answer` (a counter-proposal, a delegation); `unknown`: no invitation has this UID; `forged`: not
 * from the guest, or not about them; `stale`: about an older date, or older than what they said since; `closed`: the lab
 * is over or the invitation was taken back.
 */
export const REPLY_OUTCOMES = ['answered', 'too_large', 'unreadable', 'not_an_answer', 'unknown', 'forged', 'stale', 'closed'] as const;
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];

const ANSWERS: Readonly<Record<string, InvitationAnswer>> = { ACCEPTED: 'yes', TENTATIVE: 'maybe', DECLINED: 'no' };

/** Reads the file of a reply. Null where it is somebody's invitation or holiday: nothing of ours, and nothing to note. */
export function readReply(body: string): CalendarReply | null | 'unreadable' | 'not_an_answer' {
  let calendar: ICAL.Component;
  try {
    const parsed = ICAL.parse(body) as unknown[];
    calendar = new ICAL.Component((Array.isArray(parsed[0]) ? parsed[0] : parsed) as never);
  } catch {
    return 'unreadable';
  }
  const method = textOf(calendar.getFirstPropertyValue('method')).toUpperCase();
  if (method === 'COUNTER') return 'not_an_answer';
  if (method !== 'REPLY') return null;
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  const [attendee, ...more] = event?.getAllProperties('attendee') ?? [];
  if (!event || !attendee || others.length > 0 || more.length > 0) return 'unreadable';
  const answer = ANSWERS[textOf(attendee.getFirstParameter('partstat')).toUpperCase()];
  if (!answer) return 'not_an_answer';
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  const address = /^mailto:(.+)$/i.exec(textOf(attendee.getFirstValue()).trim());
  if (!Number.isSafeInteger(sequence) || sequence < 0 || !address) return 'unreadable';
  return { uid: textOf(event.getFirstPropertyValue('uid')).trim().toLowerCase(), sequence, stamp: instantOf(event.getFirstPropertyValue('dtstamp')), attendee: address[1]!.toLowerCase(), answer };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function instantOf(value: unknown): Date | null {
  if (!(value instanceof ICAL.Time)) return null;
  const instant = value.toJSDate();
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/**
 * Whether a reply may speak for the guest: it comes from the address that was invited, is about that same person, and about
 * the last thing they were told. The UID is 74 random bits that only the guest's mail holds.
 */
export function judgeReply(reply: CalendarReply, from: string | null, invitation: RepliedTo | null): Exclude<ReplyOutcome, 'answered'> | null {
  if (!invitation || reply.sequence > invitation.sequence) return 'unknown';
  const guest = invitation.email?.toLowerCase();
  if (!guest || reply.attendee !== guest || from !== guest) return 'forged';
  if (reply.sequence < invitation.sequence) return 'stale';
  return reply.stamp && invitation.answeredAt && reply.stamp < seconds(invitation.answeredAt) ? 'stale' : null;
}

/** A calendar's stamp has no fraction: both answers of one second count as the later one. */
const seconds = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 1000) * 1000);
