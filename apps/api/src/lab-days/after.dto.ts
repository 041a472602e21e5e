import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDate, IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import type { After } from '#crm/lab-days/after.service.js';
import type { NeedRow } from '#crm/lab-days/after.queries.js';
import { toInstant } from '../http/to-instant.js';
import { IsName, MayBeLeftOut } from '../http/validators.js';
import { DoorGuestResponse, toDoorGuest } from './door.dto.js';

export class MotivatedBody {
  /** Somebody who came. */
  @IsUUID() invitationId!: string;
  /** A fact heard or seen; the person may read it. */
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.note) why?: string;
}

export class PromiseBody {
  /** Left out: a new one. */
  @MayBeLeftOut() @IsUUID() id?: string;
  @IsName(LIMITS.url) title!: string;
  @MayBeLeftOut() @IsBoolean() kept?: boolean;
}

/** Each list that is given replaces the one there was. */
export class ChangeAfterBody {
  /** At most five. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(5) @ValidateNested({ each: true }) @Type(() => MotivatedBody) motivated?: MotivatedBody[];
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(LIMITS.listItems) @ValidateNested({ each: true }) @Type(() => PromiseBody) promises?: PromiseBody[];
  /** Votes on paper: how many gave 1, 2, 3, 4 and 5. */
  @MayBeLeftOut() @IsArray() @ArrayMinSize(5) @ArrayMaxSize(5) @IsInt({ each: true }) @Min(0, { each: true }) @Max(1000, { each: true }) rotiByHand?: number[];
}

/** What is left out is as proposed: the same place, chairs and hours, six weeks later. */
export class NextLabBody {
  @MayBeLeftOut() @IsName() title?: string;
  @MayBeLeftOut() @Transform(toInstant) @IsDate() startsAt?: Date;
  @MayBeLeftOut() @Transform(toInstant) @IsDate() endsAt?: Date;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.url) place?: string;
  @MayBeLeftOut() @IsInt() @Min(1) @Max(1000) capacity?: number;
}

export class AddNeedBody {
  @IsName(LIMITS.shortText) title!: string;
  /** The table that said it; 0 or left out: the whole room. */
  @MayBeLeftOut() @IsInt() @Min(0) @Max(200) groupNumber?: number;
}

export class VotesBody {
  @IsInt() @Min(0) @Max(1000) votes!: number;
}

export class LabNeedResponse {
  id!: string;
  /** The product's need. */
  needId!: string;
  title!: string;
  /** 0: said to the whole room. */
  groupNumber!: number;
  votes!: number;
}

export class LabNeedList {
  /** Most wanted first. */
  items!: LabNeedResponse[];
}

export class RotiResponse {
  /** How many gave 1, 2, 3, 4 and 5: by the page and on paper together. */
  counts!: number[];
  byPage!: number[];
  byHand!: number[];
  votes!: number;
  /** To one decimal; null without a vote. */
  mean!: number | null;
}

export class MotivatedResponse {
  invitationId!: string;
  why!: string;
}

export class PromiseResponse {
  id!: string;
  title!: string;
  keptAt!: Date | null;
}

export class ProposedLabResponse {
  title!: string;
  startsAt!: Date;
  endsAt!: Date;
  place!: string;
  capacity!: number;
}

export class AfterResponse {
  openLabId!: string;
  productId!: string;
  title!: string;
  startsAt!: Date;
  endsAt!: Date;
  attended!: DoorGuestResponse[];
  noShows!: DoorGuestResponse[];
  roti!: RotiResponse;
  needs!: LabNeedResponse[];
  motivated!: MotivatedResponse[];
  promises!: PromiseResponse[];
  /** When no-shows were counted; null before. */
  closedAt!: Date | null;
  thankedAt!: Date | null;
  /** The lab that follows, once it is set. */
  nextLabId!: string | null;
  /** One to two months later: what the next lab is unless somebody says otherwise. */
  proposed!: ProposedLabResponse;
}

export class ClosedDayResponse {
  noShows!: number;
  /** Calls planned: one for each no-show that is on a list and has no promise standing already. */
  calls!: number;
}

export class ThankedResponse {
  /** Mails planned; those sent before are not sent again. */
  planned!: number;
}

export class NextLabResponse {
  openLabId!: string;
  /** Guests put on its list as drafts. */
  carriedOver!: number;
  /** Those who objected. */
  leftOut!: number;
}

export class RotiLinkResponse {
  /** Shown once: only its hash is kept. Works from the first hour of the lab until a week after. */
  url!: string;
}

export const toNeed = ({ id, needId, title, groupNumber, votes }: NeedRow): LabNeedResponse => ({ id, needId, title, groupNumber, votes });

export const toAfterResponse = (after: After): AfterResponse => ({
  openLabId: after.lab.id, productId: after.lab.productId, title: after.lab.title, startsAt: after.lab.startsAt, endsAt: after.lab.endsAt,
  attended: after.attended.map(toDoorGuest), noShows: after.noShows.map(toDoorGuest),
  roti: { counts: after.roti.counts, byPage: after.roti.byPage, byHand: after.rotiByHand, votes: after.roti.votes, mean: after.roti.mean },
  needs: after.needs.map(toNeed), motivated: after.motivated.map(({ invitationId, why }) => ({ invitationId, why })),
  promises: after.promises.map(({ id, title, keptAt }) => ({ id, title, keptAt })),
  closedAt: after.closedAt, thankedAt: after.thankedAt, nextLabId: after.nextLabId,
  proposed: { title: after.proposed.title, startsAt: after.proposed.startsAt, endsAt: after.proposed.endsAt, place: after.proposed.place, capacity: after.proposed.capacity },
});
