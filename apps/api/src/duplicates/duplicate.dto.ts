import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { DUPLICATE_REASONS, type DuplicateReason } from '#contracts/duplicate-codes.js';
import type { DuplicatePair } from '#crm/duplicates/duplicates.service.js';
import { DUPLICATE_KINDS, type DuplicateKind } from '#crm/duplicates/not-duplicate.entity.js';
import { ContactResponse } from '../contacts/contact.dto.js';
import { OrganisationResponse } from '../organisations/organisation.dto.js';

const MOST_SHOWN = 100;

export class DuplicateQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST_SHOWN) limit: number = 20;
}

/** What hangs on a record. */
export class DuplicateWeight {
  campaigns!: number;
  contacts!: number;
  calls!: number;
}

export class DuplicateLikeness {
  @ApiProperty({ enum: DUPLICATE_REASONS, isArray: true }) reasons!: DuplicateReason[];
  /** Orders the list, 0 to 1; it is no probability. */
  score!: number;
  firstWeight!: DuplicateWeight;
  secondWeight!: DuplicateWeight;
}

export class OrganisationPairResponse extends DuplicateLikeness {
  first!: OrganisationResponse;
  second!: OrganisationResponse;
}

export class ContactPairResponse extends DuplicateLikeness {
  first!: ContactResponse;
  second!: ContactResponse;
}

export class OrganisationPairs {
  items!: OrganisationPairResponse[];
  /** How many pairs were found; a pair that is decided gives way to the next. */
  total!: number;
}

export class ContactPairs {
  items!: ContactPairResponse[];
  total!: number;
}

/** Two that look alike and are not one. */
export class KeepApartBody {
  @IsIn(DUPLICATE_KINDS) kind!: DuplicateKind;
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(2) @IsUUID('all', { each: true }) ids!: string[];
}

export class KeptApart {
  /** For `DELETE /not-duplicates/{id}`. */
  id!: string;
}

const weightOf = ({ campaigns, contacts, calls }: DuplicateWeight): DuplicateWeight => ({ campaigns, contacts, calls });

export const toPairResponse = <T, R>(pair: DuplicatePair<T>, toResponse: (record: T) => R): DuplicateLikeness & { first: R; second: R } => ({
  first: toResponse(pair.first), second: toResponse(pair.second), reasons: pair.reasons, score: pair.score,
  firstWeight: weightOf(pair.firstWeight), secondWeight: weightOf(pair.secondWeight),
});
