import type { IdealUserCriterion } from '#contracts/ideal-user.js';
import type { PortraitAnswer } from '#contracts/vocabulary.js';
import type { Why } from '#contracts/why.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { ATTEMPTS } from './attempts.sql.js';
import { OPEN_STAGE } from '../../campaigns/target-conditions.sql.js';
import { CHARACTERISTICS, INTERESTED, TRIED, type Characteristics } from './attributes.queries.js';

/** A target as it is valued: what it is, what became of it, and what was thought of it until now. */
export interface ListedTarget extends Characteristics {
  id: string;
  /** Stakeholders are called too, but stay out of what is learnt: their reasons are not those of future users. */
  prospect: boolean;
  /** May still be called. */
  open: boolean;
  tried: boolean;
  reached: boolean;
  interested: boolean;
  portrait: Record<string, PortraitAnswer>;
  attempts: number;
  referrer: string | null;
  /** On its wall now, 0..23. */
  hour: number;
  score: number;
  why: Why | null;
}

/**
 * Every target of the list, in its order. Who named it is asked row by row: right after an import PostgreSQL knows nothing
 * of the tables yet, and would join them in whole.
 */
export function listedTargets(sql: Sql, workspaceId: string, campaignId: string): Promise<ListedTarget[]> {
  return rows(
    sql,
    `select t.id, ${CHARACTERISTICS}, t.kind = 'prospect' as prospect, ${OPEN_STAGE} as open,
            ${TRIED} as tried, t.reached_at is not null as reached, ${INTERESTED} as interested,
            t.portrait, t.attempts, t.score, t.why,
            (select r.name from targets rt join organisations r on r.workspace_id = rt.workspace_id and r.id = rt.organisation_id
              where rt.workspace_id = t.workspace_id and rt.id = t.referrer_target_id) as referrer,
            extract(hour from app.now() at time zone coalesce(o.time_zone, w.time_zone))::int as hour
       from targets t
       join workspaces w on w.id = t.workspace_id
       join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
      where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null
      order by t.position, t.id`,
    [workspaceId, campaignId],
  );
}

export interface TeachingCall extends Characteristics { attempt: number; hour: number; by_phone: boolean; reached: boolean; interested: boolean }

/**
 * The calls that teach who picks up and who is interested, the oldest first: those on prospects up to their first
 * conversation. A wrong number says nothing of who would have answered the right one.
 */
export function teachingCalls(sql: Sql, workspaceId: string, campaignId: string): Promise<TeachingCall[]> {
  return rows(
    sql,
    `with ${ATTEMPTS},
     numbered as (
       select a.*, row_number() over w as attempt, coalesce(bool_or(a.conversation) over (w rows between unbounded preceding and 1 preceding), false) as known
         from attempts a window w as (partition by a.target_id order by a.occurred_at, a.id))
     select ${CHARACTERISTICS}, n.attempt::int as attempt, n.by_phone, n.conversation as reached, n.conversation and ${INTERESTED} as interested,
            extract(hour from n.occurred_at at time zone coalesce(o.time_zone, w.time_zone))::int as hour
       from numbered n
       join targets t on t.workspace_id = $1 and t.id = n.target_id and t.kind = 'prospect' and t.deleted_at is null
       join workspaces w on w.id = t.workspace_id
       join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
      where not n.known and (n.by_phone or n.conversation)
      order by n.occurred_at, n.id`,
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

export interface ScoreToWrite { id: string; value: number; why: Why }

/** A score is no change of the row that a person edits: its version stays. */
export async function writeScores(sql: Sql, workspaceId: string, scores: readonly ScoreToWrite[]): Promise<void> {
  if (scores.length === 0) return;
  await sql.query(
    `update targets t set score = s.score, why = s.why
       from unnest($2::uuid[], $3::double precision[], $4::jsonb[]) as s(id, score, why)
      where t.workspace_id = $1 and t.id = s.id`,
    [workspaceId, scores.map(({ id }) => id), scores.map(({ value }) => value), scores.map(({ why }) => JSON.stringify(why))],
  );
}
