import type { Channel, Evidence, FollowUpKind, Interest, OptOutScope, Outcome, PortraitAnswer, Signal, TargetKind } from '#contracts/vocabulary.js';
import type { NeedSaid, ObjectionSaid } from './mention.queries.js';

/** A person met in the call and not yet known. */
export interface NewContactInput {
  firstName?: string | null;
  lastName?: string | null;
  jobTitle?: string | null;
  email?: string | null;
  phones?: { raw: string; label?: string | null }[];
}

/** "Who else should I call?": an organisation known by its id, or by what was said of it; and whom to ask for. */
export interface ReferralInput {
  organisationId?: string | null;
  name?: string | null;
  phone?: string | null;
  email?: string | null;
  postcode?: string | null;
  city?: string | null;
  kind?: TargetKind;
  contact?: NewContactInput | null;
}

/** An invitation made during the call: leave `contactIds` empty for the person spoken with. */
export interface InviteInCallInput {
  openLabId: string;
  contactIds?: string[];
  /** People not yet known, of the same organisation. */
  colleagues?: NewContactInput[];
}

export interface FollowUpInput { kind?: FollowUpKind; dueAt: Date; assigneeId?: string | null }

/** All that a caller says of one attempt. */
export interface RecordCallInput {
  targetId: string;
  contactId?: string | null;
  contact?: NewContactInput | null;
  channel?: Channel;
  phone?: string | null;
  outcome: Outcome;
  interest?: Interest | null;
  evidence?: Evidence[];
  signals?: Signal[];
  needs?: NeedSaid[];
  objections?: ObjectionSaid[];
  referrals?: ReferralInput[];
  portrait?: Record<string, PortraitAnswer> | null;
  note?: string | null;
  callBackAt?: Date | null;
  notNowUntil?: Date | null;
  followUp?: FollowUpInput | null;
  invite?: InviteInCallInput | null;
  /** `refused`: "all of us" even though a contact is named. */
  optOutScope?: OptOutScope | null;
  durationSeconds?: number | null;
  occurredAt?: Date | null;
}

/** What a correction may change: all but the target and who called. */
export type CorrectCallInput = Partial<Omit<RecordCallInput, 'targetId' | 'contact' | 'referrals' | 'invite'>> & { reason: string };
