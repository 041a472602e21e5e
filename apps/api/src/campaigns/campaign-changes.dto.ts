import { Type } from 'class-transformer';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { CHANGE_VARIABLES, type ChangeVariable, type Role } from '#contracts/vocabulary.js';
import type { CampaignChanges } from '#crm/reports/campaign-changes.service.js';
import type { ComparisonAdvice } from '#insight/compare-segments.js';
import { MayBeLeftOut } from '../http/validators.js';
import { LearningResponse } from '../today/today.dto.js';

export class SayChangeBody {
  /** ISO week, this one or the last; this one when left out. */
  @MayBeLeftOut() @IsString() @MaxLength(20) week?: string;
  @IsIn(CHANGE_VARIABLES) variable!: ChangeVariable;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.note) note?: string;
}

export class TriedResponse {
  /** Organisations called to the end. */
  tried!: number;
  interested!: number;
}

export class CampaignChangeResponse {
  id!: string;
  week!: string;
  variable!: ChangeVariable;
  /** Null for viewers. */
  note!: string | null;
  changedAt!: Date;
  memberId!: string;
  /** Between the change before and this one, and since this one until the next. */
  @Type(() => TriedResponse)
  before!: TriedResponse;
  @Type(() => TriedResponse)
  since!: TriedResponse;
  /** That the rate since is truly above the rate before, 0 to 1. */
  probability!: number;
  advice!: ComparisonAdvice;
}

export class CampaignChangesResponse {
  /** The week under way. */
  week!: string;
  @Type(() => CampaignChangeResponse)
  changes!: CampaignChangeResponse[];
  @Type(() => LearningResponse)
  learning!: LearningResponse;
}

/** A note is in somebody's own words and may name people. */
export const toCampaignChangesResponse = ({ week, changes, learning }: CampaignChanges, role: Role): CampaignChangesResponse => ({
  week,
  changes: changes.map((change) => ({
    id: change.id, week: change.week, variable: change.variable, note: role === 'viewer' ? null : change.note, changedAt: change.changedAt, memberId: change.memberId,
    before: { tried: change.before.tried, interested: change.before.interested }, since: { tried: change.since.tried, interested: change.since.interested },
    probability: change.probability, advice: change.advice,
  })),
  learning: { since: learning.since, calls: learning.calls, learnt: learning.learnt, warns: learning.warns },
});
