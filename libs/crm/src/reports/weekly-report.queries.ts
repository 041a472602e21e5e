import type { ReportSchedule } from '#contracts/cadence.js';
import type { FollowUpKind, Locale, ReportDecision, Stage } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { LATEST_FIRST } from '../insights/funnel/funnel.queries.js';
import { existing, visible, wasOfKind, type ReadAs } from '../insights/personas/visible-facts.js';
import type { HeardNeed, HeardObjection, KeptPart } from './weekly-report.types.js';

export interface ReportingWorkspace { id: string; name: string; timeZone: string; locale: Locale; schedule: ReportSchedule; createdAt: Date }

const WORKSPACE = `id, name, time_zone as "timeZone", locale, report_schedule as schedule, created_at as "createdAt"`;

export async function reportingWorkspace(sql: Sql, workspaceId: string): Promise<ReportingWorkspace> {
  return (await row<ReportingWorkspace>(sql, `select ${WORKSPACE} from workspaces where id = $1`, [workspaceId]))!;
}

export function reportingWorkspaces(sql: Sql): Promise<ReportingWorkspace[]> {
  return rows(sql, `select ${WORKSPACE} from workspaces order by id`);
}

/**
 * The latest instant whose facts are all there to be read. A fact is dated by the start of its transaction and seen from
 * its commit on: what a transaction under way will add must not be "known" by a report that did not see it, or the
 * report made again would differ. Transactions end within seconds (timeouts of data-source.ts); an older one is some
 * administrator's, which writes no facts.
 */
export async function settledInstant(sql: Sql): Promise<Date> {
  const answer = await row<{ instant: Date }>(
    sql,
    `select date_trunc('milliseconds', app.now() - (now() - least(now(), min(xact_start))) - interval '1 millisecond') as instant
       from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() and xact_start > now() - interval '5 minutes'`,
  );
  return answer!.instant;
}

export interface ReportedCampaign { id: string; productId: string }

/** Campaigns that go on, or had something happen by `at`; oldest first. */
export function activeCampaigns(sql: Sql, workspaceId: string, { at, knownAt }: ReadAs): Promise<ReportedCampaign[]> {
  return rows(
    sql,
    `select c.id, c.product_id as "productId"
       from campaigns c join products p on p.workspace_id = c.workspace_id and p.id = c.product_id and p.deleted_at is null
      where c.workspace_id = $1 and c.deleted_at is null and (c.archived_at is null or c.archived_at > $2) and c.created_at <= $3
        and (c.created_at <= $2 or exists (select 1 from stage_changes s where s.workspace_id = $1 and s.campaign_id = c.id and ${visible('s', '$2', '$3')}))
      order by c.created_at, c.id`,
    [workspaceId, at, knownAt],
  );
}

export interface HeardIn extends ReadAs { workspaceId: string; campaignId: string; since: Date; most: number }

const HEARD_BY_PROSPECTS = (mentions: string): string => `
   from ${mentions} m
   join calls c on c.workspace_id = m.workspace_id and c.id = m.call_id
   join targets t on t.workspace_id = c.workspace_id and t.id = c.target_id
  where m.workspace_id = $1 and c.campaign_id = $2 and ${wasOfKind('t', 'prospect', '$4')} and ${existing('t', '$4')} and ${visible('m', '$3', '$4')}`;

/** What prospects objected most, what was heard this week first; with the answer that worked most often. */
export async function objectionsHeard(sql: Sql, { workspaceId, campaignId, at, knownAt, since, most }: HeardIn): Promise<HeardObjection[]> {
  const parameters = [workspaceId, campaignId, at, knownAt];
  const heard = await rows<Omit<HeardObjection, 'answer'>>(
    sql,
    `select m.objection_id as "objectionId", count(*)::int as mentions, count(distinct t.organisation_id)::int as organisations,
            count(*) filter (where m.occurred_at >= $5)::int as "thisWeek", count(*) filter (where m.answered)::int as answered
     ${HEARD_BY_PROSPECTS('objection_mentions')}
     group by m.objection_id order by count(*) filter (where m.occurred_at >= $5) > 0 desc, 2 desc, m.objection_id limit $6`,
    [...parameters, since, most],
  );
  const answers = await rows<{ objectionId: string; mentionId: string; times: number }>(
    sql,
    `select m.objection_id as "objectionId", (array_agg(m.id order by m.recorded_at, m.id))[1] as "mentionId", count(*)::int as times
     ${HEARD_BY_PROSPECTS('objection_mentions')} and m.answered and btrim(m.answer) <> '' and m.objection_id = any($5::uuid[])
     group by m.objection_id, app.plain(btrim(m.answer)) order by 3 desc, min(m.recorded_at), 2`,
    [...parameters, heard.map(({ objectionId }) => objectionId)],
  );
  return heard.map((objection) => {
    const best = answers.find(({ objectionId }) => objectionId === objection.objectionId);
    return { ...objection, answer: best ? { mentionId: best.mentionId, times: best.times } : null };
  });
}

/** What most prospects asked for. */
export function needsHeard(sql: Sql, { workspaceId, campaignId, at, knownAt, since, most }: HeardIn): Promise<HeardNeed[]> {
  return rows(
    sql,
    `select m.need_id as "needId", count(distinct t.organisation_id)::int as organisations,
            count(distinct t.organisation_id) filter (where m.occurred_at >= $5)::int as "thisWeek"
     ${HEARD_BY_PROSPECTS('need_mentions')}
     group by m.need_id order by 2 desc, 3 desc, m.need_id limit $6`,
    [workspaceId, campaignId, at, knownAt, since, most],
  );
}

/** Stakeholders called since `since`, with where they stand; the latest call first. */
export function stakeholdersMet(sql: Sql, { workspaceId, campaignId, at, knownAt, since }: Omit<HeardIn, 'most'>): Promise<{ targetId: string; organisationId: string; stage: Stage }[]> {
  return rows(
    sql,
    `select t.id as "targetId", t.organisation_id as "organisationId", coalesce(latest.to_stage, 'to_call') as stage
       from targets t
       join lateral (select max(c.occurred_at) as called_at from calls c
                      where c.workspace_id = $1 and c.target_id = t.id and c.occurred_at >= $5 and ${visible('c', '$3', '$4')}) called on called.called_at is not null
       left join lateral (select to_stage from stage_changes s where s.workspace_id = $1 and s.target_id = t.id and ${visible('s', '$3', '$4')}
                           order by ${LATEST_FIRST} limit 1) latest on true
      where t.workspace_id = $1 and t.campaign_id = $2 and ${wasOfKind('t', 'stakeholder', '$4')} and ${existing('t', '$4')}
      order by called.called_at desc, t.id`,
    [workspaceId, campaignId, at, knownAt, since],
  );
}

export interface DueFollowUp { followUpId: string; targetId: string; organisationId: string; kind: FollowUpKind; dueAt: Date; total: number }

/** What is to be done before `before`: promises, then what is due first. Automatic retries are the queue's business. */
export function followUpsBefore(sql: Sql, workspaceId: string, campaignId: string, before: Date, most: number): Promise<DueFollowUp[]> {
  return rows(
    sql,
    `select f.id as "followUpId", t.id as "targetId", t.organisation_id as "organisationId", f.kind, f.due_at as "dueAt", (count(*) over ())::int as total
       from follow_ups f join targets t on t.workspace_id = f.workspace_id and t.id = f.target_id and t.deleted_at is null
      where f.workspace_id = $1 and f.campaign_id = $2 and f.status in ('scheduled', 'due') and f.kind <> 'retry' and f.due_at < $3
      order by (f.kind = 'call_back') desc, f.due_at, f.id limit $4`,
    [workspaceId, campaignId, before, most],
  );
}

export interface SentReport { id: string; week: string; asOf: Date; kept: KeptPart; createdAt: Date }

const SENT = `id, week, as_of as "asOf", kept, created_at as "createdAt"`;

/** The report of this week, if it was sent by `knownAt`. */
export function sentReport(sql: Sql, workspaceId: string, week: string, knownAt: Date): Promise<SentReport | null> {
  return row(sql, `select ${SENT} from weekly_reports where workspace_id = $1 and week = $2 and as_of <= $3`, [workspaceId, week, knownAt]);
}

export function sentWeeks(sql: Sql, workspaceId: string): Promise<{ week: string; asOf: Date; createdAt: Date }[]> {
  return rows(sql, `select week, as_of as "asOf", created_at as "createdAt" from weekly_reports where workspace_id = $1`, [workspaceId]);
}

/**
 * Claims the week for its one report. Of many who try at once, one gets it; the others wait for its commit.
 * @returns false where the week has its report already.
 */
export async function insertReport(sql: Sql, workspaceId: string, report: { id: string; week: string; asOf: Date; kept: KeptPart }): Promise<boolean> {
  const made = await row(
    sql,
    `insert into weekly_reports (workspace_id, id, week, as_of, kept) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, week) do nothing returning 1 as made`,
    [workspaceId, report.id, report.week, report.asOf, JSON.stringify(report.kept)],
  );
  return made !== null;
}

/** The last decision on a campaign taken after the report of `sinceWeek` or a later one, as far as known. */
export function lastDecision(sql: Sql, workspaceId: string, campaignId: string, sinceWeek: string, knownAt: Date): Promise<{ decisionId: string; week: string; decision: ReportDecision; at: Date } | null> {
  return row(
    sql,
    `select id as "decisionId", week, decision, at from report_decisions
      where workspace_id = $1 and campaign_id = $2 and week >= $3 and at <= $4 order by at desc, id desc limit 1`,
    [workspaceId, campaignId, sinceWeek, knownAt],
  );
}
