import { Injectable } from '@nestjs/common';
import { learnRates } from '#insight/learned-rates.js';
import { callValue } from '#insight/next-call.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import type { JobPayload } from '#platform/queue/jobs.js';
import { attributeTallies, campaignTotals, criteriaOf, scorableTargets, writeScores } from './scoring.queries.js';

/** Below this difference two scores order the same: not worth a write. */
const SAME = 1e-9;

/** Learns from the campaign's own calls and writes each target's expected value, so that an index keeps the queue's order. */
@Injectable()
export class ScoringService {
  constructor(private readonly uow: UnitOfWork) {}

  /** The job; safe to repeat. `skipped` where no target changed its worth or reason. */
  async rescore({ workspaceId, campaignId }: JobPayload<'rescore_campaign'>): Promise<JobOutcome> {
    const sql = this.uow.reader;
    const product = await criteriaOf(sql, workspaceId, campaignId);
    if (!product) return 'skipped';
    const learned = learnRates(await attributeTallies(sql, workspaceId, campaignId), await campaignTotals(sql, workspaceId, campaignId));
    const scores = (await scorableTargets(sql, workspaceId, campaignId)).flatMap((target) => {
      const { value, why } = callValue(
        {
          attributes: { kind: target.kind, size: target.size, territory: target.territory, source: target.source },
          portrait: target.portrait, attempts: target.attempts, due: null, referredBy: target.referrer,
        },
        learned,
        product.criteria,
      );
      const same = Math.abs(value - target.score) < SAME && JSON.stringify(why) === JSON.stringify(target.why);
      return same ? [] : [{ id: target.id, value, why }];
    });
    // One statement, taken in the order of the ids of the table's own index: two rescorings cannot lock one another out.
    await writeScores(sql, workspaceId, scores.sort((a, b) => (a.id < b.id ? -1 : 1)));
    return scores.length > 0 ? 'done' : 'skipped';
  }
}
