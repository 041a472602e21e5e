import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import type { JobPayload } from '#platform/queue/jobs.js';
import { criteriaOf, listedTargets, teachingCalls, writeScores } from './scoring.queries.js';
import { valueTargets } from './scoring.rules.js';

/** Learns from the campaign's own calls and writes each target's worth, so that an index keeps the queue's order. */
@Injectable()
export class ScoringService {
  constructor(private readonly uow: UnitOfWork) {}

  /** The job; safe to repeat. `skipped` where no target changed its worth or reason. */
  async rescore({ workspaceId, campaignId }: JobPayload<'rescore_campaign'>): Promise<JobOutcome> {
    const sql = this.uow.reader;
    const product = await criteriaOf(sql, workspaceId, campaignId);
    if (!product) return 'skipped';
    const list = await listedTargets(sql, workspaceId, campaignId);
    const scores = valueTargets(campaignId, list, await teachingCalls(sql, workspaceId, campaignId), product.criteria);
    // One statement, taken in the order of the ids of the table's own index: two valuations cannot lock one another out.
    await writeScores(sql, workspaceId, scores.sort((a, b) => (a.id < b.id ? -1 : 1)));
    return scores.length > 0 ? 'done' : 'skipped';
  }
}
