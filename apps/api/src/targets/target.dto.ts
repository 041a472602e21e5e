import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import {
  INTERESTS, PERSONAS, PORTRAIT_ANSWERS, STAGES, TARGET_KINDS, TARGET_SOURCES,
  type FollowUpKind, type Interest, type Persona, type PortraitAnswer, type Stage, type TargetKind, type TargetSource,
} from '#contracts/vocabulary.js';
import { TARGET_SORTS, type TargetSort } from '#crm/insights/call-list/call-list.queries.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';
import { IsRecordOf } from '../http/record-of.decorator.js';

/** `?stage=a&stage=b` and `?stage=a,b` say the same. */
const toList = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);
/** Only the two words: `Boolean('false')` is true. */
const toFlag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class TargetListQuery extends PageQuery {
  @IsOptional() @Transform(toList) @IsArray() @IsIn(STAGES, { each: true })
  stage?: Stage[];

  @IsOptional() @Transform(toList) @IsArray() @IsIn(INTERESTS, { each: true })
  interest?: Interest[];

  /** Leads and admins only. */
  @IsOptional() @IsIn(PERSONAS)
  persona?: Persona;

  /** Leads and admins only. */
  @IsOptional() @Transform(toFlag) @IsBoolean()
  vendor?: boolean;

  /** A member's id, or `none`. */
  @IsOptional() @ValidateIf(({ assignee }: TargetListQuery) => assignee !== 'none') @IsUUID()
  assignee?: string;

  @IsOptional() @IsIn(TARGET_KINDS)
  kind?: TargetKind;

  @IsOptional() @IsIn(TARGET_SOURCES)
  source?: TargetSource;

  @IsOptional() @Transform(toFlag) @IsBoolean()
  overdue?: boolean;

  /** Every number it had was found wrong. */
  @IsOptional() @Transform(toFlag) @IsBoolean()
  toRepair?: boolean;

  @IsOptional() @Transform(toFlag) @IsBoolean()
  noNumber?: boolean;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  q?: string;

  @IsOptional() @IsIn(TARGET_SORTS)
  sort: TargetSort = 'position';

  @IsOptional() @IsIn(['asc', 'desc'])
  order: 'asc' | 'desc' = 'asc';
}

export class AddTargetsBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1000) @IsUUID('all', { each: true })
  organisationIds!: string[];

  @IsOptional() @IsIn(TARGET_KINDS)
  kind?: TargetKind;

  @IsOptional() @IsIn(TARGET_SOURCES)
  source?: TargetSource;
}

export class ChangeTargetBody {
  /** Null gives it back to everybody. */
  @IsOptional() @IsUUID()
  assigneeId?: string | null;

  /** Answers by criterion key of the product's portrait; a key left out keeps its answer. */
  @IsOptional() @IsObject() @IsRecordOf(PORTRAIT_ANSWERS)
  portrait?: Record<string, PortraitAnswer>;

  @IsOptional() @IsUUID()
  contactId?: string | null;

  @IsOptional() @IsString() @MaxLength(LIMITS.note)
  note?: string | null;
}

export class SetStageBody {
  @IsIn(STAGES)
  stage!: Stage;

  @IsString() @IsNotEmpty() @MaxLength(LIMITS.note)
  reason!: string;
}

export class AddedTargets {
  /** New on the list, or back on it; those already there are left as they are. */
  added!: number;
  items!: string[];
}

export class NextStepOfTarget {
  followUpId!: string | null;
  kind!: FollowUpKind;
  dueAt!: Date;
  text!: string;
}

export class OrganisationOfTarget {
  id!: string;
  name!: string;
  acronym!: string | null;
  kind!: string | null;
  city!: string | null;
  department!: string | null;
  timeZone!: string | null;
  phone!: string | null;
}

/** Who named it in a call. */
export class ReferrerResponse {
  targetId!: string | null;
  contactId!: string | null;
}

export class LeaseOfTarget {
  memberId!: string;
  until!: Date;
}

export class TargetResponse {
  id!: string;
  etag!: string;
  campaignId!: string;
  organisationId!: string;
  @Type(() => OrganisationOfTarget)
  organisation!: OrganisationOfTarget;
  contactId!: string | null;
  contactName!: string | null;
  kind!: TargetKind;
  source!: TargetSource;
  @Type(() => ReferrerResponse)
  referrer!: ReferrerResponse | null;
  stage!: Stage;
  interest!: Interest;
  assigneeId!: string | null;
  assigneeName!: string | null;
  portrait!: Record<string, PortraitAnswer>;
  note!: string | null;
  /** Since the last conversation. */
  attempts!: number;
  lastCallAt!: Date | null;
  hasNumber!: boolean;
  toRepair!: boolean;
  @Type(() => NextStepOfTarget)
  nextStep!: NextStepOfTarget | null;
  @Type(() => LeaseOfTarget)
  lease!: LeaseOfTarget | null;
}

export class TargetPage extends PageResponse {
  items!: TargetResponse[];
  /** Rows of the whole filter, not of this page. */
  total!: number;
}

export class RenewedLease {
  leaseUntil!: Date;
}

