import { Injectable } from '@nestjs/common';
import type { ChangeVariable } from '#contracts/vocabulary.js';
import { compareSegments, type ComparisonAdvice } from '#insight/compare-segments.js';
import { teachesNothing } from '#insight/learning.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { invalid } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../campaigns/campaign-access.js';
import { funnelCells } from '../insights/funnel/funnel.queries.js';
import { funnelOf } from '../insights/funnel/funnel.rules.js';
import { learningSinceChange, type Learning } from '../insights/whom-to-call/learning.queries.js';
import { changesOf, insertChange, type ChangeRow } from './campaign-change.queries.js';
import { isWeek, shifted, weekOf } from './week.rules.js';
import { reportingWorkspace } from './weekly-report.queries.js';

export interface Tried { tried: number; interested: number }

export interface CampaignChangeView extends ChangeRow {
  /** Calling over between the change before and this one, and since this one until the next. */
  before: Tried;
  since: Tried;
  /** That the rate since is truly above the rate before, 0..1. */
  probability: number;
  advice: ComparisonAdvice;
}

export interface CampaignChanges {
  /** The week under way, which the question is asked for. */
  week: string;
  /** The latest first; only weeks of which something was said. */
  changes: CampaignChangeView[];
  learning: Learning & { warns: boolean };
}

const MOST = 12;

/** What a team changed in a campaign, one variable at a time, and what came of it. */
@Injectable()
export class CampaignChangesService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly access: CampaignAccess) {}

  /** @throws DomainError `not_found`, `forbidden` to a caller of other campaigns */
  async read(scope: Scope, campaignId: string): Promise<CampaignChanges> {
    const sql = this.uow.reader;
    await this.access.assertCaller(sql, scope, campaignId);
    const now = await this.clock.now();
    const { timeZone } = await reportingWorkspace(sql, scope.workspaceId);
    const said = await changesOf(sql, scope.workspaceId, campaignId, now, MOST);
    const learning = await learningSinceChange(sql, scope.workspaceId, campaignId);
    return { week: weekOf(now, timeZone), changes: await this.withEffects(scope.workspaceId, campaignId, said, now), learning: { ...learning, warns: teachesNothing(learning) } };
  }

  /**
   * Says what changed this week or last week; saying it again for the same week replaces it.
   * @throws DomainError `not_found`, `validation_failed` for another week
   */
  async say(scope: Scope, campaignId: string, { week, variable, note }: { week?: string | undefined; variable: ChangeVariable; note: string }): Promise<CampaignChanges> {
    return this.uow.run(async (tx) => {
      await this.access.assertCaller(tx, scope, campaignId);
      const now = await this.clock.now();
      const { timeZone } = await reportingWorkspace(tx, scope.workspaceId);
      const current = weekOf(now, timeZone);
      if (week !== undefined && (!isWeek(week) || (week !== current && week !== shifted(current, -1)))) throw invalid({ field: 'week', code: isWeek(week) ? 'too_long_ago' : 'not_iso_week' });
      await insertChange(tx, scope, { id: newId(), campaignId, week: week ?? current, variable, note, changedAt: now });
      return this.read(scope, campaignId);
    });
  }

  /** A week in which nothing changed splits nothing: what is compared lies between two real changes. */
  private async withEffects(workspaceId: string, campaignId: string, said: readonly ChangeRow[], now: Date): Promise<CampaignChangeView[]> {
    const triedBy = async (at: Date): Promise<Tried> => funnelOf(await funnelCells(this.uow.reader, { workspaceId, campaignIds: [campaignId], at, knownAt: now })).trials;
    const real = said.filter(({ variable }) => variable !== 'nothing').sort((a, b) => a.changedAt.getTime() - b.changedAt.getTime());
    const marks: Tried[] = [{ tried: 0, interested: 0 }];
    for (const { changedAt } of real) marks.push(await triedBy(new Date(changedAt.getTime() - 1)));
    marks.push(await triedBy(now));
    const span = (from: number): Tried => ({
      tried: Math.max(0, marks[from + 1]!.tried - marks[from]!.tried), interested: Math.max(0, marks[from + 1]!.interested - marks[from]!.interested),
    });
    return said.map((change) => {
      const place = real.indexOf(change);
      const [before, since] = place < 0 ? [{ tried: 0, interested: 0 }, { tried: 0, interested: 0 }] : [span(place), span(place + 1)];
      // Somebody called to the end before may turn interested after: a rate above one is no rate.
      const { probability, advice } = compareSegments(capped(since), capped(before));
      return { ...change, before, since, probability, advice };
    });
  }
}

const capped = ({ tried, interested }: Tried): Tried => ({ tried, interested: Math.min(tried, interested) });
