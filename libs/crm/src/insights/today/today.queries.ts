import type { FollowUpKind } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { OPEN_STAGE } from '../../campaigns/target-conditions.sql.js';

export interface TodayFollowUp {
  id: string;
  version: number;
  target_id: string;
  organisation_id: string;
  organisation_name: string;
  contact_name: string | null;
  kind: FollowUpKind;
  due_at: Date;
  reason_code: string;
  reason_params: Record<string, string | number>;
  stage: string;
  assignee_id: string | null;
  time_zone: string | null;
}

/** Open follow-ups of a campaign that are due before the end of today in the workspace, promises and others; earliest first. */
export function followUpsOfToday(sql: Sql, workspaceId: string, campaignId: string, memberId: string | null): Promise<TodayFollowUp[]> {
  return rows(
    sql,
    `select f.id, f.version, f.target_id, o.id as organisation_id, o.name as organisation_name,
            nullif(concat_ws(' ', c.first_name, c.last_name), '') as contact_name, f.kind, f.due_at, f.reason_code, f.reason_params, t.stage,
            f.assignee_id, o.time_zone
       from follow_ups f
       join targets t on t.workspace_id = f.workspace_id and t.id = f.target_id and t.deleted_at is null
       join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
       join workspaces w on w.id = f.workspace_id
       left join contacts c on c.workspace_id = f.workspace_id and c.id = f.contact_id
      where f.workspace_id = $1 and f.campaign_id = $2 and f.status in ('scheduled', 'due') and f.kind <> 'retry'
        and f.due_at < (date_trunc('day', app.now() at time zone w.time_zone) + interval '1 day') at time zone w.time_zone
        and ($3::uuid is null or f.assignee_id is null or f.assignee_id = $3 or f.made_by_id = $3)
      order by f.due_at, f.id limit 200`,
    [workspaceId, campaignId, memberId],
  );
}

export interface StakeholderCounts { met: number; toMeet: number }

/** Networks and possible opponents of a campaign: spoken with, and still to meet. */
export async function countStakeholders(sql: Sql, workspaceId: string, campaignId: string): Promise<StakeholderCounts> {
  return (await row<StakeholderCounts>(
    sql,
    `select (count(*) filter (where reached_at is not null))::int as met, (count(*) filter (where reached_at is null and ${OPEN_STAGE}))::int as "toMeet"
       from targets t where workspace_id = $1 and campaign_id = $2 and kind = 'stakeholder' and deleted_at is null`,
    [workspaceId, campaignId],
  ))!;
}

export interface TodayCounts { calls_today: number; reached_today: number; interested_today: number; to_repair: number; no_number: number; mine_today: number }

/** What the team did since midnight in the workspace, and the numbers that wait to be repaired. */
export async function countsOfToday(sql: Sql, workspaceId: string, campaignId: string, memberId: string): Promise<TodayCounts> {
  const counted = await row<TodayCounts>(
    sql,
    `select (count(*))::int as calls_today,
            (count(*) filter (where k.outcome in ('reached', 'not_now', 'refused')))::int as reached_today,
            (count(*) filter (where k.interest in ('interested', 'motivated')))::int as interested_today,
            (count(*) filter (where k.member_id = $3))::int as mine_today,
            (select count(*)::int from targets t where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null and t.to_repair) as to_repair,
            (select count(*)::int from targets t where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null and not t.to_repair
                and t.stage = 'to_call'
                and not exists (select 1 from organisation_phones p where p.workspace_id = t.workspace_id and p.organisation_id = t.organisation_id and p.e164 is not null)) as no_number
       from calls k join workspaces w on w.id = k.workspace_id
      where k.workspace_id = $1 and k.campaign_id = $2 and k.voided_at is null
        and k.occurred_at >= date_trunc('day', app.now() at time zone w.time_zone) at time zone w.time_zone`,
    [workspaceId, campaignId, memberId],
  );
  return counted!;
}
