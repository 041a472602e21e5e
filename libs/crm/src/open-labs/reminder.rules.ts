import { DateTime } from 'luxon';
import type { ChaseKind, InvitationStatus } from '#contracts/vocabulary.js';

/** Days of the calendar from now to the lab, on the wall of its place: 0 on the day itself. */
export function daysUntil(startsAt: Date, now: Date, timeZone: string): number {
  const day = (at: Date): DateTime => DateTime.fromJSDate(at, { zone: timeZone }).startOf('day');
  return Math.max(0, Math.round(day(startsAt).diff(day(now), 'days').days));
}

/** Whoever was written to less than this many hours ago is not reminded of it (D). */
export const QUIET_HOURS = 20;

/** A rung that nobody climbed for this long is past: "tomorrow at 11:00" means nothing the day after. Hours (D). */
const STALE_HOURS = 12;

/** May this rung still be climbed? Not long after its moment, and never once the lab has begun. */
export function isClimbable({ dueAt, startsAt }: { dueAt: Date; startsAt: Date }, now: Date): boolean {
  return now < startsAt && now.getTime() - dueAt.getTime() <= STALE_HOURS * 3_600_000;
}

/**
 * Whom a rung reaches. Mails: whoever has not decided and whoever comes; on the day itself nobody who stayed silent. Calls:
 * silence and maybe; a word by voice from whoever said yes. Never a no, and never those who wait for a chair.
 */
export function isReachedBy(kind: ChaseKind, status: InvitationStatus, daysBefore: number): boolean {
  switch (kind) {
    case 'remind': return status === 'yes' || status === 'confirmed' || status === 'maybe' || (status === 'sent' && daysBefore > 0);
    case 'call_undecided': return status === 'sent' || status === 'maybe';
    case 'confirm_by_voice': return status === 'yes';
  }
}
