import type { FollowUpKind, OptOutScope } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { FollowUpInput } from './call-input.js';
import type { NeedSaid, ObjectionSaid } from './mention.queries.js';

/** What was said in a call and is kept beside its row: a correction that leaves it out leaves it as it is. */
export interface SaidBesides { needs: NeedSaid[]; objections: ObjectionSaid[]; optOutScope: OptOutScope | null; followUp: FollowUpInput | null }

/** To be asked before the call's facts are voided. */
export async function saidBesides(sql: Sql, workspaceId: string, callId: string): Promise<SaidBesides> {
  const of = [workspaceId, callId];
  const optOut = await row<{ scope: OptOutScope }>(
    sql, 'select scope from opt_outs where workspace_id = $1 and call_id = $2 and lifted_at is null order by scope desc limit 1', of,
  );
  const chosen = await row<{ kind: FollowUpKind; due_at: Date; assignee_id: string | null }>(
    sql,
    `select kind, due_at, assignee_id from follow_ups
      where workspace_id = $1 and call_id = $2 and reason_code = 'chosen_by_caller' and status in ('scheduled', 'due')`,
    of,
  );
  return {
    needs: await rows(sql, 'select need_id as id from need_mentions where workspace_id = $1 and call_id = $2 and voided_at is null', of),
    objections: await rows(
      sql, 'select objection_id as id, answered, answer from objection_mentions where workspace_id = $1 and call_id = $2 and voided_at is null', of,
    ),
    optOutScope: optOut?.scope ?? null,
    followUp: chosen && { kind: chosen.kind, dueAt: chosen.due_at, assigneeId: chosen.assignee_id },
  };
}
