import type { FollowUpKind } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

/** What a person agreed to with somebody: no automatic step replaces it. */
export const PROMISE: FollowUpKind = 'call_back';

export interface NewFollowUp {
  workspaceId: string;
  campaignId: string;
  targetId: string;
  contactId: string | null;
  kind: FollowUpKind;
  dueAt: Date;
  reasonCode: string;
  reasonParams: Record<string, string | number>;
  assigneeId: string | null;
  madeById: string | null;
  callId: string | null;
  note?: string | null;
}

/**
 * Opens the next action on a target and contact; supersedes an open automatic one of the same contact, never a promise
 * (unless the new one is itself the promise agreed last).
 * @returns the id, or null where an open promise stands and the new step therefore does not.
 */
export async function openFollowUp(sql: Sql, step: NewFollowUp): Promise<string | null> {
  await sql.query(
    `update follow_ups set status = 'superseded', closed_at = app.now(), closed_by_call_id = $5, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and target_id = $2 and contact_id is not distinct from $3 and status in ('scheduled', 'due')
        and (kind <> 'call_back' or $4 = 'call_back')`,
    [step.workspaceId, step.targetId, step.contactId, step.kind, step.callId],
  );
  const id = newId();
  const opened = await row<{ id: string }>(
    sql,
    `insert into follow_ups (workspace_id, id, campaign_id, target_id, contact_id, kind, due_at, reason_code, reason_params, assignee_id, made_by_id, call_id, note)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
      where not exists (select 1 from follow_ups where workspace_id = $1 and target_id = $4 and contact_id is not distinct from $5
                           and status in ('scheduled', 'due'))
     returning id`,
    [step.workspaceId, id, step.campaignId, step.targetId, step.contactId, step.kind, step.dueAt, step.reasonCode,
      JSON.stringify(step.reasonParams), step.assigneeId, step.madeById, step.callId, step.note ?? null],
  );
  return opened?.id ?? null;
}

export interface AnsweredBy {
  workspaceId: string;
  targetId: string;
  contactId: string | null;
  callId: string;
  /** When the call happened. */
  at: Date;
  /** A conversation with the right person, as opposed to an attempt. */
  conversation: boolean;
}

/**
 * Closes what a call has answered. Automatic steps: those of the contact spoken with, those of nobody in particular, due
 * retries; and whatever was due, where the call named nobody. A promise: kept by a conversation with that contact, or by the attempt made at its moment; one that
 * still lies ahead stands.
 */
export async function closeAnswered(sql: Sql, { workspaceId, targetId, contactId, callId, at, conversation }: AnsweredBy): Promise<void> {
  await sql.query(
    `update follow_ups
        set status = case when due_at <= $5 or kind = 'call_back' then 'done' else 'superseded' end,
            closed_at = app.now(), closed_by_call_id = $4, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and target_id = $2 and status in ('scheduled', 'due')
        and case when kind = 'call_back'
              then (contact_id is not distinct from $3 and ($6 or due_at <= $5)) or (due_at <= $5 and ($3::uuid is null or contact_id is null))
              else contact_id is not distinct from $3 or contact_id is null or (due_at <= $5 and ($3::uuid is null or kind = 'retry'))
            end`,
    [workspaceId, targetId, contactId, callId, at, conversation],
  );
}

/**
 * Closes every open follow-up of these targets: the stage is final, an opposition or an erasure came.
 * @returns how many were closed.
 */
export async function closeAllFollowUps(
  sql: Sql, workspaceId: string, targetIds: readonly string[], { callId = null, contactId = null, kinds = null }: { callId?: string | null; contactId?: string | null; kinds?: readonly FollowUpKind[] | null } = {},
): Promise<number> {
  const closed = await rows(
    sql,
    `update follow_ups set status = 'cancelled', closed_at = app.now(), closed_by_call_id = $3, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and target_id = any($2::uuid[]) and status in ('scheduled', 'due') and ($4::uuid is null or contact_id = $4)
        and ($5::text[] is null or kind = any($5))
      returning id`,
    [workspaceId, targetIds, callId, contactId, kinds],
  );
  return closed.length;
}

/** Takes back what a call did: its own follow-ups go, those it closed are open again, with a new alarm. */
export async function revertFollowUps(sql: Sql, workspaceId: string, callId: string): Promise<string[]> {
  await sql.query(
    `update follow_ups set status = 'cancelled', closed_at = app.now(), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and call_id = $2 and status in ('scheduled', 'due')`,
    [workspaceId, callId],
  );
  const opened = await rows<{ id: string }>(
    sql,
    `update follow_ups set status = 'scheduled', closed_at = null, closed_by_call_id = null, generation = generation + 1,
            dispatched_at = null, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and closed_by_call_id = $2 and call_id is distinct from $2
      returning id`,
    [workspaceId, callId],
  );
  return opened.map(({ id }) => id);
}

/** Copies each target's next step (the earliest open follow-up, promises before all) to where the queue's index reads it. */
export async function refreshNextStep(sql: Sql, workspaceId: string, targetIds: readonly string[]): Promise<void> {
  await sql.query(
    `update targets t
        set next_kind = n.kind, next_due_at = n.due_at, next_made_by_id = n.made_by_id, updated_at = app.now()
       from unnest($2::uuid[]) as wanted(target_id)
       left join lateral (
         select f.kind, f.due_at, f.made_by_id from follow_ups f
          where f.workspace_id = $1 and f.target_id = wanted.target_id and f.status in ('scheduled', 'due')
          order by (f.kind = 'call_back') desc, f.due_at, f.id limit 1) n on true
      where t.workspace_id = $1 and t.id = wanted.target_id`,
    [workspaceId, targetIds],
  );
}
