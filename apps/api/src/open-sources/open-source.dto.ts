import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import type { DirectoryList } from '#crm/open-sources/open-sources.service.js';
import type { Place } from '#crm/open-sources/addresses.rules.js';
import type { RegisterBody } from '#crm/open-sources/register.rules.js';
import { AddressResponse } from '../organisations/organisation.dto.js';

/** Which public registers this installation may ask. */
export class OpenSourcesResponse {
  /** API Recherche d'entreprises. */
  register!: boolean;
  /** Annuaire de l'administration. */
  directory!: boolean;
  /** The geocoder on the Base Adresse Nationale. */
  addresses!: boolean;
}

export class RegisterBodyResponse {
  name!: string;
  acronym!: string | null;
  siren!: string;
  siret!: string | null;
  address!: AddressResponse;
  /** Band of staff, such as `250-499`. */
  size!: string | null;
  /** Code of the legal category. */
  legalCategory!: string | null;
  closed!: boolean;
}

export class RegisterMatches { items!: RegisterBodyResponse[] }

export class PlaceResponse {
  postcode!: string;
  city!: string;
  /** Department and region. */
  context!: string | null;
  score!: number;
}

export class PlaceMatches { items!: PlaceResponse[] }

export class DirectoryListQuery {
  /** The directory's own word: `mairie`, `prefecture`, `epci`… */
  @Matches(/^[a-z][a-z0-9_]{1,60}$/) type!: string;
  /** `45`, `2A`, `974`; all of France when left out. */
  @IsOptional() @Matches(/^(?:\d{2,3}|2[AB])$/) department?: string;
  /** What these are called in the list's column "Catégorie". */
  @IsString() @IsNotEmpty() @MaxLength(LIMITS.shortText) kind!: string;
}

export class DirectoryListResponse {
  /** As it would be pasted: for `POST /imports { text }`. */
  text!: string;
  rows!: number;
  /** More than `rows` where the list was cut. */
  total!: number;
}

export const toRegisterBody = ({ name, acronym, siren, siret, address, size, legalCategory, closed }: RegisterBody): RegisterBodyResponse =>
  ({ name, acronym, siren, siret, address: { line: address.line, postcode: address.postcode, city: address.city }, size, legalCategory, closed });

export const toPlace = ({ postcode, city, context, score }: Place): PlaceResponse => ({ postcode, city, context, score });

export const toDirectoryList = ({ text, rows, total }: DirectoryList): DirectoryListResponse => ({ text, rows, total });
