import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import type { Tables } from '#crm/lab-days/groups.service.js';
import { GROUP_MODES, type GroupMode } from '#insight/groups.js';
import { MayBeLeftOut } from '../http/validators.js';
import { DoorGuestResponse, ThemeResponse, toDoorGuest } from './door.dto.js';

export class FormGroupsBody {
  /** `type`: people of one kind together; `theme`: by what they chose at the door; `mixed`: every kind at every table. */
  @IsIn(GROUP_MODES) mode!: GroupMode;
}

export class SeatBody {
  @IsUUID() invitationId!: string;
  /** Null: at no table. */
  @IsOptional() @IsUUID() groupId!: string | null;
}

export class GroupBody {
  @IsUUID() id!: string;
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText) label?: string | null;
  /** Leaves the table they led before; null: nobody. */
  @IsOptional() @IsUUID() facilitatorId?: string | null;
}

/** Each seat is one person's: two who change different seats do not disturb one another, so no version is asked for. */
export class ChangeGroupsBody {
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(1000) @ValidateNested({ each: true }) @Type(() => SeatBody) seats?: SeatBody[];
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => GroupBody) groups?: GroupBody[];
  /** All names, in place of those there were. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(LIMITS.shortText, { each: true }) facilitators?: string[];
}

export class FacilitatorResponse {
  id!: string;
  name!: string;
}

export class GroupResponse {
  id!: string;
  number!: number;
  label!: string | null;
  facilitatorId!: string | null;
  facilitator!: string | null;
  guests!: DoorGuestResponse[];
}

export class GroupsResponse {
  mode!: GroupMode;
  groups!: GroupResponse[];
  /** Expected, or here once the first guest is, and at no table. */
  unseated!: DoorGuestResponse[];
  facilitators!: FacilitatorResponse[];
  themes!: ThemeResponse[];
  /** Tables that nobody leads. */
  facilitatorsMissing!: number;
  /** Whether the first guest is here: tables are then made for those who are. */
  begun!: boolean;
}

export class RebalancedResponse extends GroupsResponse {
  /** Invitations of those who had a table and sit at another one now. */
  moved!: string[];
}

export const toGroupsResponse = ({ mode, groups, unseated, facilitators, themes, facilitatorsMissing, begun }: Tables): GroupsResponse => ({
  mode,
  groups: groups.map(({ id, number, label, facilitatorId, facilitator, guests }) => ({ id, number, label, facilitatorId, facilitator, guests: guests.map(toDoorGuest) })),
  unseated: unseated.map(toDoorGuest), facilitators: facilitators.map(({ id, name }) => ({ id, name })), themes: themes.map(({ id, title }) => ({ id, title })),
  facilitatorsMissing, begun,
});
