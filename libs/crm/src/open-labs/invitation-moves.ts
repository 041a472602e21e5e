import type { InvitationStatus, Stage } from '#contracts/vocabulary.js';
import { row, type Sql } from '#platform/database/sql.js';
import { moveTarget, provenRank } from '../campaigns/stage-change.queries.js';
import { funnelRank, mayMove } from '../campaigns/stages.rules.js';
import { lockTarget, type TargetRow } from '../campaigns/target.queries.js';
import { assertStatus, isSeated, type InvitationCause } from './invitation-status.rules.js';
import { bestRung, lockInvitation, stageWithoutInvitations, type LockedInvitation } from './invitation.queries.js';
import { lockLab, SEATED, type LockedLab } from './open-lab.queries.js';

/** Who moves it, and when it happened. */
export interface MoveContext { workspaceId: string; memberId: string | null; occurredAt: Date; callId?: string | null }

export interface LockedGuest { invitation: LockedInvitation; lab: LockedLab; target: TargetRow | null }

/**
 * An invitation with all that moves with it, in the order of locks: organisation and target, lab, invitation. Null where
 * one of them is unknown or deleted.
 */
export async function lockGuest(sql: Sql, workspaceId: string, known: { id: string; openLabId: string; targetId: string | null }): Promise<LockedGuest | null> {
  const target = known.targetId ? await lockTarget(sql, workspaceId, known.targetId) : null;
  const lab = await lockLab(sql, workspaceId, known.openLabId);
  const invitation = lab && (await lockInvitation(sql, workspaceId, known.id));
  return lab && invitation && invitation.openLabId === lab.id ? { invitation, lab, target } : null;
}

/**
 * Sets the status of a locked invitation and moves its target along. What else follows (chairs that come free, mail) is
 * the service's.
 * @throws DomainError `invitation_refused`
 */
export async function moveInvitation(
  sql: Sql, context: MoveContext, { invitation, target }: Pick<LockedGuest, 'invitation' | 'target'>, to: InvitationStatus, cause: InvitationCause,
): Promise<void> {
  assertStatus(invitation.status, to, cause);
  if (invitation.status !== to) {
    await sql.query(
      `update invitations set status = $3, waiting_place = case when $3 = 'waiting' then (
           select coalesce(max(waiting_place), 0) + 1 from invitations where workspace_id = $1 and open_lab_id = $4) else waiting_place end,
         version = version + 1, updated_at = app.now()
        where workspace_id = $1 and id = $2`,
      [context.workspaceId, invitation.id, to, invitation.openLabId],
    );
  }
  if (target) await settleTarget(sql, context, target);
}

/**
 * Brings a locked target to where its invitations have it: attended, confirmed once somebody is sure, invited; back to what
 * the calls alone had proven when every invitation fell through. Only coming in person re-opens what calling is over for.
 */
export async function settleTarget(sql: Sql, { workspaceId, memberId, occurredAt, callId }: MoveContext, target: TargetRow): Promise<void> {
  const rung = await bestRung(sql, workspaceId, target.id);
  const to = rung ?? (await fallenBack(sql, workspaceId, target));
  if (to === null || !mayMove(target.stage, to, 'invitation')) return;
  const proves = rung && funnelRank(rung) > (await provenRank(sql, workspaceId, target.id)) ? rung : null;
  if (to === target.stage && proves === null) return;
  await moveTarget(sql, {
    workspaceId, campaignId: target.campaign_id, targetId: target.id, from: target.stage, to, proves, cause: 'invitation', callId: callId ?? null,
    memberId, occurredAt,
  });
}

async function fallenBack(sql: Sql, workspaceId: string, { id, stage }: TargetRow): Promise<Stage | null> {
  return ['invited', 'confirmed', 'attended'].includes(stage) ? stageWithoutInvitations(sql, workspaceId, id) : null;
}

/** Chairs still free, never below 0. Asked under the lab's lock by whoever gives one out. */
export async function seatsLeft(sql: Sql, workspaceId: string, { id, capacity }: Pick<LockedLab, 'id' | 'capacity'>): Promise<number> {
  const taken = await row<{ seated: number }>(
    sql, `select count(*)::int as seated from invitations i where i.workspace_id = $1 and i.open_lab_id = $2 and ${SEATED}`, [workspaceId, id],
  );
  return Math.max(0, capacity - taken!.seated);
}

/** A chair came free by this move. */
export const freesChair = (from: InvitationStatus, to: InvitationStatus): boolean => isSeated(from) && !isSeated(to);
