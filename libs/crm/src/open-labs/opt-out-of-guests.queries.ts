import type { InvitationStatus } from '#contracts/vocabulary.js';
import { rows, type Sql } from '#platform/database/sql.js';

export async function rememberOptOut(sql: Sql, workspaceId: string, invitationId: string, optOutId: string, before: InvitationStatus): Promise<void> {
  await sql.query('update invitations set opt_out_id = $3, before_opt_out = $4 where workspace_id = $1 and id = $2', [workspaceId, invitationId, optOutId, before]);
}

/** Guests of labs to come whom these oppositions called off, and whom no other one reaches. */
export function calledOffBy(sql: Sql, workspaceId: string, optOutIds: readonly string[]): Promise<{ id: string; openLabId: string; targetId: string | null; before: InvitationStatus }[]> {
  return rows(
    sql,
    `select i.id, i.open_lab_id as "openLabId", i.target_id as "targetId", i.before_opt_out as before from invitations i
       join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id and l.ends_at > app.now() and l.cancelled_at is null and l.deleted_at is null
       join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.opted_out_at is null and c.erased_at is null
      where i.workspace_id = $1 and i.opt_out_id = any($2::uuid[]) and i.status = 'cancelled' and i.before_opt_out is not null
      order by i.target_id nulls last, i.open_lab_id, i.waiting_place, i.id`,
    [workspaceId, optOutIds],
  );
}

/** Where they waited before; whoever lost their chair comes first. */
export async function placeAgain(sql: Sql, workspaceId: string, invitationId: string, place: number | null): Promise<void> {
  await sql.query(
    `update invitations i set waiting_place = coalesce($3, (select min(w.waiting_place) - 1 from invitations w where w.workspace_id = $1 and w.open_lab_id = i.open_lab_id))
      where i.workspace_id = $1 and i.id = $2`,
    [workspaceId, invitationId, place],
  );
}

export async function forgetOptOut(sql: Sql, workspaceId: string, invitationId: string): Promise<void> {
  await sql.query('update invitations set opt_out_id = null, before_opt_out = null where workspace_id = $1 and id = $2', [workspaceId, invitationId]);
}

/** The place somebody had in the line; kept while they are called off. */
export const formerPlace = async (sql: Sql, workspaceId: string, invitationId: string): Promise<number | null> =>
  (await rows<{ place: number | null }>(sql, 'select waiting_place as place from invitations where workspace_id = $1 and id = $2', [workspaceId, invitationId]))[0]?.place ?? null;
