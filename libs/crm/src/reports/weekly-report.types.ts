import type { ComparisonAdvice } from '#insight/compare-segments.js';
import type { ChangeVariable, FollowUpKind, FunnelStage, ReportDecision, Stage } from '#contracts/vocabulary.js';
import type { CampaignForecast } from '../insights/forecast/forecast.rules.js';
import type { Funnel } from '../insights/funnel/funnel.rules.js';

/** Everything in a report is JSON as it stands: instants are ISO 8601 UTC, people and bodies are ids. */

export interface StepChange { stage: FunnelStage; everReached: number; now: number; change: number }

/** The funnel at the end of the week, with what the week changed. */
export type WeekFunnel = Omit<Funnel, 'stages'> & { stages: StepChange[] };

export type WeekForecast = Omit<CampaignForecast, 'curve'>;

/** A product: its campaigns together, an organisation counted once. */
export interface ProductPart {
  productId: string;
  campaignIds: string[];
  funnel: WeekFunnel;
  forecast: WeekForecast;
}

export interface HeardObjection {
  objectionId: string;
  mentions: number;
  organisations: number;
  /** Mentions of this week. */
  thisWeek: number;
  answered: number;
  /** The answer that worked most often: one of its mentions, whose words are read later. */
  answer: { mentionId: string; times: number } | null;
}

export interface HeardNeed { needId: string; organisations: number; thisWeek: number }

export interface ComparedSide { value: string; tried: number; interested: number }

/** Two values of one attribute: `kind`, `size`…, or the ids of two campaigns of the product. */
export interface ComparedSegments {
  by: string;
  better: ComparedSide;
  other: ComparedSide;
  /** That the better one truly is, 0.5 to 1. */
  probability: number;
  advice: Exclude<ComparisonAdvice, 'too_early'>;
}

/** Somebody outside the funnel who was spoken with this week. */
export interface MetStakeholder { targetId: string; organisationId: string; stage: Stage }

export interface CallToMake {
  followUpId: string;
  targetId: string;
  organisationId: string;
  kind: FollowUpKind;
  dueAt: string;
}

/** What facts that came late, or were taken back, make of the numbers sent last week. */
export interface LateDifference {
  week: string;
  /** Only the stages whose number is another one now. */
  stages: { stage: FunnelStage; reported: number; now: number }[];
}

/** The decision asked for, and the rule it comes from. */
export type Question =
  | { decision: 'continue'; rule: 'too_early'; params: { tried: number; fewest: number } }
  | { decision: 'continue'; rule: 'on_track'; params: { probability: number } }
  | { decision: 'adjust'; rule: 'better_segment'; params: ComparedSegments }
  | { decision: 'adjust'; rule: 'longer_list'; params: { probability: number; callsNeeded: number; listLeft: number } }
  | { decision: 'stop'; rule: 'hopeless'; params: { probability: number; tried: number; interested: number } };

export interface CampaignPart {
  campaignId: string;
  productId: string;
  funnel: WeekFunnel;
  forecast: WeekForecast;
  /** The chance told a week before; null when the campaign was not there yet. */
  previousProbability: number | null;
  objections: HeardObjection[];
  needs: HeardNeed[];
  /** Within the campaign, and against the product's other campaigns. */
  segments: ComparedSegments | null;
  campaigns: ComparedSegments | null;
  /** Null for viewers. */
  stakeholders: { total: number; met: MetStakeholder[] } | null;
  /** Null for viewers: organisations have names. */
  toCall: { total: number; first: CallToMake[] } | null;
  late: LateDifference | null;
  question: Question;
  /** The last decision taken since the report of the week before. */
  lastDecision: { decisionId: string; week: string; decision: ReportDecision; at: string } | null;
  /** The one thing changed this week, as far as somebody said so. */
  changed: { changeId: string; variable: ChangeVariable; at: string } | null;
}

export interface ReportContent {
  week: string;
  /** Monday 0:00 in `timeZone`; `to` is the Monday after. */
  from: string;
  to: string;
  timeZone: string;
  /** False while the week runs. */
  final: boolean;
  /** What was known at this instant. */
  asOf: string;
  products: ProductPart[];
  campaigns: CampaignPart[];
}

/**
 * What is read once, when the report is made, because its rows are edited in place and keep no history: which campaigns are
 * active, what their organisations are like, what was to be done next. With it and the facts, which have two times, the
 * same report can be made again.
 */
export interface KeptPart {
  timeZone: string;
  /** Chairs to fill. */
  chairs: number;
  campaigns: KeptCampaign[];
}

export interface KeptCampaign {
  campaignId: string;
  productId: string;
  segments: ComparedSegments | null;
  toCall: { total: number; first: CallToMake[] };
}
