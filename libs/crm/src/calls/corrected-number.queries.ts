import type { NextStepCode } from '#contracts/next-step.js';
import type { Stage } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { rows, type Sql } from '#platform/database/sql.js';

/** What a target says while its new number waits to be dialled. */
const TRY_IT: NextStepCode = 'other_number';

export interface WaitingTarget { id: string; campaignId: string; stage: Stage; now: Date }

/**
 * The targets of an organisation that the old numbers kept from an answer, locked with it: to repair, unreachable, waiting
 * for the next attempt or for somebody to decide after six. A promise or what somebody planned is none of these.
 */
export async function waitingForAnswer(sql: Sql, workspaceId: string, organisationId: string): Promise<WaitingTarget[]> {
  await sql.query('select 1 from organisation_holds where workspace_id = $1 and organisation_id = $2 for no key update', [workspaceId, organisationId]);
  return rows(
    sql,
    `select id, campaign_id as "campaignId", stage, app.now() as now from targets
      where workspace_id = $1 and organisation_id = $2 and deleted_at is null
        and stage not in ('declined', 'set_aside', 'do_not_contact') and (to_repair or stage = 'unreachable' or next_kind in ('retry', 'decide'))
      order by id for no key update`,
    [workspaceId, organisationId],
  );
}

/**
 * Attempts start again, and the next one is due now: what was planned for later is moved, what had nothing planned gets one.
 * The next step is the caller's to refresh.
 * @returns the ids of the follow-ups that are due now.
 */
export async function callAgainNow(sql: Sql, workspaceId: string, targetIds: readonly string[], memberId: string | null): Promise<string[]> {
  await sql.query(
    `update targets set to_repair = false, attempts = 0, version = version + 1, updated_at = app.now() where workspace_id = $1 and id = any($2::uuid[])`,
    [workspaceId, targetIds],
  );
  const moved = await rows<{ id: string }>(
    sql,
    `update follow_ups set kind = 'retry', due_at = app.now(), reason_code = $3, reason_params = '{}', status = 'scheduled', generation = generation + 1,
            dispatched_at = null, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and target_id = any($2::uuid[]) and status in ('scheduled', 'due') and kind in ('retry', 'decide') returning id`,
    [workspaceId, targetIds, TRY_IT],
  );
  const opened = await rows<{ id: string }>(
    sql,
    `insert into follow_ups (workspace_id, id, campaign_id, target_id, kind, due_at, reason_code, reason_params, assignee_id, made_by_id)
     select $1, n.id, t.campaign_id, t.id, 'retry', app.now(), $4, '{}', t.assignee_id, $5
       from unnest($2::uuid[], $3::uuid[]) as n(target_id, id) join targets t on t.workspace_id = $1 and t.id = n.target_id
      where not exists (select 1 from follow_ups f where f.workspace_id = $1 and f.target_id = t.id and f.status in ('scheduled', 'due'))
     returning id`,
    [workspaceId, targetIds, targetIds.map(() => newId()), TRY_IT, memberId],
  );
  return [...moved, ...opened].map(({ id }) => id);
}
