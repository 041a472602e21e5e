import type { InvitationStatus } from '#contracts/vocabulary.js';
import { isSeated } from './invitation-status.rules.js';

/** From the surest to what is worth nothing. A "no" is worth more than silence: nothing is sent after it. */
const ORDER: readonly InvitationStatus[] = ['attended', 'no_show', 'confirmed', 'yes', 'waiting', 'maybe', 'no', 'sent', 'draft', 'failed', 'cancelled'];

/** On the day, and by voice, it is known; before that the later answer counts. */
const KNOWN: readonly InvitationStatus[] = ['attended', 'no_show', 'confirmed'];

export interface Answer { status: InvitationStatus; answeredAt: Date | null }

/** Of two invitations of one person to one lab: does what the first says count? */
export function countsMore(a: Answer, b: Answer): boolean {
  const known = (answer: Answer): boolean => KNOWN.includes(answer.status);
  if (a.answeredAt && b.answeredAt && !known(a) && !known(b)) return a.answeredAt > b.answeredAt;
  return ORDER.indexOf(a.status) < ORDER.indexOf(b.status);
}

/** How many chairs the two held more than the one that is left. */
export function chairsFreed(from: Answer, into: Answer): number {
  const left = countsMore(from, into) ? from : into;
  return [from, into].filter(({ status }) => isSeated(status)).length - Number(isSeated(left.status));
}
