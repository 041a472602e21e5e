import type { IdealUserCriterion } from '#contracts/ideal-user.js';
import type { PortraitAnswer } from '#contracts/vocabulary.js';
import type { Why } from '#contracts/why.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { OPEN_STAGE } from '../campaigns/target-conditions.sql.js';

/** What a campaign's calls taught of one value of one attribute. A trial is an organisation whose calling is over. */
export interface AttributeTally { attribute: string; value: string; tried: number; reached: number; interested: number }

const TRIED = `(t.reached_at is not null or t.stage = 'unreachable')`;
const INTERESTED = `(app.interest_rank(t.interest) >= app.interest_rank('interested') or app.funnel_rank(t.stage) >= app.funnel_rank('interested'))`;
const COUNTS = `(count(*) filter (where ${TRIED}))::int as tried, (count(*) filter (where t.reached_at is not null))::int as reached,
  (count(*) filter (where ${INTERESTED}))::int as interested`;

/** Stakeholders stay out: their reasons are not those of future users. */
export function attributeTallies(sql: Sql, workspaceId: string, campaignId: string): Promise<AttributeTally[]> {
  return rows(
    sql,
    `select a.attribute, a.value, ${COUNTS}
       from targets t
       join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
       cross join lateral (values ('kind', o.kind), ('size', o.size), ('territory', o.department), ('source', t.source)) as a(attribute, value)
      where t.workspace_id = $1 and t.campaign_id = $2 and t.kind = 'prospect' and t.deleted_at is null and a.value is not null
      group by a.attribute, a.value having count(*) filter (where ${TRIED}) > 0`,
    [workspaceId, campaignId],
  );
}

export async function campaignTotals(sql: Sql, workspaceId: string, campaignId: string): Promise<Omit<AttributeTally, 'attribute' | 'value'>> {
  const totals = await row<Omit<AttributeTally, 'attribute' | 'value'>>(
    sql,
    `select ${COUNTS} from targets t where t.workspace_id = $1 and t.campaign_id = $2 and t.kind = 'prospect' and t.deleted_at is null`,
    [workspaceId, campaignId],
  );
  return totals!;
}

export interface ScorableTarget {
  id: string;
  kind: string | null;
  size: string | null;
  territory: string | null;
  source: string;
  portrait: Record<string, PortraitAnswer>;
  attempts: number;
  referrer: string | null;
  score: number;
  why: Why | null;
}

/** Every target that may still be called. */
export function scorableTargets(sql: Sql, workspaceId: string, campaignId: string): Promise<ScorableTarget[]> {
  return rows(
    sql,
    `select t.id, o.kind, o.size, o.department as territory, t.source, t.portrait, t.attempts, r.name as referrer, t.score, t.why
       from targets t
       join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
       left join targets rt on rt.workspace_id = t.workspace_id and rt.id = t.referrer_target_id
       left join organisations r on r.workspace_id = rt.workspace_id and r.id = rt.organisation_id
      where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null
        and ${OPEN_STAGE}`,
    [workspaceId, campaignId],
  );
}

export function criteriaOf(sql: Sql, workspaceId: string, campaignId: string): Promise<{ criteria: IdealUserCriterion[] } | null> {
  return row(
    sql,
    `select p.ideal_user -> 'criteria' as criteria from campaigns c join products p on p.workspace_id = c.workspace_id and p.id = c.product_id
      where c.workspace_id = $1 and c.id = $2 and c.deleted_at is null`,
    [workspaceId, campaignId],
  );
}

/** A score is no change of the row that a person edits: its version stays. */
export async function writeScores(sql: Sql, workspaceId: string, scores: readonly { id: string; value: number; why: Why }[]): Promise<void> {
  if (scores.length === 0) return;
  await sql.query(
    `update targets t set score = s.score, why = s.why
       from unnest($2::uuid[], $3::double precision[], $4::jsonb[]) as s(id, score, why)
      where t.workspace_id = $1 and t.id = s.id`,
    [workspaceId, scores.map(({ id }) => id), scores.map(({ value }) => value), scores.map(({ why }) => JSON.stringify(why))],
  );
}
