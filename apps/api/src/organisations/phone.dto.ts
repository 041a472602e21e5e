import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { PHONE_STATUSES, type PhoneStatus } from '#contracts/vocabulary.js';
import type { Phone } from '#crm/organisations/phones.rules.js';
import { MayBeLeftOut } from '../http/validators.js';

export const MOST_PHONES = 30;

/** A number as it is written. The list is replaced as a whole; a number that stays keeps its row and its status. */
export class PhoneDto {
  /** As read before; not used. */
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) id?: string;
  @IsString() @IsNotEmpty() @MaxLength(LIMITS.shortText) raw!: string;
  /** Read only: taken from `raw`. */
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) e164?: string | null;
  /** Digits to ask for, or to dial once connected. */
  @IsOptional() @IsString() @Matches(/^\d{1,8}$/) extension?: string | null;
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) label?: string | null;
  @MayBeLeftOut() @IsIn(PHONE_STATUSES) status?: PhoneStatus;
}

export class PhoneResponse {
  id!: string;
  raw!: string;
  /** Null where nobody could dial what was written. */
  e164!: string | null;
  extension!: string | null;
  label!: string | null;
  status!: PhoneStatus;
}

export const toPhoneResponse = ({ id, raw, e164, extension, label, status }: Phone): PhoneResponse => ({ id, raw, e164, extension, label, status });

/** What of a number may be written. */
export const toPhoneInput = ({ raw, extension, label, status }: PhoneDto): Pick<PhoneDto, 'raw' | 'extension' | 'label' | 'status'> => ({ raw, extension, label, status });
