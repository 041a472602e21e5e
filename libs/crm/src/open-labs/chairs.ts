import type { EntityManager } from 'typeorm';
import { rows, type Sql } from '#platform/database/sql.js';
import { seatsLeft } from './invitation-moves.js';
import type { LabMail } from './lab-mail.service.js';
import type { LockedLab } from './open-lab.queries.js';

/**
 * Gives the chairs that are free to whoever has waited longest, and writes to them. Runs under the lab's lock, in the
 * transaction that freed a chair: nobody else can take it in between.
 * @returns the invitations that came in. Their targets are settled after the commit: the lab's lock comes after the targets'.
 */
export async function promoteWaiting(tx: EntityManager, mail: LabMail, workspaceId: string, lab: LockedLab): Promise<string[]> {
  if (lab.cancelledAt) return [];
  const free = await seatsLeft(tx, workspaceId, lab);
  if (free === 0) return [];
  const next = await rows<{ id: string }>(
    tx,
    `select id from invitations where workspace_id = $1 and open_lab_id = $2 and status = 'waiting' order by waiting_place limit $3 for no key update`,
    [workspaceId, lab.id, free],
  );
  for (const { id } of next) {
    await tx.query(`update invitations set status = 'yes', version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2 and status = 'waiting'`, [workspaceId, id]);
    await mail.planCalendarMail(tx, workspaceId, id, 'promote');
  }
  return next.map(({ id }) => id);
}

/** How many stand before this one, itself included: "you are number 3". */
export async function placeInLine(sql: Sql, workspaceId: string, openLabId: string, waitingPlace: number): Promise<number> {
  const before = await rows(
    sql, `select 1 from invitations where workspace_id = $1 and open_lab_id = $2 and status = 'waiting' and waiting_place <= $3`, [workspaceId, openLabId, waitingPlace],
  );
  return before.length;
}
