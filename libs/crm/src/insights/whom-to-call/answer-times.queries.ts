import { rows, type Sql } from '#platform/database/sql.js';
import { ATTEMPTS } from './attempts.sql.js';

export interface DialsOfAnHour { weekday: number; hour: number; dials: number; answered: number }

/**
 * Calls by phone on prospects up to their first conversation, by the weekday and the hour on the wall of whoever was called:
 * 1 is Monday. A wrong number says nothing of who would have answered the right one, and a call agreed for its moment nothing
 * of that moment.
 */
export function dialsByHour(sql: Sql, workspaceId: string, campaignId: string): Promise<DialsOfAnHour[]> {
  return rows(
    sql,
    `with ${ATTEMPTS},
     before as (
       select a.*, coalesce(bool_or(a.conversation) over (partition by a.target_id order by a.occurred_at, a.id rows between unbounded preceding and 1 preceding), false) as known
         from attempts a)
     select extract(isodow from b.occurred_at at time zone zone.name)::int as weekday, extract(hour from b.occurred_at at time zone zone.name)::int as hour,
            count(*)::int as dials, (count(*) filter (where b.conversation))::int as answered
       from before b
       join targets t on t.workspace_id = $1 and t.id = b.target_id and t.kind = 'prospect' and t.deleted_at is null
       join workspaces w on w.id = t.workspace_id
       join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
       cross join lateral (select coalesce(o.time_zone, w.time_zone) as name) zone
      where b.by_phone and not b.known
        and not exists (select 1 from follow_ups f where f.workspace_id = $1 and f.closed_by_call_id = b.id and f.kind = 'call_back')
      group by 1, 2 order by 1, 2`,
    [workspaceId, campaignId],
  );
}
