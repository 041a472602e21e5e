import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import {
  REPORT_AUDIENCES, REPORT_DECISIONS, type ChangeVariable, type ExitStage, type FollowUpKind, type FunnelStage, type ReportAudience, type ReportDecision, type Stage,
} from '#contracts/vocabulary.js';
import { ForecastIntervalResponse, FunnelRateResponse, TrialsResponse } from '../funnel/funnel.dto.js';
import { MayBeLeftOut } from '../http/validators.js';

export class ReportQuery {
  /** ISO week with its ISO year, `2026-W47`; the week that ended last when left out. */
  @MayBeLeftOut() @IsString() @MaxLength(20) week?: string;
  /** The campaigns of this product only. */
  @MayBeLeftOut() @IsUUID() productId?: string;
}

export class SendReportRequest {
  @MayBeLeftOut() @IsString() @MaxLength(20) week?: string;
  /** `me`: a test, as often as one likes. `subscribers`: the week's one report, before its moment. */
  @IsIn(['me', 'subscribers']) to!: 'me' | 'subscribers';
}

export class SentReportResponse {
  week!: string;
  /** Mails planned. */
  planned!: number;
}

export class DecideRequest {
  @IsString() @MaxLength(20) week!: string;
  @IsUUID() campaignId!: string;
  @IsIn(REPORT_DECISIONS) decision!: ReportDecision;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.note) note?: string;
}

export class DecisionResponse {
  id!: string;
  week!: string;
  campaignId!: string;
  decision!: ReportDecision;
  note!: string | null;
  memberId!: string;
  at!: Date;
}

export class WeekResponse {
  week!: string;
  from!: Date;
  /** The Monday after. */
  to!: Date;
  /** False while the week runs. */
  final!: boolean;
  sentAt!: Date | null;
}

export class WeekListResponse {
  /** From the week in progress back to the team's first, two years at most. */
  items!: WeekResponse[];
  nextCursor!: string | null;
}

export class ReportStepResponse {
  stage!: FunnelStage;
  everReached!: number;
  now!: number;
  /** What the week added to `everReached`. */
  change!: number;
}

export class ReportFunnelResponse {
  list!: number;
  stages!: ReportStepResponse[];
  exits!: Record<ExitStage, number>;
  rates!: FunnelRateResponse[];
  trials!: TrialsResponse;
}

export class ReportForecastResponse {
  goal!: number;
  callsMade!: number;
  listLeft!: number;
  interested!: number;
  inHand!: number;
  callsNeeded!: number | null;
  callsNeededWithoutLimit!: number;
  listSuffices!: boolean;
  expectedAttendees!: number;
  probability!: number;
  interval!: ForecastIntervalResponse;
}

export class ReportAnswerResponse {
  text!: string | null;
  times!: number;
}

export class ReportObjectionResponse {
  objectionId!: string;
  title!: string | null;
  mentions!: number;
  organisations!: number;
  thisWeek!: number;
  answered!: number;
  /** The one that worked most often; null for viewers. */
  answer!: ReportAnswerResponse | null;
}

export class ReportNeedResponse {
  needId!: string;
  title!: string | null;
  organisations!: number;
  thisWeek!: number;
}

export class ReportSideResponse {
  value!: string;
  label!: string | null;
  tried!: number;
  interested!: number;
}

export class ReportComparisonResponse {
  /** `kind`, `size`, `source`, `department`, or `campaign`. */
  by!: string;
  better!: ReportSideResponse;
  other!: ReportSideResponse;
  /** That the better one truly is, 0.5 to 1. */
  probability!: number;
  advice!: 'leaning' | 'switch';
}

export class ReportStakeholderResponse {
  targetId!: string;
  organisationId!: string;
  organisation!: string | null;
  stage!: Stage;
}

export class ReportStakeholdersResponse {
  total!: number;
  met!: ReportStakeholderResponse[];
}

export class ReportCallResponse {
  followUpId!: string;
  targetId!: string;
  organisationId!: string;
  /** Null once it was deleted. */
  organisation!: string | null;
  kind!: FollowUpKind;
  dueAt!: string;
}

export class ReportCallsResponse {
  total!: number;
  /** Promises first, then what is due first; 8 at most. */
  first!: ReportCallResponse[];
}

export class LateStageResponse {
  stage!: FunnelStage;
  reported!: number;
  now!: number;
}

export class LateDifferenceResponse {
  week!: string;
  stages!: LateStageResponse[];
}

export class ReportQuestionResponse {
  decision!: ReportDecision;
  rule!: 'too_early' | 'on_track' | 'better_segment' | 'longer_list' | 'hopeless';
  /** What the rule was applied to. */
  params!: Record<string, unknown>;
}

export class LastDecisionResponse {
  week!: string;
  decision!: ReportDecision;
  at!: string;
  /** Null for viewers. */
  note!: string | null;
}

export class ReportChangeResponse {
  variable!: ChangeVariable;
  at!: string;
  /** Null for viewers. */
  note!: string | null;
}

export class ReportCampaignResponse {
  campaignId!: string;
  campaign!: string | null;
  productId!: string;
  product!: string | null;
  funnel!: ReportFunnelResponse;
  forecast!: ReportForecastResponse;
  /** The chance told a week before. */
  previousProbability!: number | null;
  objections!: ReportObjectionResponse[];
  needs!: ReportNeedResponse[];
  /** Within the campaign; null while it is too early to tell. */
  segments!: ReportComparisonResponse | null;
  /** Against the product's other campaigns. */
  campaigns!: ReportComparisonResponse | null;
  /** Those met this week, outside funnel, rates and forecast; null for viewers. */
  stakeholders!: ReportStakeholdersResponse | null;
  /** Null for viewers. */
  toCall!: ReportCallsResponse | null;
  /** What late facts make of the report of the week before. */
  late!: LateDifferenceResponse | null;
  question!: ReportQuestionResponse;
  lastDecision!: LastDecisionResponse | null;
  /** The one thing changed this week, where somebody said so. */
  changed!: ReportChangeResponse | null;
}

export class ReportProductResponse {
  productId!: string;
  product!: string | null;
  campaignIds!: string[];
  /** Over its campaigns, an organisation counted once. */
  funnel!: ReportFunnelResponse;
  forecast!: ReportForecastResponse;
}

export class WeeklyReportResponse {
  week!: string;
  from!: string;
  to!: string;
  timeZone!: string;
  /** False while the week runs. */
  final!: boolean;
  /** Null while it was not sent. */
  sentAt!: Date | null;
  /** What was known at this instant. */
  asOf!: string;
  audience!: ReportAudience;
  products!: ReportProductResponse[];
  campaigns!: ReportCampaignResponse[];
}

export class CreateSubscriptionRequest {
  @IsUUID() memberId!: string;
  /** Left out: the team's report for leads and admins, the viewers' for others. */
  @MayBeLeftOut() @IsIn(REPORT_AUDIENCES) audience?: ReportAudience;
  /** 1 is each week, 26 "see you in six months". */
  @MayBeLeftOut() @IsInt() @Min(1) @Max(26) everyWeeks?: number;
}

export class ChangeSubscriptionRequest {
  @MayBeLeftOut() @IsIn(REPORT_AUDIENCES) audience?: ReportAudience;
  @MayBeLeftOut() @IsInt() @Min(1) @Max(26) everyWeeks?: number;
}

export class SubscriptionResponse {
  id!: string;
  memberId!: string;
  memberName!: string;
  email!: string;
  audience!: ReportAudience;
  everyWeeks!: number;
  /** Null while it runs. */
  unsubscribedAt!: Date | null;
  createdAt!: Date;
  etag!: string;
}

export class SubscriptionListResponse {
  items!: SubscriptionResponse[];
  nextCursor!: string | null;
}
