import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { lockGuest, moveInvitation } from '../open-labs/invitation-moves.js';
import { candidates, insertInvitations, readInvitation } from '../open-labs/invitation.queries.js';
import type { OpenLabRow } from '../open-labs/open-lab.queries.js';
import { nameKey } from '../organisations/name.rules.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { closeNoShowCall } from './after.queries.js';
import { attendanceOf, doorGuest, doorGuests, namesake, noteAttendance, replaceThemes, themesOf, type DoorGuest, type ThemeRow } from './door.queries.js';
import { afterDoor } from './door.rules.js';
import { livingLab } from './lab-day.queries.js';

export interface CheckIn { arrived: boolean; at?: Date | undefined; themeId?: string | null | undefined }

export interface WalkIn {
  firstName: string;
  lastName: string;
  /** One known, or its name as it is said at the door. */
  organisationId?: string | undefined;
  organisation?: string | undefined;
  email?: string | undefined;
  jobTitle?: string | undefined;
  themeId?: string | null | undefined;
  at?: Date | undefined;
}

export interface Door { lab: OpenLabRow; guests: DoorGuest[]; themes: ThemeRow[] }

/** Who is here. Any member may hold a door; several do at once, some without a network for a while. */
@Injectable()
export class DoorService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly contacts: ContactsService, private readonly organisations: OrganisationsService,
  ) {}

  /** The whole guest list: a phone keeps it for when the network is away. @throws DomainError `not_found` */
  async open({ workspaceId }: Scope, openLabId: string): Promise<Door> {
    const sql = this.uow.reader;
    return { lab: await livingLab(sql, workspaceId, openLabId), guests: await doorGuests(sql, workspaceId, openLabId), themes: await themesOf(sql, workspaceId, openLabId) };
  }

  /**
   * Notes that a guest is here, or is not after all, and what theme they chose. Safe to repeat, in any order.
   * @throws DomainError `not_found`, `validation_failed` for a theme of another lab or a moment to come, `conflict` for a lab called off
   */
  async checkIn(scope: Scope, openLabId: string, invitationId: string, { arrived, at, themeId }: CheckIn): Promise<DoorGuest> {
    return this.uow.run(async (tx) => {
      await this.openDoor(tx, scope.workspaceId, openLabId, themeId);
      return this.note(tx, scope, openLabId, invitationId, { arrived, at: await this.moment(at), themeId }, false);
    });
  }

  /**
   * Lets in somebody who was not expected. Whoever is known under that name or address in the organisation is recognised, so
   * that two doors do not make two people of one.
   * @throws DomainError `not_found`, `validation_failed`
   */
  async walkIn(scope: Scope, openLabId: string, input: WalkIn): Promise<DoorGuest> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const lab = await this.openDoor(tx, workspaceId, openLabId, input.themeId);
      // One newcomer at a time in a lab: two doors that write the same name would each find nobody.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`walk-in ${openLabId}`]);
      // A caller may only add people to organisations on their lists; whoever holds the door writes down who stands there.
      const asDoor: Scope = { ...scope, role: 'lead' };
      const organisationId = await this.organisationOf(tx, asDoor, input);
      const person = { firstName: input.firstName.trim(), lastName: input.lastName.trim(), email: input.email?.trim() || null };
      const contactId = await namesake(tx, workspaceId, organisationId, person)
        ?? (await this.contacts.create(asDoor, { organisationId, ...person, jobTitle: input.jobTitle ?? null })).id;
      const invitation = await row<{ id: string }>(tx, 'select id from invitations where workspace_id = $1 and open_lab_id = $2 and contact_id = $3', [workspaceId, openLabId, contactId]);
      const word = { arrived: true, at: await this.moment(input.at), themeId: input.themeId };
      if (invitation) return this.note(tx, scope, openLabId, invitation.id, word, false);
      const [candidate] = await candidates(tx, workspaceId, { openLabId, contactIds: [contactId], campaignId: null });
      const locale = (await row<{ locale: 'fr' | 'en' }>(tx, 'select locale from workspaces where id = $1', [workspaceId]))!.locale;
      const [id] = await insertInvitations(tx, workspaceId, lab.id, [{ contactId, targetId: candidate?.targetId ?? null, locale, invitedById: scope.memberId }]);
      return this.note(tx, scope, openLabId, id!, word, true);
    });
  }

  /** The themes to choose from, in this order. @throws DomainError `not_found`, `validation_failed` for one named twice */
  async setThemes({ workspaceId }: Scope, openLabId: string, titles: readonly string[]): Promise<ThemeRow[]> {
    return this.uow.run(async (tx) => {
      await livingLab(tx, workspaceId, openLabId);
      const twice = titles.findIndex((title, i) => titles.indexOf(title) !== i);
      if (twice !== -1) throw invalid({ field: `themes[${twice}]`, code: 'twice' });
      await replaceThemes(tx, workspaceId, openLabId, titles);
      return themesOf(tx, workspaceId, openLabId);
    });
  }

  private async note(tx: EntityManager, scope: Scope, openLabId: string, invitationId: string, word: { arrived: boolean; at: Date; themeId?: string | null | undefined }, walkIn: boolean): Promise<DoorGuest> {
    const { workspaceId, memberId } = scope;
    const known = await readInvitation(tx, workspaceId, invitationId);
    if (!known || known.openLabId !== openLabId) throw notFound('invitation');
    const guest = await lockGuest(tx, workspaceId, known);
    if (!guest) throw notFound('invitation');
    const noted = await attendanceOf(tx, workspaceId, invitationId);
    const { status } = guest.invitation;
    const decision = afterDoor({ status, arrivedAt: noted?.arrivedAt ?? null, decidedAt: noted?.decidedAt ?? null, formerStatus: noted?.formerStatus ?? null, themeId: noted?.themeId ?? null }, word);
    if (decision) {
      if (decision.status !== status) await moveInvitation(tx, { workspaceId, memberId, occurredAt: word.at }, guest, decision.status, 'door');
      if (status === 'no_show' && decision.status === 'attended' && known.targetId) {
        await closeNoShowCall(tx, workspaceId, known.targetId, known.contactId);
        await refreshNextStep(tx, workspaceId, [known.targetId]);
      }
      await noteAttendance(tx, { ...decision, workspaceId, openLabId, invitationId, memberId, walkIn });
    }
    const found = await doorGuest(tx, workspaceId, invitationId);
    if (!found) throw notFound('invitation');
    return found;
  }

  private async openDoor(tx: EntityManager, workspaceId: string, openLabId: string, themeId: string | null | undefined): Promise<OpenLabRow> {
    const lab = await livingLab(tx, workspaceId, openLabId);
    if (lab.cancelledAt) throw new DomainError('conflict', { what: 'open_lab' });
    if (themeId && !(await themesOf(tx, workspaceId, openLabId)).some(({ id }) => id === themeId)) throw invalid({ field: 'themeId', code: 'not_found' });
    return lab;
  }

  private async organisationOf(tx: EntityManager, scope: Scope, { organisationId, organisation }: WalkIn): Promise<string> {
    if (organisationId) {
      const known = await row(tx, 'select 1 from organisations where workspace_id = $1 and id = $2 and deleted_at is null', [scope.workspaceId, organisationId]);
      if (!known) throw invalid({ field: 'organisationId', code: 'not_found' });
      return organisationId;
    }
    if (!organisation?.trim()) throw invalid({ field: 'organisation', code: 'required' });
    const found = await row<{ id: string }>(
      tx,
      `select id from organisations where workspace_id = $1 and deleted_at is null and (name_key = $2 or app.plain(acronym) = app.plain(btrim($3)))
        order by name_key = $2 desc, created_at, id limit 1`,
      [scope.workspaceId, nameKey(organisation), organisation],
    );
    return found?.id ?? (await this.organisations.create(scope, { name: organisation.trim() })).id;
  }

  /** A phone's clock that runs ahead a little must not date an arrival into the future. */
  private async moment(at: Date | undefined): Promise<Date> {
    const now = await this.clock.now();
    return at && at < now ? at : now;
  }
}
