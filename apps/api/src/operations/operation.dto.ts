import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDate, IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import {
  FOLLOW_UP_KINDS, INTERESTS, PERSONAS, STAGES, TARGET_KINDS, TARGET_SOURCES,
  type FollowUpKind, type Interest, type Persona, type Stage, type TargetKind, type TargetSource,
} from '#contracts/vocabulary.js';
import { toInstant } from '../http/to-instant.js';
import { MayBeLeftOut } from '../http/validators.js';

/** A promise is made to somebody, one by one. */
export const BULK_FOLLOW_UP_KINDS = FOLLOW_UP_KINDS.filter((kind): kind is Exclude<FollowUpKind, 'call_back'> => kind !== 'call_back');

/** The words of the call list's own query. */
export class BulkFilter {
  @MayBeLeftOut() @IsArray() @IsIn(STAGES, { each: true })
  stage?: Stage[];

  @MayBeLeftOut() @IsArray() @IsIn(INTERESTS, { each: true })
  interest?: Interest[];

  @MayBeLeftOut() @IsIn(PERSONAS)
  persona?: Persona;

  @MayBeLeftOut() @IsBoolean()
  vendor?: boolean;

  /** A member's id, or `none`. */
  @ValidateIf(({ assignee }: BulkFilter) => assignee !== undefined && assignee !== 'none') @IsUUID()
  assignee?: string;

  @MayBeLeftOut() @IsIn(TARGET_KINDS)
  kind?: TargetKind;

  @MayBeLeftOut() @IsIn(TARGET_SOURCES)
  source?: TargetSource;

  @MayBeLeftOut() @IsBoolean()
  overdue?: boolean;

  @MayBeLeftOut() @IsBoolean()
  toRepair?: boolean;

  @MayBeLeftOut() @IsBoolean()
  noNumber?: boolean;

  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.shortText)
  q?: string;
}

export class BulkFollowUp {
  /** `task` when left out; a promised call-back is agreed with one person at a time. */
  @MayBeLeftOut() @IsIn(BULK_FOLLOW_UP_KINDS)
  kind?: Exclude<FollowUpKind, 'call_back'>;

  @Transform(toInstant) @IsDate()
  dueAt!: Date;

  @IsOptional() @IsUUID()
  assigneeId?: string | null;
}

export class BulkSetDto {
  /** Null gives them back to everybody. */
  @IsOptional() @IsUUID()
  assigneeId?: string | null;

  /** `stakeholder` for a network or a possible opponent: outside the funnel, the rates and the forecast, with a script of their own. */
  @MayBeLeftOut() @IsIn(TARGET_KINDS)
  kind?: TargetKind;

  @MayBeLeftOut() @IsIn(STAGES)
  stage?: Stage;

  /** Asked for with a stage. */
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.note)
  reason?: string;

  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => BulkFollowUp)
  followUp?: BulkFollowUp;
}

/** Either `ids` or `filter`; 5,000 targets at most. */
export abstract class SelectionBody {
  @MayBeLeftOut() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.bulkTargets) @IsUUID('all', { each: true })
  ids?: string[];

  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => BulkFilter)
  filter?: BulkFilter;
}

export class ChangeTargetsBody extends SelectionBody {
  @IsObject() @ValidateNested() @Type(() => BulkSetDto)
  set!: BulkSetDto;
}

export class ChangedTargets {
  /** For `POST /operations/{id}/undo`, 10 minutes long. */
  operationId!: string;
  changed!: number;
  /** Left as they were: their stage does not allow it, or a promise stands. */
  refused!: number;
}

export class RemovedTarget {
  operationId!: string;
}

export class UndoneOperation {
  restored!: number;
  /** Changed by somebody since, and left as they are. */
  left!: number;
}
