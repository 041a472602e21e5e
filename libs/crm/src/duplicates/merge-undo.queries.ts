import { rows, type Sql } from '#platform/database/sql.js';

/**
 * Targets of the operation on which something happened after it: a call, a stage, a follow-up, a card that is out. They stay
 * as they are, with the history of both.
 */
export async function touchedTargets(sql: Sql, workspaceId: string, operationId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select distinct t.id from operations o
       join operation_rows r on r.workspace_id = o.workspace_id and r.operation_id = o.id and r.table_name = 'targets'
       join targets t on t.workspace_id = r.workspace_id and t.id = r.row_id and t.merged_into_id is null
      where o.workspace_id = $1 and o.id = $2
        and (exists (select 1 from calls k where k.workspace_id = $1 and k.target_id = t.id and (k.recorded_at > o.created_at or k.voided_at > o.created_at))
          or exists (select 1 from stage_changes s where s.workspace_id = $1 and s.target_id = t.id and (s.recorded_at > o.created_at or s.voided_at > o.created_at))
          or exists (select 1 from follow_ups f where f.workspace_id = $1 and f.target_id = t.id and f.created_at > o.created_at)
          or (r.before is null and exists (select 1 from organisation_holds h where h.workspace_id = $1 and h.target_id = t.id and h.lease_until > app.now() and not exists (
                select 1 from operation_rows l where l.workspace_id = $1 and l.operation_id = o.id and l.table_name = 'organisation_holds' and l.after ->> 'target_id' = t.id::text))))`,
    [workspaceId, operationId],
  );
  return found.map(({ id }) => id);
}

/** The target on which each of these follow-ups stands now. */
export async function targetsOfSteps(sql: Sql, workspaceId: string, followUpIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; targetId: string }>(
    sql, 'select id, target_id as "targetId" from follow_ups where workspace_id = $1 and id = any($2::uuid[])', [workspaceId, followUpIds],
  );
  return new Map(found.map(({ id, targetId }) => [id, targetId]));
}

/** Facts of the funnel that stand on one of these targets. */
export async function factsOf(sql: Sql, workspaceId: string, ids: readonly string[], targetIds: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(sql, 'select id from stage_changes where workspace_id = $1 and id = any($2::uuid[]) and target_id = any($3::uuid[])', [workspaceId, ids, targetIds]);
  return found.map(({ id }) => id);
}

/** Nobody has the card of a target that is about to be no more. */
export async function takeCards(sql: Sql, workspaceId: string, targetIds: readonly string[]): Promise<void> {
  await sql.query('update organisation_holds set target_id = null, member_id = null, lease_until = null where workspace_id = $1 and target_id = any($2::uuid[])', [workspaceId, targetIds]);
}

/** Follow-ups that are open again ring again. */
export async function ringAgain(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<void> {
  await sql.query(
    `update follow_ups set generation = generation + 1, dispatched_at = null where workspace_id = $1 and id = any($2::uuid[]) and status in ('scheduled', 'due')`, [workspaceId, ids],
  );
}
