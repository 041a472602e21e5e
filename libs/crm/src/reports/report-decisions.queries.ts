import type { ReportDecision } from '#contracts/vocabulary.js';
import { row, type Sql } from '#platform/database/sql.js';

export interface DecisionRow { id: string; week: string; campaignId: string; decision: ReportDecision; note: string | null; memberId: string; at: Date }

/** Decisions are kept one after the other: the last one counts. */
export async function insertDecision(
  sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }, decision: Pick<DecisionRow, 'id' | 'week' | 'campaignId' | 'decision' | 'note'>,
): Promise<DecisionRow> {
  return (await row<DecisionRow>(
    sql,
    `insert into report_decisions (workspace_id, id, campaign_id, week, decision, note, member_id) values ($1, $2, $3, $4, $5, $6, $7)
     returning id, week, campaign_id as "campaignId", decision, note, member_id as "memberId", at`,
    [workspaceId, decision.id, decision.campaignId, decision.week, decision.decision, decision.note, memberId],
  ))!;
}
