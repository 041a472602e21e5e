import type { Stage, TargetKind } from '#contracts/vocabulary.js';
import { rows, type Sql } from '#platform/database/sql.js';

/** The ids of the targets where something was put back. */
type Restored = Promise<string[]>;

const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

/** Whoever had it before, where it is still with whom the operation gave it to. */
export async function restoreAssignees(sql: Sql, workspaceId: string, operationId: string, assigneeId: string | null): Restored {
  return ids(await rows<{ id: string }>(
    sql,
    `update targets t set assignee_id = (c.before ->> 'assigneeId')::uuid, version = version + 1, updated_at = app.now()
       from operation_changes c
      where c.workspace_id = $1 and c.operation_id = $2 and jsonb_exists(c.before, 'assigneeId')
        and t.workspace_id = $1 and t.id = c.target_id and t.deleted_at is null and t.assignee_id is not distinct from $3::uuid
      returning t.id`,
    [workspaceId, operationId, assigneeId],
  ));
}

/** What each was before it became of this kind, where it still is. */
export function kindsBefore(sql: Sql, workspaceId: string, operationId: string, kind: TargetKind): Promise<{ id: string; kind: TargetKind }[]> {
  return rows(
    sql,
    `select t.id, c.before ->> 'targetKind' as kind from operation_changes c join targets t on t.workspace_id = c.workspace_id and t.id = c.target_id
      where c.workspace_id = $1 and c.operation_id = $2 and jsonb_exists(c.before, 'targetKind') and t.deleted_at is null and t.kind = $3`,
    [workspaceId, operationId, kind],
  );
}

/** The stage before, where the operation's fact is still the last one known of the target; that fact is voided, not erased. */
export async function restoreStages(sql: Sql, workspaceId: string, operationId: string, stage: Stage): Restored {
  const restored = ids(await rows<{ id: string }>(
    sql,
    `update targets t set stage = c.before ->> 'stage', attempts = (c.before ->> 'attempts')::int, version = version + 1, updated_at = app.now()
       from operation_changes c join stage_changes s on s.workspace_id = c.workspace_id and s.id = c.stage_change_id
      where c.workspace_id = $1 and c.operation_id = $2 and t.workspace_id = $1 and t.id = c.target_id and t.deleted_at is null and t.stage = $3
        and not exists (select 1 from stage_changes n where n.workspace_id = $1 and n.target_id = t.id and n.voided_at is null and n.seq > s.seq)
        and not exists (select 1 from calls k where k.workspace_id = $1 and k.target_id = t.id and k.voided_at is null and k.recorded_at > s.recorded_at)
      returning t.id`,
    [workspaceId, operationId, stage],
  ));
  await sql.query(
    `update stage_changes s set voided_at = app.now() from operation_changes c
      where c.workspace_id = $1 and c.operation_id = $2 and c.target_id = any($3::uuid[]) and s.workspace_id = $1 and s.id = c.stage_change_id`,
    [workspaceId, operationId, restored],
  );
  return restored;
}

/** Back on the list, where nobody put it there in the meantime. */
export async function restoreRemoved(sql: Sql, workspaceId: string, operationId: string): Restored {
  return ids(await rows<{ id: string }>(
    sql,
    `update targets t set deleted_at = null, version = version + 1, updated_at = app.now() from operation_changes c
      where c.workspace_id = $1 and c.operation_id = $2 and t.workspace_id = $1 and t.id = c.target_id and t.deleted_at is not null
        and exists (select 1 from organisations o where o.workspace_id = $1 and o.id = t.organisation_id and o.deleted_at is null)
      returning t.id`,
    [workspaceId, operationId],
  ));
}

/** Its own follow-ups go, where nobody moved, kept or closed them since. @returns the targets they stood on */
export async function cancelOpened(sql: Sql, workspaceId: string, operationId: string): Restored {
  return ids(await rows<{ id: string }>(
    sql,
    `update follow_ups f set status = 'cancelled', closed_at = app.now(), version = version + 1, updated_at = app.now() from operation_changes c
      where c.workspace_id = $1 and c.operation_id = $2 and f.workspace_id = $1 and f.id = c.follow_up_id and f.status in ('scheduled', 'due') and f.generation = 1
      returning f.target_id as id`,
    [workspaceId, operationId],
  ));
}

/**
 * Opens again what the operation closed on these targets, with a new alarm, unless another next step stands for the same
 * person or calling is over there.
 * @returns the follow-ups that are open again.
 */
export async function reopenClosed(sql: Sql, workspaceId: string, operationId: string, targetIds: readonly string[], closedStages: readonly Stage[]): Promise<{ id: string; target_id: string }[]> {
  return rows(
    sql,
    `update follow_ups f set status = 'scheduled', closed_at = null, generation = f.generation + 1, dispatched_at = null, version = f.version + 1, updated_at = app.now()
       from operation_changes c join targets t on t.workspace_id = c.workspace_id and t.id = c.target_id
      where c.workspace_id = $1 and c.operation_id = $2 and c.target_id = any($3::uuid[]) and t.deleted_at is null and t.stage <> all($4::text[])
        and f.workspace_id = $1 and f.id = any(c.closed_follow_up_ids) and f.status in ('cancelled', 'superseded') and f.closed_by_call_id is null
        and (f.contact_id is null or exists (select 1 from contacts p where p.workspace_id = $1 and p.id = f.contact_id and p.opted_out_at is null and p.erased_at is null))
        and not exists (select 1 from follow_ups o where o.workspace_id = $1 and o.target_id = f.target_id and o.contact_id is not distinct from f.contact_id and o.status in ('scheduled', 'due'))
      returning f.id, f.target_id`,
    [workspaceId, operationId, targetIds, closedStages],
  );
}
