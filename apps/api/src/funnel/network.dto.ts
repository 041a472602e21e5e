import { Type } from 'class-transformer';
import type { Stage } from '#contracts/vocabulary.js';
import type { Network } from '#crm/insights/conversations/network.service.js';
import { RateResponse } from './funnel.dto.js';
import { toRateResponse } from './funnel.map.js';

export class NetworkReferrerResponse {
  targetId!: string;
  organisationId!: string;
  organisation!: string;
  contactId!: string | null;
  /** Who said so; null where no one was named, or the person was erased. */
  contact!: string | null;
  named!: number;
  called!: number;
  reached!: number;
  interested!: number;
  firstUsers!: number;
}

export class NetworkStakeholderResponse {
  targetId!: string;
  organisationId!: string;
  organisation!: string;
  stage!: Stage;
  lastCallAt!: Date | null;
  nextDueAt!: Date | null;
}

export class NetworkResponse {
  /** What came of most first. */
  @Type(() => NetworkReferrerResponse)
  referrers!: NetworkReferrerResponse[];
  /** Interested, of those called to the end: named by somebody, and the others. */
  @Type(() => RateResponse)
  referredRate!: RateResponse | null;
  @Type(() => RateResponse)
  otherRate!: RateResponse | null;
  @Type(() => NetworkStakeholderResponse)
  stakeholders!: NetworkStakeholderResponse[];
}

export const toNetworkResponse = ({ referrers, referredRate, otherRate, stakeholders }: Network): NetworkResponse => ({
  referrers: referrers.map(({ targetId, organisationId, organisation, contactId, contact, named, called, reached, interested, firstUsers }) =>
    ({ targetId, organisationId, organisation, contactId, contact, named, called, reached, interested, firstUsers })),
  referredRate: toRateResponse(referredRate), otherRate: toRateResponse(otherRate),
  stakeholders: stakeholders.map(({ targetId, organisationId, organisation, stage, lastCallAt, nextDueAt }) => ({ targetId, organisationId, organisation, stage, lastCallAt, nextDueAt })),
});
