import type { Stage } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { existing, visible, wasOfKind, type ReadAs } from '../personas/visible-facts.js';

/** How many organisations went as far as `rank` (0 = on the list, −1 = nothing proven) and stand at `now`. */
export interface FunnelCell { rank: number; now: Stage; organisations: number }

/** One campaign, or all those of a product: there an organisation is counted once, as far as it went in any of them. */
export interface FunnelOf extends ReadAs { workspaceId: string; campaignIds: readonly string[] }

/**
 * The latest fact says where an organisation stands. Its entry on a list is the oldest whatever its date: a call made
 * before the list was imported is a fact too.
 */
export const LATEST_FIRST = `(from_stage is null), occurred_at desc, seq desc`;

/** SQL: the visible facts of the prospects of campaigns `$2` of workspace `$1`, at `$3` as known at `$4`. Stakeholders are outside the funnel. */
export const PROSPECT_FACTS = `
  select t.organisation_id, t.campaign_id, t.source, s.from_stage, s.to_stage, s.proves, s.occurred_at, s.seq
    from stage_changes s
    join targets t on t.workspace_id = s.workspace_id and t.id = s.target_id
   where s.workspace_id = $1 and s.campaign_id = any($2::uuid[]) and ${wasOfKind('t', 'prospect', '$4')} and ${existing('t', '$4')} and ${visible('s', '$3', '$4')}`;

/** The funnel's raw counts: everything shown of a funnel or fed to a forecast is a sum of these. */
export function funnelCells(sql: Sql, { workspaceId, campaignIds, at, knownAt }: FunnelOf): Promise<FunnelCell[]> {
  return rows(
    sql,
    `with facts as (${PROSPECT_FACTS}),
     furthest as (select organisation_id, coalesce(max(app.funnel_rank(proves)), -1) as rank from facts group by organisation_id),
     latest as (select distinct on (organisation_id) organisation_id, to_stage from facts order by organisation_id, ${LATEST_FIRST})
     select f.rank, l.to_stage as now, count(*)::int as organisations
       from furthest f join latest l using (organisation_id) group by f.rank, l.to_stage order by f.rank, l.to_stage`,
    [workspaceId, campaignIds, at, knownAt],
  );
}

export interface FunnelCampaign { id: string; productId: string }

/** The campaign, or null when it is unknown or deleted. */
export function funnelCampaign(sql: Sql, workspaceId: string, campaignId: string): Promise<FunnelCampaign | null> {
  return row(
    sql,
    `select id, product_id as "productId" from campaigns where workspace_id = $1 and id = $2 and deleted_at is null`,
    [workspaceId, campaignId],
  );
}
