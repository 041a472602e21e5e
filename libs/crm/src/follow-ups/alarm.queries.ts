import { row, rows, type Sql } from '#platform/database/sql.js';

/** A follow-up as its alarm knows it. */
export interface Alarm { workspaceId: string; id: string; generation: number; dueAt: Date }

interface AlarmRow { workspace_id: string; id: string; generation: number; due_at: Date }

const alarm = (found: AlarmRow): Alarm => ({ workspaceId: found.workspace_id, id: found.id, generation: found.generation, dueAt: found.due_at });

const pairs = (alarms: readonly { workspaceId: string; id: string }[]): [string[], string[]] =>
  [alarms.map(({ workspaceId }) => workspaceId), alarms.map(({ id }) => id)];

/** Which of these wait for a moment within the horizon. */
export async function readAlarms(sql: Sql, wanted: readonly { workspaceId: string; id: string }[], horizonHours: number): Promise<Alarm[]> {
  return (await rows<AlarmRow>(
    sql,
    `select workspace_id, id, generation, due_at from follow_ups
      where (workspace_id, id) in (select * from unnest($1::uuid[], $2::uuid[])) and status = 'scheduled'
        and due_at <= app.now() + make_interval(hours => $3)`,
    [...pairs(wanted), horizonHours],
  )).map(alarm);
}

/** What should be in the queue by now and is not. */
export async function undispatchedAlarms(sql: Sql, horizonHours: number, limit: number): Promise<Alarm[]> {
  return (await rows<AlarmRow>(
    sql,
    `select workspace_id, id, generation, due_at from follow_ups
      where status = 'scheduled' and dispatched_at is null and due_at <= app.now() + make_interval(hours => $1)
      order by due_at limit $2`,
    [horizonHours, limit],
  )).map(alarm);
}

/** What is past its moment by this long and nobody has fired. */
export async function overdueAlarms(sql: Sql, seconds: number, limit: number): Promise<Alarm[]> {
  return (await rows<AlarmRow>(
    sql,
    `select workspace_id, id, generation, due_at from follow_ups
      where status = 'scheduled' and due_at <= app.now() - make_interval(secs => $1)
      order by due_at limit $2`,
    [seconds, limit],
  )).map(alarm);
}

/** Notes that the queue holds these alarms, unless their moment has changed meanwhile. */
export async function markDispatched(sql: Sql, alarms: readonly Alarm[]): Promise<void> {
  await sql.query(
    `update follow_ups f set dispatched_at = app.now()
       from unnest($1::uuid[], $2::uuid[], $3::integer[]) as d(workspace_id, id, generation)
      where f.workspace_id = d.workspace_id and f.id = d.id and f.generation = d.generation`,
    [...pairs(alarms), alarms.map(({ generation }) => generation)],
  );
}

/** The queue is empty: nothing is in it any more. @returns how many it should hold. */
export async function forgetDispatched(sql: Sql): Promise<number> {
  return (await rows(sql, `update follow_ups set dispatched_at = null where status = 'scheduled' and dispatched_at is not null returning 1`)).length;
}

export interface Fired { id: string; target_id: string; campaign_id: string }

/**
 * scheduled → due, judged by PostgreSQL's clock. Targets are locked first, in one order, as every other writer does:
 * an alarm must not be the other half of a deadlock with a call.
 */
export async function claimDue(sql: Sql, workspaceId: string, alarms: readonly { id: string; generation: number }[]): Promise<Fired[]> {
  const ids = alarms.map(({ id }) => id);
  await sql.query(
    `select 1 from targets where workspace_id = $1
        and id in (select target_id from follow_ups where workspace_id = $1 and id = any($2::uuid[]))
      order by id for no key update`,
    [workspaceId, ids],
  );
  return rows<Fired>(
    sql,
    `update follow_ups f set status = 'due', version = version + 1, updated_at = app.now()
       from unnest($2::uuid[], $3::integer[]) as d(id, generation)
      where f.workspace_id = $1 and f.id = d.id and f.generation = d.generation and f.status = 'scheduled' and f.due_at <= app.now()
      returning f.id, f.target_id, f.campaign_id`,
    [workspaceId, ids, alarms.map(({ generation }) => generation)],
  );
}

/** The moment of an alarm that rang too early; null where it has nothing to wait for any more. */
export async function stillAhead(sql: Sql, workspaceId: string, id: string, generation: number): Promise<{ dueAt: Date; now: Date } | null> {
  const ahead = await row<{ due_at: Date; now: Date }>(
    sql,
    `select due_at, app.now() as now from follow_ups
      where workspace_id = $1 and id = $2 and generation = $3 and status = 'scheduled' and due_at > app.now()`,
    [workspaceId, id, generation],
  );
  return ahead && { dueAt: ahead.due_at, now: ahead.now };
}

/** What the background page says of follow-ups. Ages in seconds. */
export interface AlarmHealth { scheduled: number; due: number; undispatched: number; overdue: number; oldestOverdueSeconds: number | null }

export async function alarmHealth(sql: Sql, workspaceId: string, horizonHours: number): Promise<AlarmHealth> {
  const found = await row<{ scheduled: number; due: number; undispatched: number; overdue: number; oldest: number | null }>(
    sql,
    `select count(*) filter (where status = 'scheduled')::int as scheduled,
            count(*) filter (where status = 'due')::int as due,
            count(*) filter (where status = 'scheduled' and dispatched_at is null and due_at <= app.now() + make_interval(hours => $2))::int as undispatched,
            count(*) filter (where status = 'scheduled' and due_at <= app.now())::int as overdue,
            (extract(epoch from app.now() - min(due_at) filter (where status = 'scheduled' and due_at <= app.now())))::float8 as oldest
       from follow_ups where workspace_id = $1 and status in ('scheduled', 'due')`,
    [workspaceId, horizonHours],
  );
  const { oldest, ...counts } = found!;
  return { ...counts, oldestOverdueSeconds: oldest };
}
