import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import type { InvitationStatus } from '#contracts/vocabulary.js';
import type { DoorGuest } from '#crm/lab-days/door.queries.js';
import type { Door } from '#crm/lab-days/door.service.js';
import { IsInstant, IsName, MayBeLeftOut } from '../http/validators.js';

export class CheckInBody {
  /** False takes an arrival back; true when left out. */
  @MayBeLeftOut() @IsBoolean() arrived?: boolean;
  /** When it was decided at the door, with its offset; now when left out. The latest decision stands, whichever comes in first. */
  @MayBeLeftOut() @IsInstant() at?: string;
  /** Chosen at the door; null takes the choice back, left out it stays. */
  @IsOptional() @IsUUID() themeId?: string | null;
}

export class WalkInBody {
  @IsName(LIMITS.shortText) firstName!: string;
  @IsName(LIMITS.shortText) lastName!: string;
  /** A known organisation, or its name in `organisation`. */
  @MayBeLeftOut() @IsUUID() organisationId?: string;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.name) organisation?: string;
  @MayBeLeftOut() @IsEmail() @MaxLength(LIMITS.email) email?: string;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.shortText) jobTitle?: string;
  @IsOptional() @IsUUID() themeId?: string | null;
  @MayBeLeftOut() @IsInstant() at?: string;
}

export class SetThemesBody {
  /** In this order. Those left out go, with what guests had chosen of them. */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(LIMITS.shortText, { each: true }) themes!: string[];
}


export class DoorGuestResponse {
  invitationId!: string;
  contactId!: string;
  firstName!: string | null;
  lastName!: string | null;
  jobTitle!: string | null;
  organisationId!: string;
  /** Its acronym, or its name. */
  organisation!: string;
  /** The organisation's kind: what groups by user type go by. */
  userType!: string | null;
  status!: InvitationStatus;
  arrivedAt!: Date | null;
  walkIn!: boolean;
  themeId!: string | null;
  theme!: string | null;
  accessNeeds!: string | null;
}

export class ThemeResponse {
  id!: string;
  title!: string;
}

export class DoorResponse {
  openLabId!: string;
  title!: string;
  startsAt!: Date;
  endsAt!: Date;
  place!: string;
  capacity!: number;
  /** By name: all who were invited but those called off. */
  guests!: DoorGuestResponse[];
  themes!: ThemeResponse[];
}

export class ThemeList {
  items!: ThemeResponse[];
}

export const toDoorGuest = (guest: DoorGuest): DoorGuestResponse => ({
  invitationId: guest.invitationId, contactId: guest.contactId, firstName: guest.firstName, lastName: guest.lastName, jobTitle: guest.jobTitle,
  organisationId: guest.organisationId, organisation: guest.organisation, userType: guest.userType, status: guest.status, arrivedAt: guest.arrivedAt,
  walkIn: guest.walkIn, themeId: guest.themeId, theme: guest.theme, accessNeeds: guest.accessNeeds,
});

export const toDoorResponse = ({ lab, guests, themes }: Door): DoorResponse => ({
  openLabId: lab.id, title: lab.title, startsAt: lab.startsAt, endsAt: lab.endsAt, place: lab.place, capacity: lab.capacity,
  guests: guests.map(toDoorGuest), themes: themes.map(({ id, title }) => ({ id, title })),
});
