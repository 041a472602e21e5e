import type { Stage } from '#contracts/vocabulary.js';
import { rows, type Sql } from '#platform/database/sql.js';

export interface ReferrerRow {
  targetId: string;
  organisationId: string;
  organisation: string;
  contactId: string | null;
  contact: string | null;
  named: number;
  called: number;
  reached: number;
  interested: number;
  firstUsers: number;
}

/** How far each organisation ever came, from the facts that stand. */
const EVER = `
   left join lateral (select max(app.funnel_rank(s.proves)) as rank from stage_changes s where s.workspace_id = t.workspace_id and s.target_id = t.id and s.voided_at is null) ever on true`;
const AT_LEAST = (stage: string): string => `(count(*) filter (where ever.rank >= app.funnel_rank('${stage}')))::int`;

/** Who named whom in a campaign, and what came of it: first users, then interested, then reached. An erased person has no name left. */
export function referrersOf(sql: Sql, workspaceId: string, campaignId: string, most: number): Promise<ReferrerRow[]> {
  return rows(
    sql,
    `select r.id as "targetId", o.id as "organisationId", o.name as organisation, c.id as "contactId",
            nullif(btrim(concat_ws(' ', c.first_name, c.last_name)), '') as contact, count(*)::int as named,
            (count(*) filter (where t.last_call_at is not null))::int as called, ${AT_LEAST('reached')} as reached, ${AT_LEAST('interested')} as interested, ${AT_LEAST('first_user')} as "firstUsers"
       from targets t
       join targets r on r.workspace_id = t.workspace_id and r.id = t.referrer_target_id
       join organisations o on o.workspace_id = r.workspace_id and o.id = r.organisation_id
       left join contacts c on c.workspace_id = t.workspace_id and c.id = t.referrer_contact_id and c.erased_at is null
       ${EVER}
      where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null
      group by r.id, o.id, o.name, c.id, c.first_name, c.last_name
      order by "firstUsers" desc, interested desc, reached desc, named desc, o.name limit $3`,
    [workspaceId, campaignId, most],
  );
}

export interface StakeholderRow { targetId: string; organisationId: string; organisation: string; stage: Stage; lastCallAt: Date | null; nextDueAt: Date | null }

/** Networks and possible opponents: those nobody met yet first, since they are met early or too late. */
export function stakeholdersOf(sql: Sql, workspaceId: string, campaignId: string, most: number): Promise<StakeholderRow[]> {
  return rows(
    sql,
    `select t.id as "targetId", o.id as "organisationId", o.name as organisation, t.stage, t.last_call_at as "lastCallAt", t.next_due_at as "nextDueAt"
       from targets t join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
      where t.workspace_id = $1 and t.campaign_id = $2 and t.kind = 'stakeholder' and t.deleted_at is null
      order by t.reached_at is not null, t.next_due_at nulls last, o.name limit $3`,
    [workspaceId, campaignId, most],
  );
}
