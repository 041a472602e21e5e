import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FollowUpKind } from '#contracts/vocabulary.js';
import type { StakeholderReminder } from '#insight/stakeholder-reminder.js';
import { AnswerTimesResponse } from '../funnel/answer-times.dto.js';
import { toInteger } from '../http/page.query.dto.js';
import { WaveResponse } from '../products/wave.dto.js';

export class TodayQuery {
  /** Chairs to fill. */
  @IsOptional() @Transform(toInteger) @IsInt() @Min(1) @Max(100_000)
  goal?: number;
}

export class TodayForecast {
  goal!: number;
  callsMade!: number;
  inHand!: number;
  listLeft!: number;
  callsNeeded!: number | null;
  callsNeededWithoutLimit!: number | null;
  probability!: number;
  expectedAttendees!: number;
  /** The home's sentence, and the part of it that tells the chance. */
  sentence!: string;
  chance!: string;
}

export class TodayFollowUpResponse {
  id!: string;
  /** The follow-up's own: it can be closed or moved from the home. */
  etag!: string;
  targetId!: string;
  organisationId!: string;
  organisationName!: string;
  contactName!: string | null;
  kind!: FollowUpKind;
  dueAt!: Date;
  /** IANA zone of the organisation. */
  timeZone!: string;
  assigneeId!: string | null;
  text!: string;
}

export class TodayCountsResponse {
  callsToday!: number;
  reachedToday!: number;
  interestedToday!: number;
  /** Of those calls, the reader's own. */
  mineToday!: number;
  toRepair!: number;
  noNumber!: number;
}

export class LearntResponse {
  id!: string;
  title!: string;
  organisations!: number;
  mentions!: number;
  answered!: number;
  bestAnswer!: string | null;
}

export class SegmentSide { value!: string | null; tried!: number; interested!: number }

export class LearntSegment {
  @Type(() => SegmentSide)
  better!: SegmentSide;
  @Type(() => SegmentSide)
  other!: SegmentSide;
  probability!: number;
  advice!: string;
}

export class DeploymentResponse {
  /** 1 in the first month; beyond `of` once the time is over. */
  month!: number;
  of!: number;
  firstUsers!: number;
  /** The second month is over, or nearly, and nobody uses the product. */
  warns!: boolean;
}

export class LearningResponse {
  since!: Date;
  calls!: number;
  learnt!: number;
  /** Forty calls, the same script, nothing learnt. */
  warns!: boolean;
}

/** Networks and possible opponents: met early, while the product is young, or too late. */
export class TodayStakeholders {
  met!: number;
  toMeet!: number;
  /** `none_listed`, or `to_meet`; null once they were met or the product is older. */
  reminder!: StakeholderReminder | null;
}

/** The next open lab: who is sure, who said yes, who is asked. */
export class TodayOpenLab {
  id!: string;
  title!: string;
  startsAt!: Date;
  chairs!: number;
  sure!: number;
  /** Said yes and is not yet sure. */
  yes!: number;
  /** Invited without an answer, or with a maybe. */
  asked!: number;
}

export class TodayResponse {
  now!: Date;
  @Type(() => TodayForecast)
  forecast!: TodayForecast;
  @Type(() => TodayFollowUpResponse)
  promises!: TodayFollowUpResponse[];
  @Type(() => TodayFollowUpResponse)
  overdue!: TodayFollowUpResponse[];
  @Type(() => TodayFollowUpResponse)
  planned!: TodayFollowUpResponse[];
  @Type(() => TodayCountsResponse)
  counts!: TodayCountsResponse;
  @Type(() => TodayOpenLab)
  openLab!: TodayOpenLab | null;
  @Type(() => LearntResponse)
  objections!: LearntResponse[];
  @Type(() => LearntResponse)
  needs!: LearntResponse[];
  @Type(() => LearntSegment)
  segment!: LearntSegment | null;
  @Type(() => DeploymentResponse)
  deployment!: DeploymentResponse | null;
  @Type(() => LearningResponse)
  learning!: LearningResponse;
  @Type(() => AnswerTimesResponse)
  answers!: AnswerTimesResponse;
  /** Null to callers: it speaks of personas. */
  @Type(() => WaveResponse)
  wave!: WaveResponse | null;
  @Type(() => TodayStakeholders)
  stakeholders!: TodayStakeholders;
}
