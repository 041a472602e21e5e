import type { BackPlanStep } from '#insight/back-plan.js';
import { newId } from '#platform/ids.js';
import { rows, type Sql } from '#platform/database/sql.js';

/** Who may come: everybody asked who has not said no. */
export async function guestContacts(sql: Sql, workspaceId: string, openLabId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select contact_id as id from invitations
      where workspace_id = $1 and open_lab_id = $2 and status in ('draft', 'sent', 'maybe', 'yes', 'waiting', 'confirmed', 'attended')`,
    [workspaceId, openLabId],
  );
  return found.map(({ id }) => id);
}

export interface DoneStep { step: BackPlanStep; doneAt: Date; by: string }

export function doneSteps(sql: Sql, workspaceId: string, openLabId: string): Promise<DoneStep[]> {
  return rows(
    sql,
    `select s.step, s.done_at as "doneAt", m.name as by from lab_steps s join members m on m.workspace_id = s.workspace_id and m.id = s.member_id
      where s.workspace_id = $1 and s.open_lab_id = $2`,
    [workspaceId, openLabId],
  );
}

export async function markStep(sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }, openLabId: string, step: BackPlanStep, done: boolean): Promise<void> {
  if (!done) await sql.query('delete from lab_steps where workspace_id = $1 and open_lab_id = $2 and step = $3', [workspaceId, openLabId, step]);
  else {
    await sql.query(
      'insert into lab_steps (workspace_id, id, open_lab_id, step, member_id) values ($1, $2, $3, $4, $5) on conflict (workspace_id, open_lab_id, step) do nothing',
      [workspaceId, newId(), openLabId, step, memberId],
    );
  }
}
