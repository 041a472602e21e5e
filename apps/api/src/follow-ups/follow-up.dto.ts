import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { FOLLOW_UP_KINDS, type FollowUpKind, type FollowUpStatus } from '#contracts/vocabulary.js';
import { DUE_WINDOWS, type DueWindow } from '#crm/follow-ups/follow-up-list.queries.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';
import { toInstant } from '../http/to-instant.js';
import { MayBeLeftOut } from '../http/validators.js';

export class FollowUpListQuery extends PageQuery {
  /** Past their moment, of today, or of the seven days from today on (local days of the workspace). Left out: all open ones. */
  @IsOptional() @IsIn(DUE_WINDOWS)
  due?: DueWindow;

  /** Who answers for it: a member's id, or `none`. */
  @IsOptional() @ValidateIf(({ assignee }: FollowUpListQuery) => assignee !== 'none') @IsUUID()
  assignee?: string;

  @IsOptional() @IsUUID()
  campaignId?: string;

  @IsOptional() @IsUUID()
  targetId?: string;
}

export class CreateFollowUpBody {
  @IsUUID()
  targetId!: string;

  @IsOptional() @IsUUID()
  contactId?: string | null;

  /** `task` when left out. */
  @IsOptional() @IsIn(FOLLOW_UP_KINDS)
  kind?: FollowUpKind;

  @Transform(toInstant) @IsDate()
  dueAt!: Date;

  @IsOptional() @IsUUID()
  assigneeId?: string | null;

  @IsOptional() @IsString() @MaxLength(LIMITS.note)
  note?: string | null;
}

export class ChangeFollowUpBody {
  @MayBeLeftOut() @Transform(toInstant) @IsDate()
  dueAt?: Date;

  /** Null gives it back to whoever has the target. */
  @IsOptional() @IsUUID()
  assigneeId?: string | null;

  @MayBeLeftOut() @IsBoolean()
  done?: boolean;

  @MayBeLeftOut() @IsBoolean()
  cancel?: boolean;
}

export class FollowUpResponse {
  id!: string;
  etag!: string;
  campaignId!: string;
  campaignName!: string;
  targetId!: string;
  organisationId!: string;
  organisationName!: string;
  contactId!: string | null;
  contactName!: string | null;
  kind!: FollowUpKind;
  dueAt!: Date;
  status!: FollowUpStatus;
  assigneeId!: string | null;
  /** Who answers for it: the assignee, else the target's, else whoever made it. */
  ownerId!: string | null;
  note!: string | null;
  /** "Rappel promis demain à 14 h, avant tout le reste." */
  text!: string;
}

export class FollowUpPage extends PageResponse {
  @Type(() => FollowUpResponse)
  items!: FollowUpResponse[];
}
