import type { ChangeVariable } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

export interface ChangeRow { id: string; week: string; variable: ChangeVariable; note: string; changedAt: Date; memberId: string }

/** What was last said for each week, as far as known, the latest week first. `nothing` is said too. */
export function changesOf(sql: Sql, workspaceId: string, campaignId: string, knownAt: Date, most: number): Promise<ChangeRow[]> {
  return rows(
    sql,
    `select * from (
       select distinct on (week) id, week, variable, note, changed_at as "changedAt", member_id as "memberId"
         from campaign_changes where workspace_id = $1 and campaign_id = $2 and recorded_at <= $3
        order by week desc, recorded_at desc, id desc) said
      order by week desc limit $4`,
    [workspaceId, campaignId, knownAt, most],
  );
}

/** The change of one week, as a report of that week tells it. */
export function changeOfWeek(sql: Sql, workspaceId: string, campaignId: string, week: string, knownAt: Date): Promise<ChangeRow | null> {
  return row(
    sql,
    `select id, week, variable, note, changed_at as "changedAt", member_id as "memberId" from campaign_changes
      where workspace_id = $1 and campaign_id = $2 and week = $3 and recorded_at <= $4 order by recorded_at desc, id desc limit 1`,
    [workspaceId, campaignId, week, knownAt],
  );
}

/** A week keeps its first moment: saying it better later does not move it. */
export async function insertChange(
  sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }, change: { id: string; campaignId: string; week: string; variable: ChangeVariable; note: string; changedAt: Date },
): Promise<void> {
  await sql.query(
    `insert into campaign_changes (workspace_id, id, campaign_id, week, variable, note, member_id, changed_at)
     select $1, $2, $3, $4, $5, $6, $7, coalesce((select min(changed_at) from campaign_changes where workspace_id = $1 and campaign_id = $3 and week = $4), $8)`,
    [workspaceId, change.id, change.campaignId, change.week, change.variable, change.note, memberId, change.changedAt],
  );
}
