import type { PortraitAnswer } from '#contracts/vocabulary.js';
import type { CriterionEvidence } from '#insight/portrait-proposal.js';
import { newId } from '#platform/ids.js';
import { rows, type Sql } from '#platform/database/sql.js';

export interface AnswersCounted { criterion: string; uses: boolean; answer: Exclude<PortraitAnswer, 'unknown'>; organisations: number }

/**
 * What is known of a product's prospects by criterion: of those who use it, and of the others whose calling is over. An
 * organisation on several of its campaigns counts once, by the answer noted where it was called last.
 */
export function answersCounted(sql: Sql, workspaceId: string, productId: string): Promise<AnswersCounted[]> {
  return rows(
    sql,
    `with listed as (
       select t.organisation_id, t.portrait, t.last_call_at, t.stage = 'first_user' as uses, t.reached_at is not null or t.stage = 'unreachable' as tried
         from targets t join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
        where t.workspace_id = $1 and k.product_id = $2 and t.kind = 'prospect' and t.deleted_at is null),
     users as (
       select organisation_id from first_uses where workspace_id = $1 and product_id = $2
       union select organisation_id from listed where uses),
     tried as (select distinct organisation_id from listed where tried),
     answers as (
       select distinct on (l.organisation_id, a.key) l.organisation_id, a.key as criterion, a.value as answer
         from listed l cross join lateral jsonb_each_text(l.portrait) a
        where a.value in ('yes', 'partly', 'no')
        order by l.organisation_id, a.key, l.last_call_at desc nulls last)
     select a.criterion, u.organisation_id is not null as uses, a.answer, count(*)::int as organisations
       from answers a left join users u using (organisation_id) left join tried using (organisation_id)
      where u.organisation_id is not null or tried.organisation_id is not null
      group by 1, 2, 3`,
    [workspaceId, productId],
  );
}

export interface DecisionRow {
  id: string;
  criterion: string;
  label: string;
  fromWeight: number;
  toWeight: number;
  accepted: boolean;
  facts: CriterionEvidence;
  by: string;
  at: Date;
}

/** What was decided about a product's weights, the latest first. */
export function decisionsOf(sql: Sql, workspaceId: string, productId: string): Promise<DecisionRow[]> {
  return rows(
    sql,
    `select d.id, d.criterion, d.label, d.from_weight as "fromWeight", d.to_weight as "toWeight", d.accepted, d.facts, m.name as by, d.decided_at as at
       from portrait_decisions d join members m on m.workspace_id = d.workspace_id and m.id = d.member_id
      where d.workspace_id = $1 and d.product_id = $2 order by d.decided_at desc, d.id desc limit 500`,
    [workspaceId, productId],
  );
}

export async function writeDecision(
  sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }, productId: string, decision: Pick<DecisionRow, 'criterion' | 'label' | 'fromWeight' | 'toWeight' | 'accepted' | 'facts'>,
): Promise<void> {
  await sql.query(
    `insert into portrait_decisions (workspace_id, id, product_id, criterion, label, from_weight, to_weight, accepted, facts, member_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [workspaceId, newId(), productId, decision.criterion, decision.label, decision.fromWeight, decision.toWeight, decision.accepted, JSON.stringify(decision.facts), memberId],
  );
}

export async function campaignIdsOf(sql: Sql, workspaceId: string, productId: string): Promise<string[]> {
  return (await rows<{ id: string }>(sql, 'select id from campaigns where workspace_id = $1 and product_id = $2 and deleted_at is null', [workspaceId, productId])).map(({ id }) => id);
}
