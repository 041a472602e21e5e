import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsObject, IsOptional, IsString, IsUrl, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LIMITS } from '#contracts/limits.js';
import type { OrganisationInput, OrganisationWithPhones } from '#crm/organisations/organisations.service.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';
import { IsName, IsOneEmail, MayBeLeftOut } from '../http/validators.js';
import { MOST_PHONES, PhoneDto, PhoneResponse, toPhoneInput, toPhoneResponse } from './phone.dto.js';
import { IsTextRecord } from './text-record.decorator.js';

export class OrganisationListQuery extends PageQuery {
  /** Name, acronym, number, or a contact's name; accents and typos forgiven. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(LIMITS.shortText) q?: string;
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) kind?: string;
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) tag?: string;
  @IsOptional() @IsUUID() campaignId?: string;
  @IsOptional() @IsUUID() parentId?: string;
}

export class AddressDto {
  @IsOptional() @IsString() @MaxLength(LIMITS.name) line?: string | null;
  /** Decides the time zone and the public holidays of its calls. */
  @IsOptional() @IsString() @MaxLength(20) postcode?: string | null;
  @IsOptional() @IsString() @MaxLength(LIMITS.name) city?: string | null;
}

export class OrganisationFields {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional() @IsName(LIMITS.shortText) acronym?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional() @IsName(LIMITS.shortText) kind?: string | null;
  /** 9 digits, checked. */
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) siren?: string | null;
  /** 14 digits, checked; names its SIREN. */
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) siret?: string | null;
  @IsOptional() @IsUUID() parentId?: string | null;
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) legalForm?: string | null;
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) size?: string | null;
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => AddressDto) address?: AddressDto;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(MOST_PHONES) @ValidateNested({ each: true }) @Type(() => PhoneDto) phones?: PhoneDto[];
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional() @IsOneEmail() email?: string | null;
  @IsOptional() @IsString() @MaxLength(LIMITS.url) @IsUrl({ protocols: ['http', 'https'], require_protocol: false }) website?: string | null;
  /** Other columns of an imported list, under their headers. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  @MayBeLeftOut() @IsTextRecord() attributes?: Record<string, string>;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(LIMITS.tags) @IsString({ each: true }) @MaxLength(LIMITS.shortText, { each: true })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map((tag: unknown) => (typeof tag === 'string' ? tag.trim() : tag)).filter((tag) => tag !== '') : value))
  tags?: string[];
  @IsOptional() @IsString() @MaxLength(LIMITS.note) note?: string | null;
}

export class ChangeOrganisationBody extends OrganisationFields {
  @MayBeLeftOut() @IsName() name?: string;
}

export class CreateOrganisationBody extends OrganisationFields {
  /** An acronym in parentheses at its end goes to `acronym`. */
  @IsName() name!: string;
}

export class AddressResponse {
  line!: string | null;
  postcode!: string | null;
  city!: string | null;
}

export class OrganisationResponse {
  id!: string;
  etag!: string;
  name!: string;
  acronym!: string | null;
  kind!: string | null;
  siren!: string | null;
  siret!: string | null;
  parentId!: string | null;
  legalForm!: string | null;
  size!: string | null;
  address!: AddressResponse;
  /** From the postcode; null where it tells nothing, and the workspace's place is taken. */
  department!: string | null;
  timeZone!: string | null;
  holidayRegion!: string | null;
  phones!: PhoneResponse[];
  email!: string | null;
  website!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  attributes!: Record<string, string>;
  tags!: string[];
  note!: string | null;
  /** Since when nobody of it may be contacted. */
  optedOutAt!: Date | null;
  createdAt!: Date;
  updatedAt!: Date;
}

export class OrganisationPage extends PageResponse {
  items!: OrganisationResponse[];
}

/** The body without the phones' read-only fields. */
export const toOrganisationInput = <T extends OrganisationFields>({ phones, ...body }: T): Omit<T, 'phones'> & Pick<OrganisationInput, 'phones'> => ({
  ...body, ...(phones === undefined ? {} : { phones: phones.map(toPhoneInput) }),
});

export const toOrganisationResponse = (organisation: OrganisationWithPhones): OrganisationResponse => ({
  id: organisation.id,
  etag: etagOf(organisation.version),
  name: organisation.name,
  acronym: organisation.acronym,
  kind: organisation.kind,
  siren: organisation.siren,
  siret: organisation.siret,
  parentId: organisation.parentId,
  legalForm: organisation.legalForm,
  size: organisation.size,
  address: { line: organisation.addressLine, postcode: organisation.postcode, city: organisation.city },
  department: organisation.department,
  timeZone: organisation.timeZone,
  holidayRegion: organisation.holidayRegion,
  phones: organisation.phones.map(toPhoneResponse),
  email: organisation.email,
  website: organisation.website,
  attributes: organisation.attributes,
  tags: organisation.tags,
  note: organisation.note,
  optedOutAt: organisation.optedOutAt,
  createdAt: organisation.createdAt,
  updatedAt: organisation.updatedAt,
});
