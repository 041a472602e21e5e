import type { FunnelStage, Stage } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { row, type Sql } from '#platform/database/sql.js';
import { assertTransition, type StageCause } from './stages.rules.js';

export interface StageMove {
  workspaceId: string;
  campaignId: string;
  targetId: string;
  from: Stage;
  to: Stage;
  /** The funnel stage this fact proves; null for a mere exit or a step back. */
  proves: FunnelStage | null;
  cause: StageCause;
  reason?: string | null;
  callId?: string | null;
  memberId: string | null;
  occurredAt: Date;
}

/**
 * Writes one fact of the funnel's history and moves the target. A fact that moves nothing (`from` = `to`) is kept where it
 * proves a stage.
 * @returns the fact's id.
 * @throws DomainError `stage_transition_refused`
 */
export async function moveTarget(sql: Sql, move: StageMove): Promise<string> {
  assertTransition(move.from, move.to, move.cause);
  const id = newId();
  await sql.query(
    `insert into stage_changes (workspace_id, id, campaign_id, target_id, from_stage, to_stage, proves, cause, reason, call_id, member_id, occurred_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [move.workspaceId, id, move.campaignId, move.targetId, move.from, move.to, move.proves, move.cause, move.reason ?? null,
      move.callId ?? null, move.memberId, move.occurredAt],
  );
  if (move.from !== move.to) await sql.query('update targets set stage = $3 where workspace_id = $1 and id = $2', [move.workspaceId, move.targetId, move.to]);
  return id;
}

/** The furthest funnel stage that un-voided facts prove, by its rank. */
export async function provenRank(sql: Sql, workspaceId: string, targetId: string): Promise<number> {
  const proven = await row<{ rank: number }>(
    sql,
    `select coalesce(max(app.funnel_rank(proves)), 0) as rank from stage_changes where workspace_id = $1 and target_id = $2 and voided_at is null`,
    [workspaceId, targetId],
  );
  return proven!.rank;
}
