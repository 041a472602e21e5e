import type { ChaseKind } from '#contracts/vocabulary.js';
import type { ChaseRung, InvitationTemplate } from '#contracts/chase.js';
import type { WorkingHours } from '#contracts/cadence.js';
import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { calendarFor } from '../campaigns/calendar.js';
import type { Calendar } from '../campaigns/working-hours.rules.js';
import type { PlannedRung } from './chase.rules.js';

/** A lab with its guests counted. */
export interface OpenLabRow {
  id: string;
  version: number;
  productId: string;
  productName: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  capacity: number;
  question: string | null;
  programme: string;
  chase: ChaseRung[];
  template: InvitationTemplate;
  calendarRevision: number;
  cancelledAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** Invitations by status, those with none left out. */
  counts: Record<string, number>;
  sure: number;
  seated: number;
}

/** Holds a chair: `SEATED_STATUSES`. */
export const SEATED = `i.status in ('yes', 'confirmed', 'attended')`;
/** `isSure` of the rules. */
export const SURE = `(i.status = 'confirmed' or (i.status = 'yes' and i.question_answered_at is not null))`;

const COLUMNS = `l.id, l.version, l.product_id as "productId", p.name as "productName", l.title, l.starts_at as "startsAt", l.ends_at as "endsAt", l.place, l.capacity,
  l.question, l.programme, l.chase, l.template, l.calendar_revision as "calendarRevision", l.cancelled_at as "cancelledAt",
  l.created_at as "createdAt", l.updated_at as "updatedAt",
  coalesce(n.counts, '{}') as counts, coalesce(n.sure, 0)::int as sure, coalesce(n.seated, 0)::int as seated
  from open_labs l
  join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
  left join lateral (
    select jsonb_object_agg(status, n) as counts, sum(sure) as sure, sum(seated) as seated from (
      select i.status, count(*)::int as n, count(*) filter (where ${SURE}) as sure, count(*) filter (where ${SEATED}) as seated
        from invitations i where i.workspace_id = l.workspace_id and i.open_lab_id = l.id group by i.status) by_status) n on true`;

export function readOpenLab(sql: Sql, workspaceId: string, id: string): Promise<OpenLabRow | null> {
  return row(sql, `select ${COLUMNS} where l.workspace_id = $1 and l.id = $2 and l.deleted_at is null`, [workspaceId, id]);
}

export interface OpenLabFilter {
  productId?: string | undefined;
  /** Labs of the product of this campaign. */
  campaignId?: string | undefined;
  /** True: not over and not called off. */
  upcoming?: boolean | undefined;
}

/** The latest first; upcoming ones the next first. */
export function listOpenLabs(sql: Sql, workspaceId: string, filter: OpenLabFilter, after: unknown[] | null, limit: number): Promise<OpenLabRow[]> {
  const [direction, beyond] = filter.upcoming ? ['asc', '>'] : ['desc', '<'];
  return rows(
    sql,
    `select ${COLUMNS}
      where l.workspace_id = $1 and l.deleted_at is null
        and ($2::uuid is null or l.product_id = $2)
        and ($3::uuid is null or l.product_id = (select product_id from campaigns where workspace_id = $1 and id = $3))
        and (not $4 or (l.cancelled_at is null and l.ends_at > app.now()))
        and ($5::timestamptz is null or (l.starts_at, l.id) ${beyond} ($5, $6::uuid))
      order by l.starts_at ${direction}, l.id ${direction} limit $7`,
    [workspaceId, filter.productId ?? null, filter.campaignId ?? null, filter.upcoming ?? false, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export interface LockedLab {
  id: string;
  productId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  question: string | null;
  calendarRevision: number;
  cancelledAt: Date | null;
  version: number;
}

/**
 * The living lab, locked: chairs are given out under this lock, one answer at a time. Taken after the targets (see Locks
 * in ARCHITECTURE), before the invitations.
 */
export function lockLab(sql: Sql, workspaceId: string, id: string): Promise<LockedLab | null> {
  return row(
    sql,
    `select id, product_id as "productId", title, starts_at as "startsAt", ends_at as "endsAt", capacity, question,
            calendar_revision as "calendarRevision", cancelled_at as "cancelledAt", version
       from open_labs where workspace_id = $1 and id = $2 and deleted_at is null for no key update`,
    [workspaceId, id],
  );
}

/** The team's own calendar: where a lab takes place, its hours count. */
export async function teamCalendar(sql: Sql, workspaceId: string): Promise<Calendar> {
  const workspace = await row<{ timeZone: string; hours: WorkingHours; closedDays: string[] }>(
    sql, 'select time_zone as "timeZone", hours, closed_days as "closedDays" from workspaces where id = $1', [workspaceId],
  );
  return calendarFor({ time_zone: null, holiday_region: null }, workspace!);
}

/** What the ladder still has to do is planned anew; rungs already climbed stay. */
export async function replaceRungs(sql: Sql, workspaceId: string, openLabId: string, planned: readonly PlannedRung[]): Promise<void> {
  await sql.query('delete from open_lab_rungs where workspace_id = $1 and open_lab_id = $2 and climbed_at is null', [workspaceId, openLabId]);
  await sql.query(
    `insert into open_lab_rungs (workspace_id, id, open_lab_id, kind, days_before, working_days, at, due_at)
     select $1, r.id, $2, r.kind, r.days_before, r.working_days, r.at, r.due_at
       from unnest($3::uuid[], $4::text[], $5::int[], $6::boolean[], $7::text[], $8::timestamptz[]) as r(id, kind, days_before, working_days, at, due_at)
      where r.due_at > app.now()`,
    [workspaceId, openLabId, planned.map(() => newId()), planned.map(({ kind }) => kind), planned.map(({ daysBefore }) => daysBefore),
      planned.map(({ workingDays }) => workingDays), planned.map(({ at }) => at), planned.map(({ dueAt }) => dueAt)],
  );
}

export interface RungRow { id: string; kind: ChaseKind; daysBefore: number; workingDays: boolean; at: string; dueAt: Date; climbedAt: Date | null; reached: number }

/** The ladder of one lab, earliest rung first. */
export function rungsOf(sql: Sql, workspaceId: string, openLabId: string): Promise<RungRow[]> {
  return rows(
    sql,
    `select id, kind, days_before as "daysBefore", working_days as "workingDays", at, due_at as "dueAt", climbed_at as "climbedAt", reached
       from open_lab_rungs where workspace_id = $1 and open_lab_id = $2 order by due_at, id`,
    [workspaceId, openLabId],
  );
}

/** The next lab of a product that one can still be invited to. */
export interface NextLab { id: string; title: string; startsAt: Date; seatsLeft: number }

export function nextLab(sql: Sql, workspaceId: string, productId: string): Promise<NextLab | null> {
  return row(
    sql,
    `select l.id, l.title, l.starts_at as "startsAt",
            greatest(0, l.capacity - (select count(*) from invitations i where i.workspace_id = l.workspace_id and i.open_lab_id = l.id and ${SEATED}))::int as "seatsLeft"
       from open_labs l
      where l.workspace_id = $1 and l.product_id = $2 and l.deleted_at is null and l.cancelled_at is null and l.starts_at > app.now()
      order by l.starts_at, l.id limit 1`,
    [workspaceId, productId],
  );
}
