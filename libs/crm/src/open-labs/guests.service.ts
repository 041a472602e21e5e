import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LIMITS } from '#contracts/limits.js';
import type { InvitationAnswer, InvitationStatus } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { dropEmailsOf } from '#platform/mail/email-ledger.queries.js';
import { Queues } from '#platform/queue/queues.service.js';
import type { Actor, Scope } from '#platform/scope.js';
import { promoteWaiting } from './chairs.js';
import { freesChair, lockGuest, moveInvitation, seatsLeft, settleTarget, type LockedGuest } from './invitation-moves.js';
import { isSeated, mayBecome, type InvitationCause } from './invitation-status.rules.js';
import { calendarMailLeft } from './lab-mail.queries.js';
import { LabMail } from './lab-mail.service.js';
import { closeLabTasks } from './lab-tasks.queries.js';
import { forgetOptOut, formerPlace, placeAgain } from './opt-out-of-guests.queries.js';

/** An invitation as it is found before anything is locked. */
export interface KnownInvitation { workspaceId: string; id: string; openLabId: string; targetId: string | null }

export interface GuestAnswer {
  answer: InvitationAnswer;
  /** To the lab's question; left out or empty, what was said before stands. */
  words?: string | null | undefined;
  accessNeeds?: string | null | undefined;
}

/** What a guest says, and what the team does with one guest. */
@Injectable()
export class GuestsService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly mail: LabMail, private readonly queues: Queues) {}

  /**
   * Yes, maybe or no, by the guest or by a caller who heard it. A yes beyond the last chair waits in the order of arrival;
   * a chair given back goes to whoever has waited longest; after a no nothing more is sent.
   * @returns what the answer became: `waiting` for a yes without a chair, `confirmed` where a word by voice stands.
   * @throws DomainError `not_found`, `conflict` for a lab that is over or called off, `invitation_refused`
   */
  async answer(actor: Actor, known: KnownInvitation, { answer, words, accessNeeds }: GuestAnswer): Promise<InvitationStatus> {
    return this.uow.run(async (tx) => {
      const now = await this.clock.now();
      const guest = await this.open(tx, known, now);
      const said = words?.trim() || null;
      await tx.query(
        `update invitations set answered_at = $3, answer = coalesce($4, answer), question_answered_at = case when $4::text is null then question_answered_at else $3 end,
                access_needs = case when $6 then $5 else access_needs end, version = version + 1, updated_at = app.now()
          where workspace_id = $1 and id = $2`,
        [known.workspaceId, known.id, now, said, accessNeeds?.trim() || null, accessNeeds !== undefined],
      );
      const to = answer === 'yes' ? await this.chairFor(tx, known.workspaceId, guest, 'yes') : answer;
      await this.move(tx, { ...actor, occurredAt: now }, guest, to, 'answer');
      return to;
    });
  }

  /** From a calendar, which shows no page: whoever has no chair for their yes is told so by mail, or they would come. @throws DomainError as `answer` */
  async answerByCalendar(known: KnownInvitation, answer: InvitationAnswer): Promise<void> {
    await this.uow.run(async (tx) => {
      const guest = await this.locked(tx, known);
      const to = await this.answer({ workspaceId: known.workspaceId, memberId: null }, known, { answer });
      if (to === 'waiting' && guest.invitation.status !== 'waiting') await this.mail.planCalendarMail(tx, known.workspaceId, known.id, 'waitlist');
    });
  }

  /** The team heard them say that they come: sure, if there is a chair. @throws DomainError as `answer` */
  async confirm(scope: Scope, known: KnownInvitation): Promise<InvitationStatus> {
    return this.uow.run(async (tx) => {
      const now = await this.clock.now();
      const guest = await this.open(tx, known, now);
      const to = guest.invitation.status === 'waiting' ? 'waiting' : await this.chairFor(tx, known.workspaceId, guest, 'confirmed');
      if (to === 'confirmed') {
        await tx.query('update invitations set confirmed_at = $3, confirmed_by_id = $4 where workspace_id = $1 and id = $2', [known.workspaceId, known.id, now, scope.memberId]);
      }
      await this.move(tx, { workspaceId: scope.workspaceId, memberId: scope.memberId, occurredAt: now }, guest, to, 'voice');
      return to;
    });
  }

  /** Calls one invitation off; a guest whose calendar knows of it is told. @throws DomainError `not_found`, `invitation_refused` */
  async cancel(actor: Actor, known: KnownInvitation): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = await this.clock.now();
      const guest = await this.locked(tx, known);
      const wasTold = guest.invitation.status !== 'no' && (await calendarMailLeft(tx, known.workspaceId, known.id));
      await this.move(tx, { ...actor, occurredAt: now }, guest, 'cancelled', 'team');
      await dropEmailsOf(tx, known.workspaceId, [known.id]);
      if (wasTold) await this.mail.planCalendarMail(tx, known.workspaceId, known.id, guest.lab.cancelledAt ? 'cancel' : 'withdraw');
    });
  }

  /**
   * Sends the invitation now, or once more to somebody who lost it.
   * @throws DomainError `validation_failed` without an address, `opted_out`, `conflict`, `invitation_refused`
   */
  async send(actor: Actor, known: KnownInvitation, options: { notBefore?: Date | undefined; callId?: string | undefined } = {}): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = await this.clock.now();
      const guest = await this.open(tx, known, now, ['no']);
      const { status } = guest.invitation;
      if (await this.objected(tx, known.workspaceId, guest.invitation.contactId)) throw new DomainError('opted_out');
      const planned = await this.mail.planCalendarMail(tx, known.workspaceId, known.id, 'invite', options);
      if (!planned) throw invalid({ field: 'email', code: 'required' });
      const asked = !mayBecome(status, 'sent', 'send') || status === 'sent' ? status : 'sent';
      await this.move(tx, { ...actor, occurredAt: now, callId: options.callId ?? null }, guest, asked, 'send');
    });
  }

  /** A reminder by hand, beside the ladder's. @throws DomainError `invitation_refused` to whom nothing is sent any more */
  async remind(known: KnownInvitation): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = await this.clock.now();
      const guest = await this.open(tx, known, now);
      const { status } = guest.invitation;
      if (!['sent', 'maybe', 'yes', 'confirmed'].includes(status)) throw new DomainError('invitation_refused', { from: status, to: 'sent' });
      if (!(await this.mail.planReminder(tx, known.workspaceId, known.id, `by-hand-${now.getTime()}`))) throw invalid({ field: 'email', code: 'required' });
    });
  }

  /**
   * The opposition that called a guest off was a mistake: they stand where they stood. A chair that somebody else has by now is
   * not taken from them: the guest is first in line. Their mail comes back with the opposition's.
   */
  async giveBack(tx: EntityManager, context: Actor & { occurredAt: Date }, guest: LockedGuest, before: InvitationStatus): Promise<void> {
    const { workspaceId } = context;
    const { id } = guest.invitation;
    const place = await formerPlace(tx, workspaceId, id);
    const isLost = isSeated(before) && (await seatsLeft(tx, workspaceId, guest.lab)) === 0;
    await moveInvitation(tx, context, guest, isLost ? 'waiting' : before, 'lifted');
    if (isLost || before === 'waiting') await placeAgain(tx, workspaceId, id, isLost ? null : place);
    await forgetOptOut(tx, workspaceId, id);
    if (!isSeated(before)) await this.fillChairs(tx, workspaceId, guest.lab);
  }

  /** Settles the target of somebody who came off the waiting list, in a transaction of its own. */
  async settle(known: KnownInvitation): Promise<void> {
    await this.uow.run(async (tx) => {
      const guest = await lockGuest(tx, known.workspaceId, known);
      if (guest?.target) await settleTarget(tx, { workspaceId: known.workspaceId, memberId: null, occurredAt: await this.clock.now() }, guest.target);
    });
  }

  /** Chairs came free, or there are more of them: whoever waits comes in. Under the lab's lock. */
  async fillChairs(tx: EntityManager, workspaceId: string, lab: LockedGuest['lab']): Promise<void> {
    const promoted = await promoteWaiting(tx, this.mail, workspaceId, lab);
    if (promoted.length === 0) return;
    await this.uow.afterCommit(async () => {
      for (const id of promoted) {
        const found = await row<{ targetId: string | null }>(this.uow.reader, 'select target_id as "targetId" from invitations where workspace_id = $1 and id = $2', [workspaceId, id]);
        if (found?.targetId) await this.settle({ workspaceId, id, openLabId: lab.id, targetId: found.targetId });
      }
    });
  }

  /** Wakes the worker for a lab's guests once the transaction around has committed; the sweep does it if the queue is away. */
  async wake(workspaceId: string, openLabId: string): Promise<void> {
    const now = await this.clock.now();
    await this.uow.afterCommit(async () => {
      await this.queues.enqueue('tell_guests', { workspaceId, openLabId }, { id: [openLabId, now] });
    });
  }

  /** Moves, gives a freed chair on, and closes what was planned about a question that is answered now. */
  async move(
    tx: EntityManager, context: Actor & { occurredAt: Date; callId?: string | null }, guest: LockedGuest, to: InvitationStatus, cause: InvitationCause,
  ): Promise<void> {
    const from = guest.invitation.status;
    await moveInvitation(tx, context, guest, to, cause);
    if (cause !== 'send' && to !== 'maybe') await closeLabTasks(tx, context.workspaceId, guest.invitation.id, guest.target?.id ?? null, { onlyUndecided: to === 'yes' });
    if (to === 'no') await dropEmailsOf(tx, context.workspaceId, [guest.invitation.id]);
    if (freesChair(from, to)) await this.fillChairs(tx, context.workspaceId, guest.lab);
  }

  private async chairFor(tx: EntityManager, workspaceId: string, { invitation, lab }: LockedGuest, wanted: 'yes' | 'confirmed'): Promise<InvitationStatus> {
    if (invitation.status === 'confirmed' || (isSeated(invitation.status) && wanted === 'yes')) return invitation.status;
    if (invitation.status === 'waiting') return 'waiting';
    return isSeated(invitation.status) || (await seatsLeft(tx, workspaceId, lab)) > 0 ? wanted : 'waiting';
  }

  private async open(tx: EntityManager, known: KnownInvitation, now: Date, closed: InvitationStatus[] = []): Promise<LockedGuest> {
    const guest = await this.locked(tx, known);
    if (guest.lab.cancelledAt || guest.lab.endsAt <= now) throw new DomainError('conflict', { what: 'open_lab' });
    if (closed.includes(guest.invitation.status)) throw new DomainError('invitation_refused', { from: guest.invitation.status, to: 'sent' });
    return guest;
  }

  private async locked(tx: EntityManager, known: KnownInvitation): Promise<LockedGuest> {
    const guest = await lockGuest(tx, known.workspaceId, known);
    if (!guest) throw notFound('invitation');
    return guest;
  }

  private async objected(tx: EntityManager, workspaceId: string, contactId: string): Promise<boolean> {
    return (await row(
      tx,
      `select 1 from contacts c join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id
        where c.workspace_id = $1 and c.id = $2 and (c.opted_out_at is not null or o.opted_out_at is not null or c.erased_at is not null)`,
      [workspaceId, contactId],
    )) !== null;
  }
}

/** How much a guest may write into one field of their page. Characters. */
export const GUEST_WORDS = LIMITS.note / 5;
