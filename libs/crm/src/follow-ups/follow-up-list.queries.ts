import type { FollowUpKind, FollowUpStatus } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

/** A follow-up with what a person needs to recognise it. */
export interface FollowUpRow {
  id: string;
  version: number;
  campaignId: string;
  campaignName: string;
  targetId: string;
  stage: string;
  organisationId: string;
  organisationName: string;
  contactId: string | null;
  contactName: string | null;
  kind: FollowUpKind;
  dueAt: Date;
  status: FollowUpStatus;
  reasonCode: string;
  reasonParams: Record<string, string | number>;
  assigneeId: string | null;
  /** Who answers for it: whoever it, else its target, is assigned to, else whoever made it. */
  ownerId: string | null;
  note: string | null;
  timeZone: string | null;
}

const OWNER = 'coalesce(f.assignee_id, t.assignee_id, f.made_by_id)';

const SELECT = `
  select f.id, f.version, f.campaign_id as "campaignId", c.name as "campaignName", f.target_id as "targetId", t.stage, o.id as "organisationId",
         o.name as "organisationName", f.contact_id as "contactId", nullif(concat_ws(' ', k.first_name, k.last_name), '') as "contactName", f.kind,
         f.due_at as "dueAt", f.status, f.reason_code as "reasonCode", f.reason_params as "reasonParams", f.assignee_id as "assigneeId",
         ${OWNER} as "ownerId", f.note, o.time_zone as "timeZone"
    from follow_ups f
    join targets t on t.workspace_id = f.workspace_id and t.id = f.target_id and t.deleted_at is null
    join organisations o on o.workspace_id = f.workspace_id and o.id = t.organisation_id
    join campaigns c on c.workspace_id = f.workspace_id and c.id = f.campaign_id and c.deleted_at is null
    left join contacts k on k.workspace_id = f.workspace_id and k.id = f.contact_id`;

export const DUE_WINDOWS = ['overdue', 'today', 'week'] as const;
export type DueWindow = (typeof DUE_WINDOWS)[number];

/** The local day of the workspace, and the seven days from it on. */
const WINDOWS: Record<DueWindow, string> = {
  overdue: 'f.due_at <= app.now()',
  today: 'f.due_at >= day.start and f.due_at < day.tomorrow',
  week: 'f.due_at >= day.start and f.due_at < day.in_a_week',
};

export interface FollowUpFilter {
  due?: DueWindow | undefined;
  /** A member's id, or `none` for what nobody answers for. */
  owner?: string | undefined;
  campaignId?: string | undefined;
  targetId?: string | undefined;
  /** Only campaigns this member may call for. */
  callerId: string | null;
}

/** Open follow-ups, earliest first, after `[dueAt, id]`. */
export function listFollowUps(sql: Sql, workspaceId: string, filter: FollowUpFilter, after: [string, string] | null, limit: number): Promise<FollowUpRow[]> {
  return rows(
    sql,
    `${SELECT}
     cross join (
       select midnight at time zone zone as start, (midnight + interval '1 day') at time zone zone as tomorrow, (midnight + interval '7 days') at time zone zone as in_a_week
         from (select date_trunc('day', app.now() at time zone time_zone) as midnight, time_zone as zone from workspaces where id = $1) as here) as day
      where f.workspace_id = $1 and f.status in ('scheduled', 'due') and ${filter.due ? WINDOWS[filter.due] : 'true'}
        and ($2::text is null or case when $2 = 'none' then ${OWNER} is null else ${OWNER} = $2::uuid end)
        and ($3::uuid is null or f.campaign_id = $3) and ($4::uuid is null or f.target_id = $4)
        and ($5::uuid is null or exists (select 1 from campaign_callers a where a.workspace_id = $1 and a.campaign_id = f.campaign_id and a.member_id = $5)
             or not exists (select 1 from campaign_callers a where a.workspace_id = $1 and a.campaign_id = f.campaign_id))
        and ($6::timestamptz is null or (f.due_at, f.id) > ($6, $7::uuid))
      order by f.due_at, f.id limit $8`,
    [workspaceId, filter.owner ?? null, filter.campaignId ?? null, filter.targetId ?? null, filter.callerId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export function readFollowUp(sql: Sql, workspaceId: string, id: string): Promise<FollowUpRow | null> {
  return row(sql, `${SELECT} where f.workspace_id = $1 and f.id = $2`, [workspaceId, id]);
}

export interface FollowUpChange {
  dueAt: Date | null;
  /** Undefined leaves it. */
  assigneeId: string | null | undefined;
  status: 'done' | 'cancelled' | null;
}

/** Writes an open follow-up of this version; a new moment is a new generation with a new alarm. */
export async function changeFollowUp(sql: Sql, workspaceId: string, id: string, version: number, { dueAt, assigneeId, status }: FollowUpChange): Promise<boolean> {
  const changed = await row(
    sql,
    `update follow_ups
        set due_at = coalesce($4, due_at),
            generation = generation + case when $4::timestamptz is null then 0 else 1 end,
            dispatched_at = case when $4::timestamptz is null then dispatched_at end,
            status = coalesce($5, case when $4::timestamptz is null then status else 'scheduled' end),
            closed_at = case when $5::text is null then closed_at else app.now() end,
            assignee_id = case when $6 then $7::uuid else assignee_id end,
            version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2 and version = $3 and status in ('scheduled', 'due') returning 1 as changed`,
    [workspaceId, id, version, dueAt, status, assigneeId !== undefined, assigneeId ?? null],
  );
  return changed !== null;
}
