import type { WorkingHours } from '#contracts/cadence.js';
import type { FollowUpKind, Locale } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

export interface DigestWorkspace {
  id: string;
  name: string;
  timeZone: string;
  hours: WorkingHours;
  closedDays: string[];
  digestTime: string;
  digestedOn: string | null;
}

const COLUMNS = `id, name, time_zone as "timeZone", hours, closed_days as "closedDays", digest_time as "digestTime", digested_on as "digestedOn"`;

export function digestWorkspaces(sql: Sql): Promise<DigestWorkspace[]> {
  return rows(sql, `select ${COLUMNS} from workspaces`);
}

export function digestWorkspace(sql: Sql, workspaceId: string): Promise<DigestWorkspace | null> {
  return row(sql, `select ${COLUMNS} from workspaces where id = $1`, [workspaceId]);
}

/** Takes this morning of the workspace: only the first to ask gets it, and keeps it if its transaction holds. */
export async function claimMorning(sql: Sql, workspaceId: string, date: string): Promise<boolean> {
  const claimed = await row(
    sql, `update workspaces set digested_on = $2 where id = $1 and digested_on is distinct from $2 returning 1 as claimed`, [workspaceId, date],
  );
  return claimed !== null;
}

/** A follow-up as the digest names it, for one of those who answer for it. */
export interface DigestLine {
  memberId: string;
  memberName: string;
  email: string;
  locale: Locale;
  followUpId: string;
  kind: FollowUpKind;
  dueAt: Date;
  timeZone: string | null;
  organisation: string;
  contact: string | null;
  campaign: string;
}

/**
 * What is open and due by then, under those who answer for it: whoever it is assigned to, else whoever the target is
 * assigned to, else whoever made it; where that person has left or only looks on, the leads, and the admins of a team
 * without leads. Promises first, retries last.
 */
export function digestLines(sql: Sql, workspaceId: string, until: Date): Promise<DigestLine[]> {
  return rows(
    sql,
    `with people as (
       select m.id, m.name, m.role, m.locale, a.email from members m join accounts a on a.id = m.account_id
        where m.workspace_id = $1 and m.removed_at is null and m.role <> 'viewer'),
     fallback as (
       select id from people where role = case when exists (select 1 from people where role = 'lead') then 'lead' else 'admin' end),
     open as (
       select f.*, t.organisation_id, coalesce(f.assignee_id, t.assignee_id, f.made_by_id) as wanted_id
         from follow_ups f
         join targets t on t.workspace_id = f.workspace_id and t.id = f.target_id and t.deleted_at is null
         join campaigns c on c.workspace_id = f.workspace_id and c.id = f.campaign_id and c.deleted_at is null and c.archived_at is null
        where f.workspace_id = $1 and f.status in ('scheduled', 'due') and f.due_at <= $2)
     select p.id as "memberId", p.name as "memberName", p.email, p.locale, f.id as "followUpId", f.kind, f.due_at as "dueAt",
            o.time_zone as "timeZone", o.name as organisation, c.name as campaign,
            nullif(concat_ws(' ', k.first_name, k.last_name), '') as contact
       from open f
       join people p on case when exists (select 1 from people where id = f.wanted_id) then p.id = f.wanted_id else p.id in (select id from fallback) end
       join organisations o on o.workspace_id = f.workspace_id and o.id = f.organisation_id
       join campaigns c on c.workspace_id = f.workspace_id and c.id = f.campaign_id
       left join contacts k on k.workspace_id = f.workspace_id and k.id = f.contact_id
      order by p.id, (f.kind = 'call_back') desc, (f.kind = 'retry'), f.due_at, f.id`,
    [workspaceId, until],
  );
}

/** Notes which morning's digest named them. A row that somebody works on is left out: waiting for it could lock both out. */
export async function markDigested(sql: Sql, workspaceId: string, followUpIds: readonly string[], date: string): Promise<void> {
  await sql.query(
    `update follow_ups set digested_on = $3 where workspace_id = $1
        and id in (select id from follow_ups where workspace_id = $1 and id = any($2::uuid[]) for update skip locked)`,
    [workspaceId, followUpIds, date],
  );
}
