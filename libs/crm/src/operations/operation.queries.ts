import type { Stage, TargetKind } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { BeforeOperation } from './operation-change.entity.js';
import type { OperationKind, OperationSet } from './operation.entity.js';

/** A target about to be changed, locked. */
export interface LockedTarget { id: string; campaign_id: string; kind: TargetKind; stage: Stage; assignee_id: string | null; attempts: number }

/** One line of an operation as it is written. */
export interface ChangeOfTarget { targetId: string; before: BeforeOperation; stageChangeId: string | null; followUpId: string | null; closedFollowUpIds: string[] }

export interface OperationRow { id: string; kind: OperationKind; member_id: string; applied: OperationSet; created_at: Date; undone_at: Date | null }

/** Locked in the order every writer keeps: organisations first, each kind by id, so that two operations cannot lock one another out. */
export async function lockTargets(sql: Sql, workspaceId: string, targetIds: readonly string[], { deleted = false } = {}): Promise<LockedTarget[]> {
  await sql.query(
    `select 1 from organisation_holds h
      where h.workspace_id = $1 and h.organisation_id in (select t.organisation_id from targets t where t.workspace_id = $1 and t.id = any($2::uuid[]))
      order by h.organisation_id for no key update of h`,
    [workspaceId, targetIds],
  );
  return rows(
    sql,
    `select t.id, t.campaign_id, t.kind, t.stage, t.assignee_id, t.attempts from targets t
      where t.workspace_id = $1 and t.id = any($2::uuid[]) and (t.deleted_at is not null) = $3 order by t.id for no key update`,
    [workspaceId, targetIds, deleted],
  );
}

/** The open follow-ups of these targets. */
export function openFollowUpsOf(sql: Sql, workspaceId: string, targetIds: readonly string[]): Promise<{ id: string; target_id: string }[]> {
  return rows(sql, `select id, target_id from follow_ups where workspace_id = $1 and target_id = any($2::uuid[]) and status in ('scheduled', 'due')`, [workspaceId, targetIds]);
}

/** Writes what was done and how to take it back; lines of long-past operations, which nobody can take back any more, go. */
export async function writeOperation(
  sql: Sql, workspaceId: string, operation: { kind: OperationKind; memberId: string; applied: OperationSet }, changes: readonly ChangeOfTarget[],
): Promise<string> {
  const id = newId();
  await sql.query(
    `delete from operations where workspace_id = $1 and created_at < app.now() - interval '1 day'`, [workspaceId],
  );
  await sql.query(
    'insert into operations (workspace_id, id, kind, member_id, applied) values ($1, $2, $3, $4, $5)',
    [workspaceId, id, operation.kind, operation.memberId, JSON.stringify(operation.applied)],
  );
  await sql.query(
    `insert into operation_changes (workspace_id, id, operation_id, target_id, before, stage_change_id, follow_up_id, closed_follow_up_ids)
     select $1, c.id, $2, c.target_id, c.before, c.stage_change_id, c.follow_up_id, c.closed_follow_up_ids
       from jsonb_to_recordset($3::jsonb) as c(id uuid, target_id uuid, before jsonb, stage_change_id uuid, follow_up_id uuid, closed_follow_up_ids uuid[])`,
    [workspaceId, id, JSON.stringify(changes.map((change) => ({
      id: newId(), target_id: change.targetId, before: change.before, stage_change_id: change.stageChangeId, follow_up_id: change.followUpId,
      closed_follow_up_ids: change.closedFollowUpIds,
    })))],
  );
  return id;
}

/** Locked, so that two people undo it once. */
export function lockOperation(sql: Sql, workspaceId: string, id: string): Promise<OperationRow | null> {
  return row(sql, 'select id, kind, member_id, applied, created_at, undone_at from operations where workspace_id = $1 and id = $2 for update', [workspaceId, id]);
}

export async function targetsOfOperation(sql: Sql, workspaceId: string, operationId: string): Promise<string[]> {
  const found = await rows<{ target_id: string }>(sql, 'select target_id from operation_changes where workspace_id = $1 and operation_id = $2', [workspaceId, operationId]);
  return found.map(({ target_id }) => target_id);
}
