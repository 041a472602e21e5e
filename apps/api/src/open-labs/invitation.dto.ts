import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { INTERESTS, INVITATION_ANSWERS, INVITATION_STATUSES, LOCALES, type Interest, type InvitationAnswer, type InvitationStatus, type Locale } from '#contracts/vocabulary.js';
import { GUEST_WORDS } from '#crm/open-labs/guests.service.js';
import type { InvitationRow } from '#crm/open-labs/invitation.queries.js';
import type { Invited, LeftOutReason } from '#crm/open-labs/invitations.service.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';

const toList = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

export class InvitationListQuery extends PageQuery {
  @IsOptional() @Transform(toList) @IsArray() @IsIn(INVITATION_STATUSES, { each: true }) status?: InvitationStatus[];
  @IsOptional() @IsUUID() contactId?: string;
}

/** People by name, or everybody of a campaign who is interested. */
export class InviteBody {
  @ValidateIf(({ campaignId, contactIds }: InviteBody) => contactIds !== undefined || campaignId === undefined)
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1000) @ArrayUnique() @IsUUID('all', { each: true })
  contactIds?: string[];

  /** With `contactIds`: whose target their invitation moves. Alone: who is invited. */
  @IsOptional() @IsUUID() campaignId?: string;

  /** With `campaignId` alone: whose latest word it was; interested or better by default. */
  @IsOptional() @IsArray() @ArrayMaxSize(INTERESTS.length) @IsIn(INTERESTS, { each: true }) interest?: Interest[];

  /** Which language they are written to in; the team's by default. */
  @IsOptional() @IsIn(LOCALES) locale?: Locale;

  /** Sent at once; else they stay drafts. */
  @IsOptional() @IsBoolean() send?: boolean;
}

export class AnswerBody {
  @IsIn(INVITATION_ANSWERS) answer!: InvitationAnswer;
  /** To the lab's question. */
  @IsOptional() @IsString() @MaxLength(GUEST_WORDS) words?: string | null;
  @IsOptional() @IsString() @MaxLength(GUEST_WORDS) accessNeeds?: string | null;
}

/** How many mails are on their way. */
export class DraftsSent {
  sending!: number;
}

export class LeftOutResponse {
  contactId!: string;
  /** `opted_out`, `already_invited` or `not_found`. */
  reason!: LeftOutReason;
}

export class InvitedResponse {
  invited!: number;
  /** The invitations made. */
  items!: string[];
  leftOut!: LeftOutResponse[];
  /** On the list, without an address to write to. */
  withoutEmail!: string[];
}

export class InvitationResponse {
  id!: string;
  etag!: string;
  openLabId!: string;
  contactId!: string;
  firstName!: string | null;
  lastName!: string | null;
  jobTitle!: string | null;
  email!: string | null;
  organisationId!: string;
  organisationName!: string;
  targetId!: string | null;
  campaignId!: string | null;
  status!: InvitationStatus;
  /** Confirmed by voice, or said yes and answered the question. */
  sure!: boolean;
  locale!: Locale;
  sentAt!: Date | null;
  answeredAt!: Date | null;
  answer!: string | null;
  questionAnsweredAt!: Date | null;
  accessNeeds!: string | null;
  /** The order of those who wait: the lowest comes in first. */
  waitingPlace!: number | null;
  /** The invitation of the guest who brings this colleague. */
  broughtById!: string | null;
  broughtByName!: string | null;
  confirmedAt!: Date | null;
  confirmedById!: string | null;
  invitedById!: string | null;
  reminders!: number;
  remindedAt!: Date | null;
  createdAt!: Date;
}

export class InvitationPage extends PageResponse {
  items!: InvitationResponse[];
}

export const toInvitedResponse = ({ ids, leftOut, withoutEmail }: Invited): InvitedResponse => ({ invited: ids.length, items: ids, leftOut, withoutEmail });

export const toInvitationResponse = (row: InvitationRow): InvitationResponse => ({
  id: row.id,
  etag: etagOf(row.version),
  openLabId: row.openLabId,
  contactId: row.contactId,
  firstName: row.firstName,
  lastName: row.lastName,
  jobTitle: row.jobTitle,
  email: row.email,
  organisationId: row.organisationId,
  organisationName: row.organisationName,
  targetId: row.targetId,
  campaignId: row.campaignId,
  status: row.status,
  sure: row.sure,
  locale: row.locale,
  sentAt: row.sentAt,
  answeredAt: row.answeredAt,
  answer: row.answer,
  questionAnsweredAt: row.questionAnsweredAt,
  accessNeeds: row.accessNeeds,
  waitingPlace: row.status === 'waiting' ? row.waitingPlace : null,
  broughtById: row.broughtById,
  broughtByName: row.broughtByName,
  confirmedAt: row.confirmedAt,
  confirmedById: row.confirmedById,
  invitedById: row.invitedById,
  reminders: row.reminders,
  remindedAt: row.remindedAt,
  createdAt: row.createdAt,
});
