import { IsIn, IsString, MaxLength } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { LOCALES, ROLES, type Locale, type Role } from '#contracts/vocabulary.js';
import type { NewLink } from '#crm/workspaces/member-links.service.js';
import type { MemberView } from '#crm/workspaces/members.queries.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { IsName, IsNewPassword, IsOneEmail, MayBeLeftOut } from '../http/validators.js';

export class InviteMemberRequest {
  @IsOneEmail() email!: string;
  @IsIn(ROLES) role!: Role;
  @MayBeLeftOut() @IsName() name?: string;
  @MayBeLeftOut() @IsIn(LOCALES) locale?: Locale;
}

export class ChangeMemberRequest {
  @MayBeLeftOut() @IsIn(ROLES) role?: Role;
  @MayBeLeftOut() @IsName() name?: string;
  @MayBeLeftOut() @IsIn(LOCALES) locale?: Locale;
}

export class AcceptInvitationRequest {
  /** The one-time token of the link. */
  @IsString() @MaxLength(LIMITS.shortText) token!: string;
  @IsNewPassword() password!: string;
  @MayBeLeftOut() @IsName() name?: string;
}

export class MemberResponse {
  id!: string;
  name!: string;
  /** Null for those who may not see it: callers. */
  email!: string | null;
  role!: Role;
  locale!: Locale;
  /** Invited, has not chosen a password yet. */
  pending!: boolean;
  etag!: string;
}

export class MemberListResponse extends PageResponse {
  items!: MemberResponse[];
}

export class InvitedMemberResponse extends MemberResponse {
  /** The one-time link, while no mail leaves this installation; null when it was mailed, or when none is needed. */
  link!: string | null;
  linkExpiresAt!: Date | null;
}

export const toMemberResponse = ({ id, name, email, role, locale, pending, version }: MemberView, reader: Role): MemberResponse => ({
  id, name, email: reader === 'admin' || reader === 'lead' ? email : null, role, locale, pending, etag: etagOf(version),
});

export const toInvitedMemberResponse = ({ member, link }: { member: MemberView; link: NewLink | null }, shown: boolean): InvitedMemberResponse => ({
  ...toMemberResponse(member, 'admin'),
  link: shown && link ? link.url : null,
  linkExpiresAt: link?.expiresAt ?? null,
});
