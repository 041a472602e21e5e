import type { TokenView } from '#crm/workspaces/tokens.service.js';
import { LIMITS } from '#contracts/limits.js';
import { PageResponse } from '../http/page.dto.js';
import { IsInstant, IsName, MayBeLeftOut } from '../http/validators.js';

export class CreateTokenRequest {
  /** What it is for, such as "export every Friday". */
  @IsName(LIMITS.shortText) name!: string;
  /** When it ends; never, if left out. */
  @MayBeLeftOut() @IsInstant() expiresAt?: string;
}

export class TokenResponse {
  id!: string;
  memberId!: string;
  name!: string;
  createdAt!: Date;
  lastUsedAt!: Date | null;
  expiresAt!: Date | null;
}

export class NewTokenResponse extends TokenResponse {
  /** Shown this once: `Authorization: Bearer pc_…`. */
  token!: string;
}

export class TokenListResponse extends PageResponse {
  items!: TokenResponse[];
}

export const toTokenResponse = ({ id, memberId, name, createdAt, lastUsedAt, expiresAt }: TokenView): TokenResponse => ({ id, memberId, name, createdAt, lastUsedAt, expiresAt });
