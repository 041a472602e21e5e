import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invitationTexts } from '#contracts/texts/invitation.js';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { newId } from '#platform/ids.js';
import { addressIn } from '#platform/mail/address.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { hashOf, newSecret } from '../workspaces/secrets.rules.js';
import { invitationCalendar } from './invitation.calendar.js';
import { calendarMethodOf, invitationEmail, reminderEmail, type CalendarMailKind, type InvitationMailData } from './invitation.email.js';
import { daysUntil } from './reminder.rules.js';
import { guestMailFacts, insertToken, markCalendarMail, markReminded, type GuestMailFacts } from './lab-mail.queries.js';

/** Words to a guest, through the ledger: each under a key of its own, each with a link of its own. */
@Injectable()
export class LabMail {
  constructor(
    private readonly clock: Clock, private readonly ledger: EmailLedger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'mailFrom'>,
  ) {}

  /**
   * Plans a message that changes the guest's calendar, in the transaction of its cause: a revision more, whose key
   * `invite:{invitation}:{revision}` cannot be planned twice.
   * @returns false where the person has no address.
   */
  async planCalendarMail(tx: EntityManager, workspaceId: string, invitationId: string, kind: CalendarMailKind, { notBefore }: { notBefore?: Date | undefined } = {}): Promise<boolean> {
    const facts = await guestMailFacts(tx, workspaceId, invitationId);
    if (!facts?.email) return false;
    const revision = facts.revision + 1;
    const content = invitationEmail(kind, await this.data(tx, workspaceId, facts));
    await this.ledger.plan({
      workspaceId, key: `invite:${invitationId}:${revision}`, purpose: 'invitation', recipient: facts.email,
      content: { ...content, calendar: await this.calendar(facts, calendarMethodOf(kind), revision - 1) },
      notBefore, causeId: invitationId,
    });
    await markCalendarMail(tx, workspaceId, invitationId, revision, facts.calendarRevision);
    return true;
  }

  /** Plans a reminder of one rung. @returns false where the person has no address, or was sent this one already. */
  async planReminder(tx: EntityManager, workspaceId: string, invitationId: string, rungId: string): Promise<boolean> {
    const facts = await guestMailFacts(tx, workspaceId, invitationId);
    if (!facts?.email) return false;
    const expected = facts.status === 'yes' || facts.status === 'confirmed';
    const planned = await this.ledger.plan({
      workspaceId, key: `remind:${invitationId}:${rungId}`, purpose: 'invitation_reminder', recipient: facts.email,
      content: reminderEmail(await this.data(tx, workspaceId, facts), {
        daysBefore: daysUntil(facts.startsAt, await this.clock.now(), facts.timeZone), expected, questionOpen: !facts.questionAnswered,
      }),
      causeId: invitationId,
    });
    if (planned === null) return false;
    await markReminded(tx, workspaceId, invitationId);
    return true;
  }

  private async data(tx: EntityManager, workspaceId: string, facts: GuestMailFacts): Promise<InvitationMailData> {
    const token = newSecret();
    await insertToken(tx, workspaceId, newId(), facts.invitationId, hashOf(token));
    const { title, startsAt, endsAt, place, programme, question, template, ...rest } = facts;
    return {
      locale: rest.locale, firstName: rest.firstName, product: rest.product, team: rest.team, timeZone: rest.timeZone, broughtByName: rest.broughtByName,
      lab: { title, startsAt, endsAt, place, programme, question, template },
      rsvpUrl: `${this.config.publicUrl}/rsvp/${token}`, optOutUrl: `${this.config.publicUrl}/opt-out/${token}`,
    };
  }

  private async calendar(facts: GuestMailFacts, method: 'REQUEST' | 'CANCEL', sequence: number): Promise<{ method: 'REQUEST' | 'CANCEL'; body: string }> {
    const texts = invitationTexts(facts.locale);
    const body = invitationCalendar({
      method, uid: facts.invitationId, sequence, stamp: await this.clock.now(), startsAt: facts.startsAt, endsAt: facts.endsAt, title: facts.title,
      place: facts.place, description: [texts.workingDay, facts.programme.trim()].filter(Boolean).join('\n\n'),
      organizer: { name: facts.team, email: addressIn(this.config.mailFrom) },
      attendee: { name: [facts.firstName, facts.lastName].filter(Boolean).join(' ') || null, email: facts.email!, status: facts.status },
      locale: facts.locale,
    });
    return { method, body };
  }
}
