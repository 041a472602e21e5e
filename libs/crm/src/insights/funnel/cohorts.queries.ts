import { rows, type Sql } from '#platform/database/sql.js';
import { PROSPECT_FACTS, type FunnelOf } from './funnel.queries.js';

/** The organisations first called in one ISO week of the workspace's calendar, and how far they have come since. */
export interface Cohort { week: string; called: number; interested: number; attended: number; uses: number }

/** By week, oldest first. An organisation counts once per product; whoever came further counts in the steps before too. */
export function cohorts(sql: Sql, { workspaceId, campaignIds, at, knownAt }: FunnelOf): Promise<Cohort[]> {
  return rows(
    sql,
    `with facts as (${PROSPECT_FACTS}),
     each as (select organisation_id, min(occurred_at) filter (where app.funnel_rank(proves) >= app.funnel_rank('contacted')) as first_called,
                     max(app.funnel_rank(proves)) as rank
                from facts group by organisation_id)
     select to_char(e.first_called at time zone w.time_zone, 'IYYY-"W"IW') as week, count(*)::int as called,
            count(*) filter (where e.rank >= app.funnel_rank('interested'))::int as interested,
            count(*) filter (where e.rank >= app.funnel_rank('attended'))::int as attended,
            count(*) filter (where e.rank >= app.funnel_rank('first_user'))::int as uses
       from each e join workspaces w on w.id = $1
      where e.first_called is not null group by 1 order by 1`,
    [workspaceId, campaignIds, at, knownAt],
  );
}
