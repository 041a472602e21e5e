import { Injectable } from '@nestjs/common';
import type { InvitationAnswer, InvitationStatus, Locale } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { row, type Sql } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { isOneAddress } from '#platform/mail/address.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { hashOf } from '../workspaces/secrets.rules.js';
import { placeInLine } from './chairs.js';
import { GuestsService } from './guests.service.js';
import { candidates, insertInvitations, requestSending } from './invitation.queries.js';
import { SEATED } from './open-lab.queries.js';
import { cameTooLate } from './invitation-status.rules.js';

/** What a guest sees on their page. */
export interface RsvpView {
  locale: Locale;
  firstName: string | null;
  status: InvitationStatus;
  answer: string | null;
  accessNeeds: string | null;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  programme: string;
  question: string | null;
  product: string;
  team: string;
  timeZone: string;
  full: boolean;
  /** Among those who wait: 1 comes in first. */
  waitingRank: number | null;
}

export interface RsvpInput {
  answer: InvitationAnswer;
  words?: string | undefined;
  accessNeeds?: string | undefined;
  colleague?: { firstName: string; lastName: string; email: string } | undefined;
}

interface Found extends Omit<RsvpView, 'waitingRank' | 'full'> {
  workspaceId: string;
  id: string;
  openLabId: string;
  targetId: string | null;
  contactId: string;
  organisationId: string;
  invitedById: string | null;
  waitingPlace: number | null;
  seated: number;
  capacity: number;
  over: boolean;
}

/** 32 bytes in base64url: whatever looks otherwise was never given out, and is not looked up. */
const TOKEN = /^[\w-]{43}$/;

/** How many colleagues one guest may bring: a mail leaves for each. */
const COLLEAGUES_MAX = 5;

/** The page behind a mailed link. The token is the credential; whoever has none learns nothing. */
@Injectable()
export class RsvpService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly guests: GuestsService, private readonly contacts: ContactsService,
    private readonly suppressions: SuppressionsService,
  ) {}

  /** Null for a token of nobody, a lab that is over or called off, an invitation taken back: all the same to the reader. */
  async view(token: string): Promise<RsvpView | null> {
    const found = await this.open(token);
    return found && this.shown(found);
  }

  /**
   * Notes the answer and whom they bring.
   * @returns the page as it is now, and whether a colleague is invited; null as `view`.
   */
  async answer(token: string, { colleague, ...said }: RsvpInput): Promise<{ view: RsvpView; colleague: 'invited' | 'no_address' | null } | null> {
    const found = await this.open(token);
    if (!found) return null;
    try {
      const brought = await this.uow.run(async (tx) => {
        await this.guests.answer({ workspaceId: found.workspaceId, memberId: null }, found, said);
        return said.answer === 'no' ? null : this.bring(tx, found, colleague);
      });
      const now = await this.open(token);
      return now && { view: await this.shown(now), colleague: brought };
    } catch (error) {
      // Called off, or erased, between the page and its answer.
      if (cameTooLate(error)) return null;
      throw error;
    }
  }

  /** Who would be contacted no more; good for as long as the person is known. Null for a token of nobody. */
  async optOutView(token: string): Promise<{ locale: Locale; team: string } | null> {
    const found = await this.found(this.uow.reader, token);
    return found && { locale: found.locale, team: found.team };
  }

  /** "Do not contact me", at once and everywhere in the workspace. Twice is once. @returns the language, null for nobody's token. */
  async optOut(token: string): Promise<{ locale: Locale } | null> {
    const found = await this.found(this.uow.reader, token);
    if (!found) return null;
    await this.uow.run(async (tx) => {
      await this.suppressions.optOut(tx, { workspaceId: found.workspaceId, memberId: null }, {
        scope: 'contact', organisationId: found.organisationId, contactId: found.contactId, occurredAt: await this.clock.now(),
      });
    });
    return { locale: found.locale };
  }

  private async open(token: string): Promise<Found | null> {
    const found = await this.found(this.uow.reader, token);
    return found && !found.over && !['draft', 'cancelled', 'attended', 'no_show'].includes(found.status) ? found : null;
  }

  private async found(sql: Sql, token: string): Promise<Found | null> {
    if (!TOKEN.test(token)) return null;
    return row(
      sql,
      `select i.workspace_id as "workspaceId", i.id, i.open_lab_id as "openLabId", i.target_id as "targetId", i.contact_id as "contactId",
              c.organisation_id as "organisationId", i.invited_by_id as "invitedById", i.waiting_place as "waitingPlace", i.status, i.locale, i.answer,
              i.access_needs as "accessNeeds", c.first_name as "firstName", l.title, l.starts_at as "startsAt", l.ends_at as "endsAt", l.place, l.programme,
              l.question, l.capacity, p.name as product, w.name as team, w.time_zone as "timeZone",
              (l.cancelled_at is not null or l.deleted_at is not null or l.ends_at <= app.now()) as over,
              (select count(*)::int from invitations o where o.workspace_id = i.workspace_id and o.open_lab_id = l.id and ${SEATED.replaceAll('i.', 'o.')}) as seated
         from invitation_tokens k
         join invitations i on i.workspace_id = k.workspace_id and i.id = k.invitation_id
         join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.erased_at is null
         join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id
         join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
         join workspaces w on w.id = i.workspace_id
        where k.token_hash = $1`,
      [hashOf(token)],
    );
  }

  private async shown(found: Found): Promise<RsvpView> {
    const { locale, firstName, status, answer, accessNeeds, title, startsAt, endsAt, place, programme, question, product, team, timeZone } = found;
    return {
      locale, firstName, status, answer, accessNeeds, title, startsAt, endsAt, place, programme, question, product, team, timeZone,
      full: found.seated >= found.capacity,
      waitingRank: status === 'waiting' ? await placeInLine(this.uow.reader, found.workspaceId, found.openLabId, found.waitingPlace!) : null,
    };
  }

  /** A colleague becomes an invitation of their own. Whoever objected is left alone; the page does not tell. */
  private async bring(tx: Parameters<ContactsService['meet']>[0], guest: Found, colleague: RsvpInput['colleague']): Promise<'invited' | 'no_address' | null> {
    const email = colleague?.email.trim().toLowerCase();
    if (!colleague || !email) return null;
    if (!isOneAddress(email)) return 'no_address';
    const { workspaceId, openLabId } = guest;
    const brought = await row<{ n: number }>(tx, 'select count(*)::int as n from invitations where workspace_id = $1 and brought_by_id = $2', [workspaceId, guest.id]);
    if (brought!.n >= COLLEAGUES_MAX) return 'invited';
    const contactId = await this.contacts.meet(tx, workspaceId, {
      organisationId: guest.organisationId, firstName: colleague.firstName.trim() || null, lastName: colleague.lastName.trim() || null, email,
    });
    const [candidate] = await candidates(tx, workspaceId, { openLabId, contactIds: [contactId], campaignId: await campaignOf(tx, workspaceId, guest.targetId) });
    if (!candidate || candidate.optedOut || candidate.invited) return 'invited';
    const ids = await insertInvitations(tx, workspaceId, openLabId, [
      { contactId, targetId: candidate.targetId, locale: guest.locale, invitedById: null, broughtById: guest.id },
    ]);
    await requestSending(tx, workspaceId, ids);
    await this.guests.wake(workspaceId, openLabId);
    return 'invited';
  }
}

async function campaignOf(sql: Sql, workspaceId: string, targetId: string | null): Promise<string | null> {
  if (!targetId) return null;
  return (await row<{ id: string }>(sql, 'select campaign_id as id from targets where workspace_id = $1 and id = $2', [workspaceId, targetId]))?.id ?? null;
}
