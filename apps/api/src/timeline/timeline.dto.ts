import { Type } from 'class-transformer';
import { IsUUID } from 'class-validator';
import type { Channel, Evidence, FollowUpKind, FollowUpStatus, Interest, OptOutScope, Outcome, Stage } from '#contracts/vocabulary.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';
import { MayBeLeftOut } from '../http/validators.js';
import { TargetResponse } from '../targets/target.dto.js';

export const TIMELINE_KINDS = ['call', 'stage', 'follow_up', 'referral', 'opt_out'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export class OrganisationTimelineQuery extends PageQuery {
  /** Only what this person said or is waited for. */
  @MayBeLeftOut() @IsUUID() contactId?: string;
}

export class HeardNeed {
  id!: string;
  title!: string;
}

export class HeardObjection {
  id!: string;
  title!: string;
  answered!: boolean;
  answer!: string | null;
}

export class CallEntryResponse {
  /** For a correction, `PATCH /calls/{id}`. */
  etag!: string;
  outcome!: Outcome;
  interest!: Interest | null;
  channel!: Channel;
  note!: string | null;
  evidence!: Evidence[];
  @Type(() => HeardNeed)
  needs!: HeardNeed[];
  @Type(() => HeardObjection)
  objections!: HeardObjection[];
  /** The stage it led to, where it changed. */
  movedTo!: Stage | null;
}

/** A change of stage that no call made. */
export class StageEntryResponse {
  from!: Stage | null;
  to!: Stage;
  /** `lead`, `rule`, `opt_out`… */
  cause!: string;
  reason!: string | null;
}

export class FollowUpEntryResponse {
  kind!: FollowUpKind;
  status!: FollowUpStatus;
  dueAt!: Date;
  note!: string | null;
  /** "Rappel promis demain à 14 h, avant tout le reste." */
  text!: string;
}

export class ReferralEntryResponse {
  /** `made`: this organisation named the other. `received`: the other named this one. */
  direction!: 'made' | 'received';
  organisationId!: string;
  organisation!: string;
}

export class OptOutEntryResponse {
  scope!: OptOutScope;
  /** When an admin lifted a mistaken entry. */
  liftedAt!: Date | null;
}

/** One of the five kinds; the others are null. */
export class TimelineEntryResponse {
  id!: string;
  kind!: TimelineKind;
  /** When it happened; of an open follow-up, when it is due. */
  at!: Date;
  targetId!: string | null;
  campaignId!: string | null;
  campaign!: string | null;
  contactId!: string | null;
  /** Null where no one was named, or the person was erased. */
  contact!: string | null;
  memberId!: string | null;
  member!: string | null;
  call!: CallEntryResponse | null;
  stage!: StageEntryResponse | null;
  followUp!: FollowUpEntryResponse | null;
  referral!: ReferralEntryResponse | null;
  optOut!: OptOutEntryResponse | null;
}

export class TimelinePage extends PageResponse {
  @Type(() => TimelineEntryResponse)
  items!: TimelineEntryResponse[];
}

export class OrganisationTargetsResponse extends PageResponse {
  @Type(() => TargetResponse)
  items!: TargetResponse[];
}
