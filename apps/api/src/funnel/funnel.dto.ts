import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import type { ExitStage, FunnelStage } from '#contracts/vocabulary.js';
import { SEGMENT_ATTRIBUTES, type SegmentAttribute } from '#crm/insights/segments/segments.queries.js';
import { toInteger } from '../http/page.query.dto.js';
import { IsInstant, MayBeLeftOut } from '../http/validators.js';

/** More chairs than any open lab; the sums grow with it. */
const MOST_CHAIRS = 5_000;

export class FunnelQuery {
  /** Any past instant, with its offset; now when left out. Read with all that is known today. */
  @MayBeLeftOut() @IsInstant() at?: string;
}

export class ForecastQuery {
  /** Chairs to fill; 30 when left out. */
  @MayBeLeftOut() @Transform(toInteger) @IsInt() @Min(1) @Max(MOST_CHAIRS) goal?: number;
}

export class SegmentsQuery {
  @MayBeLeftOut() @IsIn(SEGMENT_ATTRIBUTES) by?: SegmentAttribute;
  /** Within this campaign only. */
  @MayBeLeftOut() @IsUUID() campaignId?: string;
}

/** A rate with its doubt: Wilson's 95 % interval; all between 0 and 1. */
export class RateResponse {
  successes!: number;
  trials!: number;
  rate!: number;
  low!: number;
  high!: number;
}

export class FunnelStepResponse {
  stage!: FunnelStage;
  /** Organisations that ever reached this stage or a later one. */
  everReached!: number;
  /** Organisations that stand there. */
  now!: number;
}

export class FunnelRateResponse {
  stage!: FunnelStage;
  /** The step before. */
  of!: FunnelStage;
  successes!: number;
  trials!: number;
  /** The three are null before there is anybody to count. */
  rate!: number | null;
  low!: number | null;
  high!: number | null;
}

export class TrialsResponse {
  /** Organisations whose calling is over: reached, or out of attempts. */
  tried!: number;
  reached!: number;
  interested!: number;
  reachRate!: RateResponse | null;
  interestRate!: RateResponse | null;
}

export class FunnelResponse {
  campaignId!: string;
  at!: Date;
  /** Organisations on the list. */
  list!: number;
  stages!: FunnelStepResponse[];
  /** Organisations outside the funnel at that instant, by exit. */
  exits!: Record<ExitStage, number>;
  rates!: FunnelRateResponse[];
  trials!: TrialsResponse;
}

export class ForecastPointResponse {
  /** Further organisations called to the end. */
  calls!: number;
  /** People expected. */
  mean!: number;
  /** Chance that the goal is reached, 0 to 1. */
  probability!: number;
}

export class ForecastIntervalResponse {
  low!: number;
  high!: number;
  /** 0.8: eight chances in ten to be between the two. */
  level!: number;
}

export class ForecastResponse {
  campaignId!: string;
  /** Chairs to fill. */
  goal!: number;
  /** Organisations whose calling is over. */
  callsMade!: number;
  /** Organisations still to call, those being retried included. */
  listLeft!: number;
  interested!: number;
  /** Interested ones who may still come. */
  inHand!: number;
  /** Fewest further organisations for which the expected attendance reaches the goal; null when the list is too short. */
  callsNeeded!: number | null;
  /** The same number if the list had no end. */
  callsNeededWithoutLimit!: number;
  listSuffices!: boolean;
  /** When the whole list is called. */
  expectedAttendees!: number;
  /** Chance that the goal is reached when the whole list is called, 0 to 1. */
  probability!: number;
  interval!: ForecastIntervalResponse;
  curve!: ForecastPointResponse[];
}

export class SegmentValueResponse {
  /** Null is "not known"; a campaign's id where campaigns are compared. */
  value!: string | null;
  label!: string | null;
  list!: number;
  tried!: number;
  reached!: number;
  interested!: number;
  reachRate!: RateResponse | null;
  interestRate!: RateResponse | null;
  callsPerInterested!: number | null;
}

export class SegmentPairResponse {
  first!: string;
  second!: string;
  /** Chance that the first's true rate of interest is above the second's, 0 to 1. */
  probability!: number;
  better!: 'first' | 'second' | null;
  advice!: 'too_early' | 'leaning' | 'switch';
  callsPerInterested!: { first: number | null; second: number | null };
}

export class SegmentsResponse {
  productId!: string;
  by!: SegmentAttribute;
  values!: SegmentValueResponse[];
  /** The 12 values tried most, each against each, the surest pair first. */
  pairs!: SegmentPairResponse[];
}
