import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { LOCALES, type Locale, type Role } from '#contracts/vocabulary.js';
import type { WhoAmI } from '#crm/workspaces/sessions.service.js';
import { IsName, IsNewPassword, MayBeLeftOut } from '../http/validators.js';

export class SignInRequest {
  @IsString() @MaxLength(LIMITS.email) email!: string;
  @IsString() @MaxLength(LIMITS.passwordMax) password!: string;
}

export class ChangeSessionRequest {
  /** Another workspace of mine, to work in from now on. */
  @MayBeLeftOut() @IsUUID() workspaceId?: string;
  @MayBeLeftOut() @IsName() name?: string;
  @MayBeLeftOut() @IsIn(LOCALES) locale?: Locale;
}

export class ChangePasswordRequest {
  @IsString() @MaxLength(LIMITS.passwordMax) current!: string;
  @IsNewPassword() password!: string;
}

export class SessionMember {
  id!: string;
  name!: string;
  email!: string;
  role!: Role;
  locale!: Locale;
}

export class SessionWorkspace {
  id!: string;
  name!: string;
  timeZone!: string;
}

export class MyWorkspace {
  id!: string;
  name!: string;
  /** My role there. */
  role!: Role;
}

export class SessionResponse {
  member!: SessionMember;
  workspace!: SessionWorkspace;
  /** All workspaces of this person. */
  workspaces!: MyWorkspace[];
  /** May create other workspaces. */
  founder!: boolean;
}

export const toSessionResponse = (me: WhoAmI): SessionResponse => ({
  member: { id: me.memberId, name: me.name, email: me.email, role: me.role, locale: me.locale },
  workspace: { id: me.workspaceId, name: me.workspaceName, timeZone: me.timeZone },
  workspaces: me.workspaces.map(({ id, name, role }) => ({ id, name, role })),
  founder: me.founder,
});
