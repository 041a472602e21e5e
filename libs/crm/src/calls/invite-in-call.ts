import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LIMITS } from '#contracts/limits.js';
import type { NextStep } from '#contracts/next-step.js';
import { row, rows } from '#platform/database/sql.js';
import { invalid } from '#platform/errors/domain-error.js';
import { dropEmailsOf } from '#platform/mail/email-ledger.queries.js';
import type { Scope } from '#platform/scope.js';
import { lockTarget } from '../campaigns/target.queries.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { closeAllFollowUps, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { GuestsService } from '../open-labs/guests.service.js';
import { settleTarget } from '../open-labs/invitation-moves.js';
import { InvitationsService } from '../open-labs/invitations.service.js';
import { OpenLabsService } from '../open-labs/open-labs.service.js';
import type { InviteInCallInput } from './call-input.js';
import type { CallRow } from './call.queries.js';
import type { LockedTarget } from './locked-target.queries.js';

/** What an invitation made during a call leaves behind, so that undo can take it back. */
export interface InvitedInCall { openLabId: string; labStartsAt: Date; contactIds: string[]; createdContactIds: string[] }

/** Invitations made while the person is on the line: in the transaction of the call, their mail a minute later. */
@Injectable()
export class InviteInCall {
  constructor(
    private readonly contacts: ContactsService, private readonly labs: OpenLabsService, private readonly invitations: InvitationsService, private readonly guests: GuestsService,
  ) {}

  /**
   * Invites the person spoken with (or those named) and their colleagues. Somebody on the guest list already stays as they are.
   * @throws DomainError `validation_failed` for people of another organisation or nobody at all, `not_found`, `conflict` for a lab that is over
   */
  async invite(tx: EntityManager, scope: Scope, call: CallRow, subject: LockedTarget, { openLabId, contactIds = [], colleagues = [] }: InviteInCallInput): Promise<InvitedInCall> {
    const { workspaceId } = scope;
    const lab = await this.labs.get(scope, openLabId);
    await this.checkPeople(tx, workspaceId, subject.organisation.id, contactIds);
    const createdContactIds: string[] = [];
    for (const colleague of colleagues) createdContactIds.push((await this.contacts.create(scope, { ...colleague, organisationId: subject.organisation.id })).id);
    const named = contactIds.length > 0 ? contactIds : call.contact_id ? [call.contact_id] : [];
    const wanted = [...new Set([...named, ...createdContactIds])];
    if (wanted.length === 0) throw invalid({ field: 'invite.contactIds', code: 'required' });
    const { ids } = await this.invitations.invite(scope, openLabId, { contactIds: wanted, campaignId: subject.campaign.id, callId: call.id });
    const notBefore = new Date(subject.now.getTime() + LIMITS.mailDelaySeconds * 1000);
    for (const { id, targetId } of await withAddress(tx, workspaceId, ids)) {
      await this.guests.send(scope, { workspaceId, id, openLabId, targetId }, { notBefore, callId: call.id });
    }
    // The ladder asks them from here on: nothing is left to propose.
    for (const contactId of wanted) await closeAllFollowUps(tx, workspaceId, [subject.target.id], { callId: call.id, contactId, kinds: ['propose_lab'] });
    await refreshNextStep(tx, workspaceId, [subject.target.id]);
    return { openLabId, labStartsAt: lab.startsAt, contactIds: wanted, createdContactIds };
  }

  /** With the undo of the call: its invitations are gone, and their mail with them. */
  async takeBack(tx: EntityManager, workspaceId: string, call: CallRow): Promise<void> {
    const made = await rows<{ id: string; again: boolean }>(
      tx, 'select id, created_at < $3 as again from invitations where workspace_id = $1 and call_id = $2', [workspaceId, call.id, call.recorded_at],
    );
    await dropEmailsOf(tx, workspaceId, made.map(({ id }) => id));
    // Somebody called off before and invited again is called off once more.
    await tx.query(`update invitations set status = 'cancelled', call_id = null, version = version + 1, updated_at = app.now() where workspace_id = $1 and id = any($2::uuid[])`,
      [workspaceId, made.filter(({ again }) => again).map(({ id }) => id)]);
    await tx.query('delete from invitations where workspace_id = $1 and id = any($2::uuid[])', [workspaceId, made.filter(({ again }) => !again).map(({ id }) => id)]);
  }

  /** After a correction said the call's facts anew: the target stands again where its invitations have it. */
  async settle(tx: EntityManager, { workspaceId, memberId }: Scope, call: CallRow): Promise<void> {
    const target = await lockTarget(tx, workspaceId, call.target_id);
    const invited = await row(tx, 'select 1 from invitations where workspace_id = $1 and target_id = $2 limit 1', [workspaceId, call.target_id]);
    if (target && invited) await settleTarget(tx, { workspaceId, memberId, occurredAt: call.occurred_at, callId: call.id }, target);
  }

  private async checkPeople(tx: EntityManager, workspaceId: string, organisationId: string, contactIds: readonly string[]): Promise<void> {
    const known = new Set((await rows<{ id: string }>(
      tx, 'select id from contacts where workspace_id = $1 and id = any($2::uuid[]) and organisation_id = $3 and erased_at is null', [workspaceId, contactIds, organisationId],
    )).map(({ id }) => id));
    const strangers = contactIds.flatMap((id, index) => (known.has(id) ? [] : [{ field: `invite.contactIds[${index}]`, code: 'not_found' }]));
    if (strangers.length > 0) throw invalid(...strangers);
  }
}

async function withAddress(tx: EntityManager, workspaceId: string, ids: readonly string[]): Promise<{ id: string; targetId: string | null }[]> {
  return rows(
    tx,
    `select i.id, i.target_id as "targetId" from invitations i join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
      where i.workspace_id = $1 and i.id = any($2::uuid[]) and c.email is not null order by i.id`,
    [workspaceId, ids],
  );
}

/** The step of a call in which the person was invited: the ladder follows, nothing else is due with them. */
export const invitedStep = (step: NextStep, lab: { openLabId: string; labStartsAt: Date }): NextStep =>
  ({ ...step, kind: null, dueAt: null, code: 'invited_to_lab', params: { openLabId: lab.openLabId, labStartsAt: lab.labStartsAt.toISOString() } });
