import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { cohorts, type Cohort } from './cohorts.queries.js';
import { campaignsOfProduct } from '../segments/segments.queries.js';

/** What became of those called in each week: called, interested, attended, uses. Never a name. */
@Injectable()
export class CohortsService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  /** @throws DomainError `not_found` */
  async ofProduct({ workspaceId }: Scope, productId: string): Promise<Cohort[]> {
    const campaigns = await campaignsOfProduct(this.uow.reader, workspaceId, productId);
    if (!campaigns) throw notFound('product');
    const now = await this.clock.now();
    return cohorts(this.uow.reader, { workspaceId, campaignIds: campaigns.map(({ id }) => id), at: now, knownAt: now });
  }
}
