import { SEATED_STATUSES, type InvitationStatus } from '#contracts/vocabulary.js';
import { DomainError } from '#platform/errors/domain-error.js';

/**
 * Who may move an invitation from which status to which. `send`: its mail is planned; `answer`: the guest, by the page, by
 * mail or through a caller; `promote`: a chair came free; `voice`: the team heard them say that they come; `door`: the day
 * itself and its corrections; `team`: called off, or invited again; `mail`: the relay refused their address for good;
 * `lifted`: the opposition that had called it off was a mistake.
 */
export const INVITATION_CAUSES = ['send', 'answer', 'promote', 'voice', 'door', 'team', 'mail', 'lifted'] as const;
export type InvitationCause = (typeof INVITATION_CAUSES)[number];

const answers: readonly InvitationStatus[] = ['yes', 'maybe', 'waiting', 'no'];
const atTheDoor: readonly InvitationStatus[] = ['attended', 'no_show'];

const TABLE: Record<InvitationStatus, Partial<Record<InvitationCause, readonly InvitationStatus[]>>> = {
  // A guest may answer on the phone before any mail has left.
  draft: { send: ['sent'], answer: answers, voice: ['confirmed', 'waiting'], door: ['attended'], team: ['cancelled'] },
  sent: { answer: answers, voice: ['confirmed', 'waiting'], door: atTheDoor, team: ['cancelled'], mail: ['failed'] },
  maybe: { answer: answers, voice: ['confirmed', 'waiting'], door: atTheDoor, team: ['cancelled'] },
  yes: { answer: ['maybe', 'no'], voice: ['confirmed'], door: atTheDoor, team: ['cancelled'] },
  waiting: { answer: ['maybe', 'no'], promote: ['yes'], door: atTheDoor, team: ['cancelled'] },
  no: { answer: answers, voice: ['confirmed', 'waiting'], door: ['attended'], team: ['cancelled'] },
  // "Yes" again from the page takes nothing from a word given by voice.
  confirmed: { answer: ['maybe', 'no'], door: atTheDoor, team: ['cancelled'] },
  // An arrival noted by mistake leaves everything as it was.
  attended: { door: ['draft', 'sent', 'maybe', 'yes', 'waiting', 'no', 'confirmed', 'no_show'] },
  no_show: { door: ['attended', 'confirmed', 'yes'] },
  cancelled: { send: ['sent'], team: ['draft'], door: ['attended'], lifted: ['draft', 'sent', 'maybe', 'yes', 'waiting', 'no', 'confirmed', 'failed'] },
  failed: { send: ['sent'], answer: answers, voice: ['confirmed', 'waiting'], door: ['attended'], team: ['cancelled'] },
};

/** A guest's answer is refused because the lab was called off or is over, or they were erased or called off meanwhile. */
export const cameTooLate = (error: unknown): boolean => error instanceof DomainError && ['conflict', 'not_found', 'invitation_refused'].includes(error.code);

/** Staying is no change and always allowed. */
export function mayBecome(status: InvitationStatus, to: InvitationStatus, cause: InvitationCause): boolean {
  return status === to || (TABLE[status][cause] ?? []).includes(to);
}

/** @throws DomainError `invitation_refused` { from, to } */
export function assertStatus(status: InvitationStatus, to: InvitationStatus, cause: InvitationCause): void {
  if (!mayBecome(status, to, cause)) throw new DomainError('invitation_refused', { from: status, to });
}

/** Holds a chair. */
export const isSeated = (status: InvitationStatus): boolean => (SEATED_STATUSES as readonly InvitationStatus[]).includes(status);

/** Is the guest still expected, or asked: does news of the lab concern them? */
export const isLive = (status: InvitationStatus): boolean => ['sent', 'maybe', 'yes', 'waiting', 'confirmed'].includes(status);

/**
 * "Sure" is only who gave their word by voice, or said yes and answered the question (domain.md).
 */
export const isSure = ({ status, questionAnsweredAt }: { status: InvitationStatus; questionAnsweredAt: Date | null }): boolean =>
  status === 'confirmed' || (status === 'yes' && questionAnsweredAt !== null);
