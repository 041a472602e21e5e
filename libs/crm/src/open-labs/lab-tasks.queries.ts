import { rows, type Sql } from '#platform/database/sql.js';
import { refreshNextStep } from '../follow-ups/follow-up.queries.js';

/** Call tasks of the chase ladder, by the reason they carry. */
export const LAB_TASKS = { call_undecided: 'lab_undecided', confirm_by_voice: 'lab_confirm' } as const;

/** The guest has answered: what was to be asked of them is done. A yes still waits for the word by voice. */
export async function closeLabTasks(sql: Sql, workspaceId: string, invitationId: string, targetId: string | null, { onlyUndecided }: { onlyUndecided: boolean }): Promise<void> {
  if (!targetId) return;
  const closed = await rows(
    sql,
    `update follow_ups set status = 'done', closed_at = app.now(), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and target_id = $2 and status in ('scheduled', 'due') and reason_code = any($4::text[]) and reason_params ->> 'invitationId' = $3
      returning id`,
    [workspaceId, targetId, invitationId, onlyUndecided ? [LAB_TASKS.call_undecided] : Object.values(LAB_TASKS)],
  );
  if (closed.length > 0) await refreshNextStep(sql, workspaceId, [targetId]);
}

export interface DueRung {
  workspaceId: string;
  id: string;
  openLabId: string;
  kind: 'remind' | 'call_undecided' | 'confirm_by_voice';
  dueAt: Date;
  startsAt: Date;
  cancelledAt: Date | null;
  timeZone: string;
}

const RUNG = `r.workspace_id as "workspaceId", r.id, r.open_lab_id as "openLabId", r.kind, r.due_at as "dueAt", l.starts_at as "startsAt",
  l.cancelled_at as "cancelledAt", w.time_zone as "timeZone"
  from open_lab_rungs r
  join open_labs l on l.workspace_id = r.workspace_id and l.id = r.open_lab_id and l.deleted_at is null
  join workspaces w on w.id = r.workspace_id`;

/** Rungs whose moment has come, the earliest first. */
export function dueRungs(sql: Sql, limit: number): Promise<DueRung[]> {
  return rows(sql, `select ${RUNG} where r.climbed_at is null and r.due_at <= app.now() order by r.due_at limit $1`, [limit]);
}

export async function dueRung(sql: Sql, workspaceId: string, id: string): Promise<DueRung | null> {
  return (await rows<DueRung>(sql, `select ${RUNG} where r.workspace_id = $1 and r.id = $2 and r.climbed_at is null and r.due_at <= app.now()`, [workspaceId, id]))[0] ?? null;
}

/** Guests a rung may still reach: those it has not, and who were not written to a moment ago. */
export function guestsToReach(sql: Sql, rung: Pick<DueRung, 'workspaceId' | 'id' | 'openLabId'>, quietHours: number): Promise<{ id: string; targetId: string | null }[]> {
  return rows(
    sql,
    `select i.id, i.target_id as "targetId" from invitations i
      where i.workspace_id = $1 and i.open_lab_id = $2 and i.status in ('sent', 'maybe', 'yes', 'confirmed')
        and (i.sent_at is null or i.sent_at <= app.now() - make_interval(hours => $4))
        and not exists (select 1 from emails e where e.workspace_id = $1 and e."key" = 'remind:' || i.id || ':' || $3)
        and not exists (select 1 from follow_ups f where f.workspace_id = $1 and f.target_id = i.target_id and f.contact_id = i.contact_id
                           and f.reason_params ->> 'rungId' = $3)
      order by i.id`,
    [rung.workspaceId, rung.openLabId, rung.id, quietHours],
  );
}

/** The rung is done; counted by what it left behind. */
export async function markClimbed(sql: Sql, { workspaceId, id }: Pick<DueRung, 'workspaceId' | 'id'>): Promise<void> {
  await sql.query(
    `update open_lab_rungs r set climbed_at = app.now(),
            reached = (select count(*) from emails e where e.workspace_id = $1 and e.purpose = 'invitation_reminder' and e."key" like 'remind:%:' || $2::text)
                    + (select count(*) from follow_ups f where f.workspace_id = $1 and f.reason_params ->> 'rungId' = $2::text)
      where r.workspace_id = $1 and r.id = $3 and r.climbed_at is null`,
    [workspaceId, id, id],
  );
}
