import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDate, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CHASE_LIMITS, type ChaseRung, type InvitationTemplate } from '#contracts/chase.js';
import { LIMITS } from '#contracts/limits.js';
import { CHASE_KINDS, INVITATION_STATUSES, type ChaseKind } from '#contracts/vocabulary.js';
import type { OpenLabRow, RungRow } from '#crm/open-labs/open-lab.queries.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';
import { toInstant } from '../http/to-instant.js';
import { IsLocalTime, IsName, MayBeLeftOut } from '../http/validators.js';

const toFlag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class OpenLabListQuery extends PageQuery {
  @IsOptional() @IsUUID() productId?: string;
  /** Labs of this campaign's product. */
  @IsOptional() @IsUUID() campaignId?: string;
  /** True: neither over nor called off, the next one first. */
  @IsOptional() @Transform(toFlag) @IsBoolean() upcoming?: boolean;
}

export class ChaseRungDto implements ChaseRung {
  @IsIn(CHASE_KINDS) kind!: ChaseKind;
  /** 0 is the day itself. */
  @IsInt() @Min(0) @Max(CHASE_LIMITS.daysBefore) daysBefore!: number;
  @IsBoolean() workingDays!: boolean;
  /** `HH:MM`, in the team's time zone. */
  @IsString() @IsLocalTime() at!: string;
}

export class InvitationWordsDto {
  @IsName(LIMITS.shortText) subject!: string;
  /** Plain text, a paragraph per empty line. */
  @IsName(LIMITS.note) body!: string;
}

/** The team's own words; a language left out has the house's. */
export class InvitationTemplateDto {
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => InvitationWordsDto) fr?: InvitationWordsDto;
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => InvitationWordsDto) en?: InvitationWordsDto;
}

export class OpenLabFields {
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.url) place?: string;
  /** Chairs for guests: whoever says yes beyond them waits. */
  @MayBeLeftOut() @IsInt() @Min(1) @Max(1000) capacity?: number;
  /** One question to each guest: people who answer come. */
  @IsOptional() @IsString() @MaxLength(LIMITS.url) question?: string | null;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.note) programme?: string;
  /** The ladder of reminders and calls; left out, the usual one. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(CHASE_LIMITS.rungs) @ValidateNested({ each: true }) @Type(() => ChaseRungDto) chase?: ChaseRungDto[];
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => InvitationTemplateDto) template?: InvitationTemplateDto;
}

export class ChangeOpenLabBody extends OpenLabFields {
  @MayBeLeftOut() @IsName() title?: string;
  @MayBeLeftOut() @Transform(toInstant) @IsDate() startsAt?: Date;
  @MayBeLeftOut() @Transform(toInstant) @IsDate() endsAt?: Date;
}

export class CreateOpenLabBody extends OpenLabFields {
  @IsUUID() productId!: string;
  @IsName() title!: string;
  @Transform(toInstant) @IsDate() startsAt!: Date;
  @Transform(toInstant) @IsDate() endsAt!: Date;
}

/** Guests by status. */
export class InvitationCounts {
  draft!: number;
  sent!: number;
  maybe!: number;
  yes!: number;
  waiting!: number;
  no!: number;
  confirmed!: number;
  attended!: number;
  no_show!: number;
  cancelled!: number;
  failed!: number;
}

export class OpenLabResponse {
  id!: string;
  etag!: string;
  productId!: string;
  productName!: string;
  title!: string;
  startsAt!: Date;
  endsAt!: Date;
  place!: string;
  capacity!: number;
  question!: string | null;
  programme!: string;
  chase!: ChaseRungDto[];
  template!: InvitationTemplateDto;
  cancelledAt!: Date | null;
  createdAt!: Date;
  updatedAt!: Date;
  counts!: InvitationCounts;
  /** Gave their word by voice, or said yes and answered the question. */
  sure!: number;
  /** Chairs not yet taken by a yes. */
  seatsLeft!: number;
}

export class OpenLabPage extends PageResponse {
  items!: OpenLabResponse[];
}

export class RungResponse extends ChaseRungDto {
  id!: string;
  dueAt!: Date;
  /** When it was climbed; null while it lies ahead. */
  climbedAt!: Date | null;
  /** How many mails or call tasks it made. */
  reached!: number;
}

export class RungList {
  items!: RungResponse[];
}

export const toOpenLabResponse = (lab: OpenLabRow): OpenLabResponse => ({
  id: lab.id,
  etag: etagOf(lab.version),
  productId: lab.productId,
  productName: lab.productName,
  title: lab.title,
  startsAt: lab.startsAt,
  endsAt: lab.endsAt,
  place: lab.place,
  capacity: lab.capacity,
  question: lab.question,
  programme: lab.programme,
  chase: lab.chase,
  template: lab.template satisfies InvitationTemplate,
  cancelledAt: lab.cancelledAt,
  createdAt: lab.createdAt,
  updatedAt: lab.updatedAt,
  counts: Object.fromEntries(INVITATION_STATUSES.map((status) => [status, lab.counts[status] ?? 0])) as unknown as InvitationCounts,
  sure: lab.sure,
  seatsLeft: Math.max(0, lab.capacity - lab.seated),
});

export const toRungResponse = ({ id, kind, daysBefore, workingDays, at, dueAt, climbedAt, reached }: RungRow): RungResponse =>
  ({ id, kind, daysBefore, workingDays, at, dueAt, climbedAt, reached });
