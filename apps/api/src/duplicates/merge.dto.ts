import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { Side } from '#crm/duplicates/merged-fields.rules.js';
import { ContactResponse } from '../contacts/contact.dto.js';
import { versionOf } from '../http/etag.js';
import { MayBeLeftOut } from '../http/validators.js';
import { OrganisationResponse } from '../organisations/organisation.dto.js';

const SIDES: readonly Side[] = ['from', 'into'];

/** Of each field, whose value stays: `from` is the record of the address, `into` the one it becomes. */
export class OrganisationMergeFields {
  @MayBeLeftOut() @IsIn(SIDES) name?: Side;
  @MayBeLeftOut() @IsIn(SIDES) acronym?: Side;
  @MayBeLeftOut() @IsIn(SIDES) kind?: Side;
  @MayBeLeftOut() @IsIn(SIDES) siren?: Side;
  @MayBeLeftOut() @IsIn(SIDES) siret?: Side;
  @MayBeLeftOut() @IsIn(SIDES) parentId?: Side;
  @MayBeLeftOut() @IsIn(SIDES) legalForm?: Side;
  @MayBeLeftOut() @IsIn(SIDES) size?: Side;
  /** Line, postcode and town, as one. */
  @MayBeLeftOut() @IsIn(SIDES) address?: Side;
  @MayBeLeftOut() @IsIn(SIDES) email?: Side;
  @MayBeLeftOut() @IsIn(SIDES) website?: Side;
  /** Left out, both notes are kept. */
  @MayBeLeftOut() @IsIn(SIDES) note?: Side;
}

export class ContactMergeFields {
  @MayBeLeftOut() @IsIn(SIDES) firstName?: Side;
  @MayBeLeftOut() @IsIn(SIDES) lastName?: Side;
  @MayBeLeftOut() @IsIn(SIDES) jobTitle?: Side;
  @MayBeLeftOut() @IsIn(SIDES) email?: Side;
  @MayBeLeftOut() @IsIn(SIDES) influence?: Side;
  /** Left out, both notes are kept. */
  @MayBeLeftOut() @IsIn(SIDES) note?: Side;
}

export class MergeBody {
  /** The record that stays. */
  @IsUUID() into!: string;
  /** Its `etag` as it was seen; left out, nobody asks. */
  @MayBeLeftOut() @IsString() @MaxLength(20) intoEtag?: string;
}

/** Numbers, tags, people, history and oppositions of both are kept. A field left out keeps the value of the one that stays, or takes the other's where it has none. */
export class MergeOrganisationBody extends MergeBody {
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => OrganisationMergeFields) fields?: OrganisationMergeFields;
}

export class MergeContactBody extends MergeBody {
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => ContactMergeFields) fields?: ContactMergeFields;
}

export class MergedOrganisationResponse {
  organisation!: OrganisationResponse;
  /** For `POST /operations/{id}/undo`, 10 minutes long. */
  operationId!: string;
}

export class MergedContactResponse {
  contact!: ContactResponse;
  operationId!: string;
}

/** −1 is no version: an ETag that is none of ours is a stale one. */
export const versionSeen = (etag: string | undefined): number | null => (etag === undefined ? null : versionOf(etag) ?? -1);
