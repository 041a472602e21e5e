import { Type } from 'class-transformer';
import { IsBoolean, IsNumber, IsString, Max, MaxLength, Min } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import type { PortraitProposals } from '#crm/insights/portrait/portrait-proposals.service.js';
import type { AnswerCounts, WeightVerdict } from '#insight/portrait-proposal.js';
import { etagOf } from '../http/etag.js';

export class AnswerPortraitBody {
  /** Key of the criterion. */
  @IsString() @MaxLength(LIMITS.shortText) criterion!: string;
  /** The weight that was proposed: refused (409) when another one is by now. */
  @IsNumber({ allowInfinity: false, allowNaN: false }) @Min(0) @Max(5000) weight!: number;
  @IsBoolean() accepted!: boolean;
}

export class AnswerCountsResponse {
  yes!: number;
  partly!: number;
  no!: number;
}

export class PortraitRefusal {
  by!: string;
  at!: Date;
}

export class ProposedWeight {
  key!: string;
  label!: string;
  /** As it counts now. */
  weight!: number;
  /** Organisations that use the product, by what is known of this criterion. */
  @Type(() => AnswerCountsResponse)
  users!: AnswerCountsResponse;
  /** The others whose calling is over. */
  @Type(() => AnswerCountsResponse)
  others!: AnswerCountsResponse;
  /** `too_early`, `keeps`, `heavier` or `lighter`. */
  verdict!: WeightVerdict;
  /** Null while it is too early, or when the present weight may stay. */
  proposed!: number | null;
  /** P(the true weight lies on the proposed side), 0..1. */
  probability!: number | null;
  /** Who refused this proposal; it comes back once more users are known. */
  @Type(() => PortraitRefusal)
  refused!: PortraitRefusal | null;
}

export class PortraitDecisionResponse {
  id!: string;
  criterion!: string;
  /** As it was called then. */
  label!: string;
  fromWeight!: number;
  toWeight!: number;
  accepted!: boolean;
  @Type(() => AnswerCountsResponse)
  users!: AnswerCountsResponse;
  @Type(() => AnswerCountsResponse)
  others!: AnswerCountsResponse;
  by!: string;
  at!: Date;
}

/** Answers known, from which a weight is proposed; and new users before a refused one is proposed again. */
export class EvidenceNeeded {
  users!: number;
  others!: number;
  usersAfterRefusal!: number;
}

export class PortraitWeightsResponse {
  /** The product's own: name it in If-Match with an answer. */
  etag!: string;
  @Type(() => EvidenceNeeded)
  needed!: EvidenceNeeded;
  @Type(() => ProposedWeight)
  criteria!: ProposedWeight[];
  /** What was accepted and refused, the latest first. */
  @Type(() => PortraitDecisionResponse)
  decisions!: PortraitDecisionResponse[];
}

const toCounts = ({ yes, partly, no }: AnswerCounts): AnswerCountsResponse => ({ yes, partly, no });

export const toPortraitWeightsResponse = ({ version, needed, criteria, decisions }: PortraitProposals): PortraitWeightsResponse => ({
  etag: etagOf(version), needed: { users: needed.users, others: needed.others, usersAfterRefusal: needed.usersAfterRefusal },
  criteria: criteria.map(({ key, label, weight, users, others, verdict, proposed, probability, refused }) => ({
    key, label, weight, users: toCounts(users), others: toCounts(others), verdict, proposed, probability, refused: refused && { by: refused.by, at: refused.at },
  })),
  decisions: decisions.map(({ id, criterion, label, fromWeight, toWeight, accepted, facts, by, at }) => ({
    id, criterion, label, fromWeight, toWeight, accepted, users: toCounts(facts.users), others: toCounts(facts.others), by, at,
  })),
});
