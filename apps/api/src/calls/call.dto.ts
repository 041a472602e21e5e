import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsDate, IsEmail, IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested,
} from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import {
  CHANNELS, EVIDENCES, FOLLOW_UP_KINDS, INTERESTS, OPT_OUT_SCOPES, OUTCOMES, PORTRAIT_ANSWERS, SIGNALS, TARGET_KINDS,
  type Channel, type Evidence, type FollowUpKind, type Interest, type OptOutScope, type Outcome, type PortraitAnswer, type Signal, type TargetKind,
} from '#contracts/vocabulary.js';
import { PageQuery } from '../http/page.query.dto.js';
import { PageResponse } from '../http/page.dto.js';
import { IsRecordOf } from '../http/record-of.decorator.js';
import { toInstant } from '../http/to-instant.js';

export class PhoneSaid {
  @IsString() @IsNotEmpty() @MaxLength(LIMITS.shortText)
  raw!: string;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  label?: string | null;
}

export class NewContactBody {
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  firstName?: string | null;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  lastName?: string | null;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  jobTitle?: string | null;

  @IsOptional() @IsEmail() @MaxLength(LIMITS.email)
  email?: string | null;

  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => PhoneSaid)
  phones?: PhoneSaid[];
}

/** "Signer depuis son téléphone" and `{ title }` say the same. Made here, since `@Type` would see the strings first. */
const titled = <T extends object>(shape: () => new () => T) => ({ obj, key }: { obj: Record<string, unknown>; key: string }): unknown => {
  const said = obj[key];
  return Array.isArray(said) ? said.map((item: unknown) => plainToInstance(shape(), typeof item === 'string' ? { title: item } : item)) : said;
};

export class NeedBody {
  @IsOptional() @IsUUID()
  id?: string | null;

  @ValidateIf(({ id }: NeedBody) => !id) @IsString() @IsNotEmpty() @MaxLength(LIMITS.shortText)
  title?: string | null;

  /** Outside the product's problem. */
  @IsOptional() @IsBoolean()
  outsideProblem?: boolean | null;
}

export class ObjectionBody {
  @IsOptional() @IsUUID()
  id?: string | null;

  @ValidateIf(({ id }: ObjectionBody) => !id) @IsString() @IsNotEmpty() @MaxLength(LIMITS.shortText)
  title?: string | null;

  /** What answered it in words, or only whether something did. */
  @IsOptional() @ValidateIf(({ answered }: ObjectionBody) => typeof answered !== 'boolean') @IsString() @MaxLength(LIMITS.note)
  answered?: string | boolean | null;
}

export class ReferralBody {
  @IsOptional() @IsUUID()
  organisationId?: string | null;

  @ValidateIf(({ organisationId }: ReferralBody) => !organisationId) @IsString() @IsNotEmpty() @MaxLength(LIMITS.name)
  name?: string | null;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  phone?: string | null;

  @IsOptional() @IsEmail() @MaxLength(LIMITS.email)
  email?: string | null;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  postcode?: string | null;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  city?: string | null;

  @IsOptional() @IsIn(TARGET_KINDS)
  kind?: TargetKind;

  @IsOptional() @ValidateNested() @Type(() => NewContactBody)
  contact?: NewContactBody | null;
}

export class ChosenFollowUpBody {
  @IsOptional() @IsIn(FOLLOW_UP_KINDS)
  kind?: FollowUpKind;

  @Transform(toInstant) @IsDate()
  dueAt!: Date;

  @IsOptional() @IsUUID()
  assigneeId?: string | null;
}

/** What was said of one attempt, beside the target. */
export class CallFactsBody {
  @IsOptional() @IsUUID()
  contactId?: string | null;

  @IsOptional() @IsIn(CHANNELS)
  channel?: Channel;

  /** The number dialled. */
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  phone?: string | null;

  /** Asked by `reached`; `interested` and `motivated` ask for evidence. */
  @IsOptional() @IsIn(INTERESTS)
  interest?: Interest | null;

  @IsOptional() @IsArray() @IsIn(EVIDENCES, { each: true })
  evidence?: Evidence[];

  /** Facts heard, never judgements. */
  @IsOptional() @IsArray() @IsIn(SIGNALS, { each: true })
  signals?: Signal[];

  /** Objects, or plain titles. */
  @IsOptional() @Transform(titled(() => NeedBody)) @IsArray() @ArrayMaxSize(LIMITS.listItems) @ValidateNested({ each: true })
  needs?: NeedBody[];

  /** Objects, or plain titles. */
  @IsOptional() @Transform(titled(() => ObjectionBody)) @IsArray() @ArrayMaxSize(LIMITS.listItems) @ValidateNested({ each: true })
  objections?: ObjectionBody[];

  @IsOptional() @IsObject() @IsRecordOf(PORTRAIT_ANSWERS)
  portrait?: Record<string, PortraitAnswer> | null;

  /** The person may read it. */
  @IsOptional() @IsString() @MaxLength(LIMITS.note)
  note?: string | null;

  /** `call_back`: the moment agreed. */
  @IsOptional() @Transform(toInstant) @IsDate()
  callBackAt?: Date | null;

  /** `not_now`: the date agreed; left out, the campaign's default. */
  @IsOptional() @Transform(toInstant) @IsDate()
  notNowUntil?: Date | null;

  /** Another next step than the rule's. */
  @IsOptional() @ValidateNested() @Type(() => ChosenFollowUpBody)
  followUp?: ChosenFollowUpBody | null;

  /** `refused` by a named contact who speaks for "all of us". */
  @IsOptional() @IsIn(OPT_OUT_SCOPES)
  optOutScope?: OptOutScope | null;

  @IsOptional() @IsInt() @Min(0) @Max(86_400)
  durationSeconds?: number | null;

  /** At most 30 days back; left out, now. */
  @IsOptional() @Transform(toInstant) @IsDate()
  occurredAt?: Date | null;
}

/** An invitation made while the person is on the line; its mail leaves a minute later, so that undo stops it. */
export class InviteInCallBody {
  @IsUUID()
  openLabId!: string;

  /** Of the organisation; left out or empty, the person spoken with. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsUUID('all', { each: true })
  contactIds?: string[];

  /** People not yet known. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => NewContactBody)
  colleagues?: NewContactBody[];
}

export class RecordCallBody extends CallFactsBody {
  @IsUUID()
  targetId!: string;

  @IsIn(OUTCOMES)
  outcome!: Outcome;

  /** A person met in the call and not yet known. */
  @IsOptional() @ValidateNested() @Type(() => NewContactBody)
  contact?: NewContactBody | null;

  @IsOptional() @ValidateNested() @Type(() => InviteInCallBody)
  invite?: InviteInCallBody | null;

  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => ReferralBody)
  referrals?: ReferralBody[];
}

export class CorrectCallBody extends CallFactsBody {
  @IsOptional() @IsIn(OUTCOMES)
  outcome?: Outcome;

  @IsString() @IsNotEmpty() @MaxLength(LIMITS.note)
  reason!: string;
}

export class NextCallBody {
  /** Cards the caller goes on holding: one may be fetched ahead. */
  @IsOptional() @IsArray() @ArrayMaxSize(5) @IsUUID('all', { each: true })
  keep?: string[];

  /** This one, wherever it stands in the queue: somebody calls back, or was met. */
  @IsOptional() @IsUUID()
  targetId?: string;
}

export class CallListQuery extends PageQuery {
  @IsOptional() @IsUUID()
  campaignId?: string;

  @IsOptional() @IsUUID()
  targetId?: string;

  @IsOptional() @IsUUID()
  contactId?: string;

  @IsOptional() @IsUUID()
  memberId?: string;
}

export class CallResponse {
  id!: string;
  etag!: string;
  campaignId!: string;
  targetId!: string;
  contactId!: string | null;
  memberId!: string;
  channel!: Channel;
  phone!: string | null;
  outcome!: Outcome;
  interest!: Interest | null;
  evidence!: Evidence[];
  signals!: Signal[];
  portrait!: Record<string, PortraitAnswer> | null;
  note!: string | null;
  callBackAt!: Date | null;
  notNowUntil!: Date | null;
  durationSeconds!: number | null;
  occurredAt!: Date;
  recordedAt!: Date;
  /** Taken back; it counts nowhere. */
  voidedAt!: Date | null;
}

export class CallPage extends PageResponse {
  items!: CallResponse[];
}
