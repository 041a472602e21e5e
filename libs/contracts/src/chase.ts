import type { ChaseKind } from './vocabulary.js';

/** One rung of the ladder that ends in "sure": what is done, and when before the open lab. */
export interface ChaseRung {
  kind: ChaseKind;
  /** Days before the day of the open lab; 0 is the day itself. */
  daysBefore: number;
  /** Counts the team's working days, not those of the calendar. */
  workingDays: boolean;
  /** `HH:MM` in the team's time zone. */
  at: string;
}

/** domain.md, Open labs (D): mails 7 and 2 days before, the eve at 11:00, the morning at 8:00; calls in between. */
export const DEFAULT_CHASE: readonly ChaseRung[] = [
  { kind: 'remind', daysBefore: 7, workingDays: false, at: '09:00' },
  { kind: 'call_undecided', daysBefore: 4, workingDays: true, at: '09:00' },
  { kind: 'confirm_by_voice', daysBefore: 2, workingDays: true, at: '09:00' },
  { kind: 'remind', daysBefore: 2, workingDays: false, at: '09:30' },
  { kind: 'remind', daysBefore: 1, workingDays: false, at: '11:00' },
  { kind: 'remind', daysBefore: 0, workingDays: false, at: '08:00' },
];

export const CHASE_LIMITS = { rungs: 12, daysBefore: 60 } as const;

/** The words of an invitation that a team may change, per language; `{…}` are filled in, see `INVITATION_FIELDS`. */
export interface InvitationWords { subject: string; body: string }
export type InvitationTemplate = Partial<Record<'fr' | 'en', InvitationWords>>;
