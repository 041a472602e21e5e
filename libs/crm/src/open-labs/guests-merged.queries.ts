import type { InvitationStatus } from '#contracts/vocabulary.js';
import { rows, type Sql } from '#platform/database/sql.js';

/** Two invitations of one person to one lab. */
export interface InvitedTwice { openLabId: string; fromId: string; intoId: string; from: Said; into: Said }
export interface Said { status: InvitationStatus; answeredAt: Date | null }

/** Labs to which both entries of a person are invited, in the order in which labs are locked. */
export async function labsInvitingTwice(sql: Sql, workspaceId: string, fromContactId: string, intoContactId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select f.open_lab_id as id from invitations f join invitations i on i.workspace_id = f.workspace_id and i.open_lab_id = f.open_lab_id and i.contact_id = $3
      where f.workspace_id = $1 and f.contact_id = $2 order by f.open_lab_id`,
    [workspaceId, fromContactId, intoContactId],
  );
  return found.map(({ id }) => id);
}

/** The labs to which both entries of a person are invited, locked. */
export async function invitedTwice(sql: Sql, workspaceId: string, fromContactId: string, intoContactId: string): Promise<InvitedTwice[]> {
  await sql.query('select 1 from invitations where workspace_id = $1 and contact_id = any($2::uuid[]) order by id for no key update', [workspaceId, [fromContactId, intoContactId]]);
  const found = await rows<{ openLabId: string; fromId: string; intoId: string; fromStatus: InvitationStatus; intoStatus: InvitationStatus; fromAnsweredAt: Date | null; intoAnsweredAt: Date | null }>(
    sql,
    `select f.open_lab_id as "openLabId", f.id as "fromId", i.id as "intoId", f.status as "fromStatus", i.status as "intoStatus", f.answered_at as "fromAnsweredAt", i.answered_at as "intoAnsweredAt"
       from invitations f join invitations i on i.workspace_id = f.workspace_id and i.open_lab_id = f.open_lab_id and i.contact_id = $3
      where f.workspace_id = $1 and f.contact_id = $2 order by f.open_lab_id`,
    [workspaceId, fromContactId, intoContactId],
  );
  return found.map(({ openLabId, fromId, intoId, ...said }) => ({
    openLabId, fromId, intoId, from: { status: said.fromStatus, answeredAt: said.fromAnsweredAt }, into: { status: said.intoStatus, answeredAt: said.intoAnsweredAt },
  }));
}

/**
 * What was said of the one is said of the other: status, answers, word given. The place among those who wait is given once in
 * a lab: the one that goes leaves it first.
 */
export async function takeOver(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  const said = (await rows<Record<string, unknown>>(
    sql,
    `select status, target_id, answered_at, answer, question_answered_at, access_needs, waiting_place, confirmed_at, confirmed_by_id, sent_at, send_requested_at
       from invitations where workspace_id = $1 and id = $2`,
    [workspaceId, fromId],
  ))[0]!;
  await sql.query(`update invitations set status = 'cancelled', waiting_place = null where workspace_id = $1 and id = $2`, [workspaceId, fromId]);
  await sql.query(
    `update invitations
        set status = $3, target_id = coalesce($4, target_id), answered_at = $5, answer = coalesce($6, answer), question_answered_at = coalesce($7, question_answered_at),
            access_needs = coalesce($8, access_needs), waiting_place = $9, confirmed_at = $10, confirmed_by_id = $11, sent_at = coalesce($12, sent_at),
            send_requested_at = $13, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, intoId, said['status'], said['target_id'], said['answered_at'], said['answer'], said['question_answered_at'], said['access_needs'],
      said['waiting_place'], said['confirmed_at'], said['confirmed_by_id'], said['sent_at'], said['send_requested_at']],
  );
}

/** The doubled one is called off: its chair is free, its links lead to the one that stays, whoever it brought came with that one. */
export async function callOffDoubled(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  const parameters = [workspaceId, fromId, intoId];
  await sql.query(`update invitations set status = 'cancelled', waiting_place = null, send_requested_at = null, version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2`, [workspaceId, fromId]);
  await sql.query('update invitation_tokens set invitation_id = $3 where workspace_id = $1 and invitation_id = $2', parameters);
  await sql.query('update invitations set brought_by_id = nullif($3::uuid, id), version = version + 1, updated_at = app.now() where workspace_id = $1 and brought_by_id = $2', parameters);
}

/** Those that only the entry that goes has. */
export async function handOver(sql: Sql, workspaceId: string, fromContactId: string, intoContactId: string): Promise<void> {
  await sql.query(
    `update invitations f set contact_id = $3, version = version + 1, updated_at = app.now()
      where f.workspace_id = $1 and f.contact_id = $2
        and not exists (select 1 from invitations i where i.workspace_id = $1 and i.open_lab_id = f.open_lab_id and i.contact_id = $3)`,
    [workspaceId, fromContactId, intoContactId],
  );
}

export async function moveToTarget(sql: Sql, workspaceId: string, fromTargetId: string, intoTargetId: string): Promise<void> {
  await sql.query('update invitations set target_id = $3, version = version + 1, updated_at = app.now() where workspace_id = $1 and target_id = $2', [workspaceId, fromTargetId, intoTargetId]);
}
