import { Inject, Injectable } from '@nestjs/common';
import { labThanksEmail } from './lab-thanks.email.js';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { nextHalfDayStart } from '../campaigns/working-hours.rules.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { openFollowUp, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { lockGuest, moveInvitation } from '../open-labs/invitation-moves.js';
import { insertToken } from '../open-labs/lab-mail.queries.js';
import { teamCalendar } from '../open-labs/open-lab.queries.js';
import { hashOf, newSecret } from '../workspaces/secrets.rules.js';
import { isClosed } from '../campaigns/stages.rules.js';
import { awaited, promisesOf, teamName, toThank } from './after.queries.js';
import { changeLabDay, livingLab, readLabDay } from './lab-day.queries.js';

export interface ClosedDay { noShows: number; calls: number }

/** What follows a lab's day, each thing once: no-shows get a call, whoever came a word of thanks. */
@Injectable()
export class DayClosing {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly alarms: FollowUpAlarms, private readonly ledger: EmailLedger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /**
   * Whoever had said yes and did not come becomes a no-show, and is to be called the next half-day. Guest by guest, each in a
   * transaction of its own (locks go from targets to labs): broken off, it goes on where it stopped; repeated, it finds nobody.
   * @throws DomainError `not_found`, `conflict` before the lab has begun
   */
  async close(scope: Scope, openLabId: string): Promise<ClosedDay> {
    const { workspaceId, memberId } = scope;
    const lab = await livingLab(this.uow.reader, workspaceId, openLabId);
    const now = await this.clock.now();
    if (lab.startsAt > now || lab.cancelledAt) throw new DomainError('conflict', { what: 'open_lab' });
    const dueAt = nextHalfDayStart(now, await teamCalendar(this.uow.reader, workspaceId));
    const closed: ClosedDay = { noShows: 0, calls: 0 };
    for (const known of await awaited(this.uow.reader, workspaceId, openLabId)) {
      const done = await this.uow.run(async (tx) => {
        const guest = await lockGuest(tx, workspaceId, known);
        if (!guest || (guest.invitation.status !== 'yes' && guest.invitation.status !== 'confirmed')) return null;
        await moveInvitation(tx, { workspaceId, memberId, occurredAt: now }, guest, 'no_show', 'door');
        if (!guest.target || isClosed(guest.target.stage)) return { called: false };
        const id = await openFollowUp(tx, {
          workspaceId, campaignId: guest.target.campaign_id, targetId: guest.target.id, contactId: known.contactId, kind: 'task', dueAt,
          reasonCode: 'lab_no_show', reasonParams: { labStartsAt: lab.startsAt.toISOString() }, assigneeId: null, madeById: memberId, callId: null,
        });
        // A promise stands there already: that is the call.
        if (id === null) return { called: false };
        await refreshNextStep(tx, workspaceId, [guest.target.id]);
        await this.alarms.dispatchAfterCommit(workspaceId, [id]);
        return { called: true };
      });
      if (done) closed.noShows++;
      if (done?.called) closed.calls++;
    }
    await this.uow.run((tx) => changeLabDay(tx, workspaceId, openLabId, { closedAt: now }));
    return closed;
  }

  /**
   * Thanks whoever came, with what was promised and the next date if there is one. One mail per guest, ever.
   * @throws DomainError `not_found`, `conflict` before the day is closed
   */
  async thank({ workspaceId }: Scope, openLabId: string): Promise<{ planned: number }> {
    return this.uow.run(async (tx) => {
      const lab = await livingLab(tx, workspaceId, openLabId);
      const day = await readLabDay(tx, workspaceId, openLabId);
      if (!day.closedAt) throw new DomainError('conflict', { what: 'open_lab' });
      const team = await teamName(tx, workspaceId);
      const promises = (await promisesOf(tx, workspaceId, openLabId)).map(({ title }) => title);
      const next = day.nextLabId ? await livingLab(tx, workspaceId, day.nextLabId) : null;
      let planned = 0;
      for (const { invitationId, email, firstName, lastName, locale } of await toThank(tx, workspaceId, openLabId)) {
        const token = newSecret();
        const content = labThanksEmail({
          locale, name: [firstName, lastName].filter(Boolean).join(' '), team: team.name, timeZone: team.timeZone, product: lab.productName, heldOn: lab.startsAt, promises,
          next: next && { startsAt: next.startsAt, place: next.place }, optOutUrl: `${this.config.publicUrl}/opt-out/${token}`,
        });
        if (!await this.ledger.plan({ workspaceId, key: `lab_thanks:${invitationId}`, purpose: 'lab_thanks', recipient: email, content, causeId: invitationId })) continue;
        await insertToken(tx, workspaceId, newId(), invitationId, hashOf(token));
        planned++;
      }
      await changeLabDay(tx, workspaceId, openLabId, { thankedAt: await this.clock.now() });
      return { planned };
    });
  }
}
