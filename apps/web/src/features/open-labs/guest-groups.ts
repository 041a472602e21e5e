import type { InvitationStatus } from '#contracts/vocabulary.js';

/** Where a guest stands in the eyes of who chases them; in the order of the page. */
export const GUEST_GROUPS = ['toCall', 'drafts', 'expected', 'yes', 'waiting', 'sure', 'came', 'gone'] as const;
export type GuestGroup = (typeof GUEST_GROUPS)[number];

interface Standing { status: InvitationStatus; sure: boolean; email: string | null }

/** A maybe, a refused address, or nobody to write to asks for a voice; silence first gets its reminders; nobody's answer is awaited before they were asked. */
export function groupOf({ status, sure, email }: Standing): GuestGroup {
  if (sure) return 'sure';
  switch (status) {
    case 'maybe': case 'failed': return 'toCall';
    case 'draft': return email === null ? 'toCall' : 'drafts';
    case 'sent': return email === null ? 'toCall' : 'expected';
    case 'yes': case 'confirmed': return 'yes';
    case 'waiting': return 'waiting';
    case 'attended': case 'no_show': return 'came';
    case 'no': case 'cancelled': return 'gone';
  }
}

/** Those of each group, the waiting in their order. Groups without anybody are left out. */
export function grouped<T extends Standing & { waitingPlace: number | null }>(guests: readonly T[]): { group: GuestGroup; guests: T[] }[] {
  return GUEST_GROUPS.map((group) => ({
    group,
    guests: guests.filter((guest) => groupOf(guest) === group).sort((a, b) => (a.waitingPlace ?? 0) - (b.waitingPlace ?? 0)),
  })).filter((each) => each.guests.length > 0);
}

/** The rungs of the ladder: draft, sent, said yes, answered the question, by voice, came. */
export const LADDER = ['draft', 'sent', 'yes', 'answered', 'voice', 'came'] as const;

/** Which rungs a guest has reached; a later one may be reached without an earlier. */
export function rungsReached({ status, sentAt, questionAnsweredAt, confirmedAt }: { status: InvitationStatus; sentAt: string | null; questionAnsweredAt: string | null; confirmedAt: string | null }): boolean[] {
  const said = ['yes', 'confirmed', 'attended', 'waiting', 'no_show'].includes(status);
  return [true, sentAt !== null, said, said && questionAnsweredAt !== null, said && confirmedAt !== null, status === 'attended'];
}
