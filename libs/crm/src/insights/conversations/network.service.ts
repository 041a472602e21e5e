import { Injectable } from '@nestjs/common';
import { proportion, type Proportion } from '#insight/rates.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../../campaigns/campaign-access.js';
import { referrersOf, stakeholdersOf, type ReferrerRow, type StakeholderRow } from './network.queries.js';
import { segmentTallies } from '../segments/segments.queries.js';

export interface Network {
  referrers: ReferrerRow[];
  /** Interested, of those called to the end: named by somebody, and the others. */
  referredRate: Proportion | null;
  otherRate: Proportion | null;
  stakeholders: StakeholderRow[];
}

const MOST = 50;

/** "Who else should I call?": who answered, what came of it, and the networks and possible opponents to meet early. */
@Injectable()
export class NetworkService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly access: CampaignAccess) {}

  /** @throws DomainError `not_found` */
  async read(scope: Scope, campaignId: string): Promise<Network> {
    const sql = this.uow.reader;
    await this.access.assertCaller(sql, scope, campaignId);
    const now = await this.clock.now();
    const tallies = await segmentTallies(sql, 'source', { workspaceId: scope.workspaceId, campaignIds: [campaignId], at: now, knownAt: now });
    const rate = (referred: boolean): Proportion | null => {
      const those = tallies.filter(({ value }) => (value === 'referral') === referred);
      return proportion(those.reduce((sum, { interested }) => sum + interested, 0), those.reduce((sum, { tried }) => sum + tried, 0));
    };
    return {
      referrers: await referrersOf(sql, scope.workspaceId, campaignId, MOST), referredRate: rate(true), otherRate: rate(false),
      stakeholders: await stakeholdersOf(sql, scope.workspaceId, campaignId, MOST),
    };
  }
}
