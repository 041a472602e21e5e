import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { LIMITS } from '#contracts/limits.js';
import { INFLUENCES, OPT_OUT_SCOPES, PERSONAS, type Influence, type OptOutScope, type Persona } from '#contracts/vocabulary.js';
import type { ContactInput, ContactWithPhones } from '#crm/contacts/contacts.service.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';
import { IsOneEmail, MayBeLeftOut } from '../http/validators.js';
import { MOST_PHONES, PhoneDto, PhoneResponse, toPhoneInput, toPhoneResponse } from '../organisations/phone.dto.js';

const toFlag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class ContactListQuery extends PageQuery {
  @IsOptional() @IsUUID() organisationId?: string;
  /** Name, e-mail or number; accents and typos forgiven. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(LIMITS.shortText) q?: string;
  @IsOptional() @IsUUID() campaignId?: string;
  /** Leads and admins only. */
  @IsOptional() @IsIn(PERSONAS) persona?: Persona;
  /** Confirmed by a person, or proposed and not decided yet. Leads and admins only. */
  @IsOptional() @Transform(toFlag) @IsBoolean() vendor?: boolean;
}

export class ChangeContactBody {
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) firstName?: string | null;
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) lastName?: string | null;
  @IsOptional() @IsString() @MaxLength(LIMITS.name) jobTitle?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional() @IsOneEmail() email?: string | null;
  /** Direct lines. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(MOST_PHONES) @ValidateNested({ each: true }) @Type(() => PhoneDto) phones?: PhoneDto[];
  @MayBeLeftOut() @IsIn(INFLUENCES) influence?: Influence;
  /** The person may read it. */
  @IsOptional() @IsString() @MaxLength(LIMITS.note) note?: string | null;
}

export class CreateContactBody extends ChangeContactBody {
  @IsUUID() organisationId!: string;
}

export class OptOutBody {
  /** `contact`: this person. `organisation`: all of them. */
  @IsIn(OPT_OUT_SCOPES) scope!: OptOutScope;
}

export class VendorBody {
  @IsBoolean() confirmed!: boolean;
}

export const FILE_FORMATS = ['json', 'html', 'txt'] as const;

export class PersonFileQuery {
  /** `html` and `txt` can be printed. */
  @IsOptional() @IsIn(FILE_FORMATS) format: (typeof FILE_FORMATS)[number] = 'json';
}

export class ContactResponse {
  id!: string;
  etag!: string;
  organisationId!: string;
  firstName!: string | null;
  lastName!: string | null;
  jobTitle!: string | null;
  email!: string | null;
  phones!: PhoneResponse[];
  influence!: Influence;
  note!: string | null;
  lastSpokenAt!: Date | null;
  /** Since when this person may not be contacted. */
  optedOutAt!: Date | null;
  createdAt!: Date;
  updatedAt!: Date;
}

export class ContactPage extends PageResponse {
  items!: ContactResponse[];
}

/** The body without the phones' read-only fields. */
export const toContactInput = <T extends ChangeContactBody>({ phones, ...body }: T): Omit<T, 'phones'> & Pick<ContactInput, 'phones'> => ({
  ...body, ...(phones === undefined ? {} : { phones: phones.map(toPhoneInput) }),
});

export const toContactResponse = (contact: ContactWithPhones): ContactResponse => ({
  id: contact.id,
  etag: etagOf(contact.version),
  organisationId: contact.organisationId,
  firstName: contact.firstName,
  lastName: contact.lastName,
  jobTitle: contact.jobTitle,
  email: contact.email,
  phones: contact.phones.map(toPhoneResponse),
  influence: contact.influence,
  note: contact.note,
  lastSpokenAt: contact.lastSpokenAt,
  optedOutAt: contact.optedOutAt,
  createdAt: contact.createdAt,
  updatedAt: contact.updatedAt,
});
