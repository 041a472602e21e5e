import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Matches } from 'class-validator';
import type { FirstUseRow } from '#crm/first-uses/first-use.queries.js';
import { IsInstant, IsOneEmail, MayBeLeftOut } from '../http/validators.js';

/** Exactly one of `organisationId`, `email` and `emailHash` says who. */
export class FirstUseBody {
  @IsUUID() productId!: string;
  /** When it was used, with its offset; at most 30 days back. */
  @IsInstant() at!: string;
  @MayBeLeftOut() @IsUUID() organisationId?: string;
  @MayBeLeftOut() @IsOneEmail() email?: string;
  /** HMAC-SHA-256 of the trimmed, lower-case address under the key of `GET /first-uses/key`, in lower-case hexadecimal. */
  @ApiProperty({ pattern: '^[0-9a-f]{64}$' }) @MayBeLeftOut() @IsString() @Matches(/^[0-9a-f]{64}$/) emailHash?: string;
}

export class FirstUseResponse {
  /** False for an address of nobody here: nothing is kept then, and the rest is null. */
  matched!: boolean;
  id!: string | null;
  organisationId!: string | null;
  /** The target that became `first_user`; null where the organisation is on no list of the product, or objected. */
  targetId!: string | null;
  /** When it was first used, as it was first told. */
  at!: Date | null;
  recordedAt!: Date | null;
}

export class FirstUseKeyResponse {
  /** 64 characters, to be used as they are (their UTF-8 bytes). */
  key!: string;
  algorithm!: 'HMAC-SHA-256';
}

export const toFirstUseResponse = (use: FirstUseRow | null): FirstUseResponse => ({
  matched: use !== null, id: use?.id ?? null, organisationId: use?.organisationId ?? null, targetId: use?.targetId ?? null,
  at: use?.occurredAt ?? null, recordedAt: use?.recordedAt ?? null,
});
