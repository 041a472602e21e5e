import type { SinceChange } from '#insight/learning.js';
import { row, type Sql } from '#platform/database/sql.js';

export interface Learning extends SinceChange {
  /** Since the script changed, or something else was noted as changed. */
  since: Date;
}

/** What the campaign's calls taught since something last changed: said for the first time, answered anew, or newly interested. */
export async function learningSinceChange(sql: Sql, workspaceId: string, campaignId: string): Promise<Learning> {
  return (await row<Learning>(
    sql,
    `with last as (
       select greatest(c.script_changed_at, (select max(g.changed_at) from campaign_changes g where g.workspace_id = $1 and g.campaign_id = $2 and g.variable <> 'nothing')) as since
         from campaigns c where c.workspace_id = $1 and c.id = $2),
     said as (
       select k.id, k.occurred_at, k.target_id, k.interest from calls k join targets t on t.workspace_id = k.workspace_id and t.id = k.target_id and t.kind = 'prospect'
        where k.workspace_id = $1 and k.campaign_id = $2 and k.voided_at is null),
     first_said as (
       select min(s.occurred_at) as at from said s join need_mentions m on m.workspace_id = $1 and m.call_id = s.id and m.voided_at is null group by m.need_id
       union all
       select min(s.occurred_at) from said s join objection_mentions m on m.workspace_id = $1 and m.call_id = s.id and m.voided_at is null group by m.objection_id
       union all
       select min(s.occurred_at) from said s join objection_mentions m on m.workspace_id = $1 and m.call_id = s.id and m.voided_at is null
        where m.answered and btrim(coalesce(m.answer, '')) <> '' group by m.objection_id, app.plain(btrim(m.answer))
       union all
       select min(s.occurred_at) from said s where s.interest in ('interested', 'motivated') group by s.target_id)
     select last.since, (select count(*)::int from said where occurred_at >= last.since) as calls,
            (select count(*)::int from first_said where at >= last.since) as learnt
       from last`,
    [workspaceId, campaignId],
  ))!;
}
