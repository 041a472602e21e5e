import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, MaxLength, MinLength, registerDecorator, ValidateIf } from 'class-validator';
import { DateTime } from 'luxon';
import { LIMITS } from '#contracts/limits.js';

/** May be left out, but null is a value like any other: class-validator's IsOptional would let null pass every rule. */
export const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

/** A text that says something: trimmed, not empty, of limited length. */
export const IsName = (maxLength: number = LIMITS.name): PropertyDecorator =>
  applyDecorators(Transform(trimmed), IsString(), IsNotEmpty(), MaxLength(maxLength), ApiProperty({ minLength: 1, maxLength }));

/** One address: a comma or `<>` inside would redirect a mail. Trimmed; its case is kept. */
export const IsOneEmail = (): PropertyDecorator =>
  applyDecorators(Transform(trimmed), IsString(), MaxLength(LIMITS.email), IsEmail({ allow_display_name: false, ignore_max_length: false }), ApiProperty({ format: 'email', maxLength: LIMITS.email }));

/** A password to be chosen. Whoever signs in is asked for a text only, so that the rule may change. */
export const IsNewPassword = (): PropertyDecorator =>
  applyDecorators(IsString(), MinLength(LIMITS.passwordMin), MaxLength(LIMITS.passwordMax), ApiProperty({ format: 'password', minLength: LIMITS.passwordMin, maxLength: LIMITS.passwordMax }));

/** A rule of our own; its name is the code that the client reads. */
const rule = (code: string, holds: (value: unknown) => boolean, each = false): PropertyDecorator => (target, property) =>
  registerDecorator({ name: code, target: target.constructor, propertyName: String(property), options: { each }, validator: { validate: holds, defaultMessage: () => code } });

const matches = (pattern: RegExp, value: unknown): value is string => typeof value === 'string' && pattern.test(value);

/** `HH:MM`, 00:00 to 23:59. */
export const IsLocalTime = (): PropertyDecorator => rule('not_local_time', (value) => matches(/^([01]\d|2[0-3]):[0-5]\d$/, value));

/** A day of the calendar, `YYYY-MM-DD`. */
export const isLocalDate = (value: unknown): boolean =>
  matches(/^(19|20|21)\d\d-\d\d-\d\d$/, value) && DateTime.fromISO(value as string, { zone: 'utc' }).isValid;
export const IsLocalDate = ({ each = false } = {}): PropertyDecorator => rule('not_local_date', isLocalDate, each);

const ZONES = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** A name of the IANA list, exactly. */
export const IsKnownTimeZone = (): PropertyDecorator => rule('not_time_zone', (value) => typeof value === 'string' && ZONES.has(value));

/** An instant with its offset, `2026-11-24T09:30:00Z`; years 1900 to 2199. */
export const IsInstant = (): PropertyDecorator =>
  rule('not_instant', (value) => matches(/^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, value) && DateTime.fromISO(value).isValid);
