import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { nextLabOn } from '#insight/back-plan.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { InvitationsService } from '../open-labs/invitations.service.js';
import type { OpenLabRow } from '../open-labs/open-lab.queries.js';
import { OpenLabsService } from '../open-labs/open-labs.service.js';
import { labNeeds, motivatedOf, promisesOf, replaceMotivated, replacePromises, teamName, type MotivatedRow, type NeedRow, type PromiseRow } from './after.queries.js';
import { doorGuests, type DoorGuest } from './door.queries.js';
import { changeLabDay, livingLab, lockLabDay, readLabDay, type LabDayRow } from './lab-day.queries.js';
import { votesByPage } from './roti.queries.js';
import { rotiOf, type Roti } from './roti.rules.js';

/** "The motivated five" (domain.md). */
export const MOST_MOTIVATED = 5;

export interface NextLab { title: string; startsAt: Date; endsAt: Date; place: string; capacity: number }

export interface After extends LabDayRow {
  lab: OpenLabRow;
  attended: DoorGuest[];
  noShows: DoorGuest[];
  roti: Roti & { byPage: number[] };
  needs: NeedRow[];
  motivated: MotivatedRow[];
  promises: PromiseRow[];
  /** One to two months later, at the same hours and place; what the next lab is unless somebody says otherwise. */
  proposed: NextLab;
}

export interface AfterChange {
  motivated?: readonly MotivatedRow[] | undefined;
  promises?: readonly { id?: string | undefined; title: string; kept?: boolean | undefined }[] | undefined;
  rotiByHand?: readonly number[] | undefined;
}

/** What a lab leaves: how it was judged, whom to call first, what was promised, and the next date. */
@Injectable()
export class AfterService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly labs: OpenLabsService, private readonly invitations: InvitationsService) {}

  /** @throws DomainError `not_found` */
  async read({ workspaceId }: Scope, openLabId: string): Promise<After> {
    const sql = this.uow.reader;
    const lab = await livingLab(sql, workspaceId, openLabId);
    const day = await readLabDay(sql, workspaceId, openLabId);
    const guests = await doorGuests(sql, workspaceId, openLabId);
    const byPage = await votesByPage(sql, workspaceId, openLabId);
    return {
      ...day, lab,
      attended: guests.filter(({ status }) => status === 'attended'), noShows: guests.filter(({ status }) => status === 'no_show'),
      roti: { ...rotiOf(byPage, day.rotiByHand), byPage },
      needs: await labNeeds(sql, workspaceId, openLabId), motivated: await motivatedOf(sql, workspaceId, openLabId), promises: await promisesOf(sql, workspaceId, openLabId),
      proposed: proposedAfter(lab, (await teamName(sql, workspaceId)).timeZone, await this.clock.now()),
    };
  }

  /**
   * Names the motivated five, writes promises, counts paper votes: what is given replaces what was there.
   * @throws DomainError `not_found`, `validation_failed` for a sixth, somebody who did not come or somebody named twice
   */
  async write(scope: Scope, openLabId: string, { motivated, promises, rotiByHand }: AfterChange): Promise<After> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      await livingLab(tx, workspaceId, openLabId);
      await lockLabDay(tx, workspaceId, openLabId);
      if (motivated) {
        if (motivated.length > MOST_MOTIVATED) throw invalid({ field: 'motivated', code: 'too_many', params: { limit: MOST_MOTIVATED } });
        const here = new Set((await doorGuests(tx, workspaceId, openLabId)).filter(({ status }) => status === 'attended').map(({ invitationId }) => invitationId));
        const problems = motivated.flatMap(({ invitationId }, i) => [
          ...(here.has(invitationId) ? [] : [{ field: `motivated[${i}].invitationId`, code: 'not_found' }]),
          ...(motivated.findIndex((other) => other.invitationId === invitationId) < i ? [{ field: `motivated[${i}].invitationId`, code: 'twice' }] : []),
        ]);
        if (problems.length > 0) throw invalid(...problems);
        await replaceMotivated(tx, workspaceId, openLabId, motivated);
      }
      if (promises) await replacePromises(tx, workspaceId, openLabId, promises.map(({ id, title, kept }) => ({ id: id ?? newId(), title, kept: kept ?? false })));
      if (rotiByHand) await changeLabDay(tx, workspaceId, openLabId, { rotiByHand: [...rotiByHand] });
      return this.read(scope, openLabId);
    });
  }

  /**
   * Sets the next lab of the product and puts whoever came on its list as drafts. Once: asked again, it names the one there is.
   * @throws DomainError `not_found`, `validation_failed`, `conflict` before this lab has begun
   */
  async nextLab(scope: Scope, openLabId: string, chosen: Partial<NextLab>): Promise<{ openLabId: string; carriedOver: number; leftOut: number }> {
    return this.uow.run(async (tx) => {
      const { workspaceId } = scope;
      const lab = await livingLab(tx, workspaceId, openLabId);
      if (lab.startsAt > await this.clock.now()) throw new DomainError('conflict', { what: 'open_lab' });
      const { nextLabId } = await lockLabDay(tx, workspaceId, openLabId);
      if (nextLabId) return { openLabId: nextLabId, carriedOver: 0, leftOut: 0 };
      const proposed = proposedAfter(lab, (await teamName(tx, workspaceId)).timeZone, await this.clock.now());
      const startsAt = chosen.startsAt ?? proposed.startsAt;
      if (startsAt <= lab.startsAt) throw invalid({ field: 'startsAt', code: 'end_before_start' });
      const next = await this.labs.create(scope, {
        ...proposed, ...chosen, startsAt, endsAt: chosen.endsAt ?? new Date(startsAt.getTime() + lab.endsAt.getTime() - lab.startsAt.getTime()),
        productId: lab.productId, question: lab.question, programme: lab.programme, chase: lab.chase, template: lab.template,
      });
      const contactIds = (await doorGuests(tx, workspaceId, openLabId)).filter(({ status }) => status === 'attended').map(({ contactId }) => contactId);
      const invited = contactIds.length > 0 ? await this.invitations.invite(scope, next.id, { contactIds }) : { ids: [], leftOut: [] };
      await changeLabDay(tx, workspaceId, openLabId, { nextLabId: next.id });
      return { openLabId: next.id, carriedOver: invited.ids.length, leftOut: invited.leftOut.length };
    });
  }
}

/**
 * On the wall clock of the team: a lab at 9:30 stays at 9:30 across a change of hour. Looked at long afterwards, the proposal is
 * still to come, with the time it takes to invite.
 */
export function proposedAfter(lab: Pick<OpenLabRow, 'title' | 'startsAt' | 'endsAt' | 'place' | 'capacity'>, timeZone: string, now: Date): NextLab {
  const start = DateTime.fromJSDate(lab.startsAt, { zone: timeZone });
  const day = nextLabOn(start.toISODate()!, DateTime.fromJSDate(now, { zone: timeZone }).toISODate()!);
  const startsAt = DateTime.fromISO(day, { zone: timeZone }).set({ hour: start.hour, minute: start.minute }).toJSDate();
  return { title: lab.title, startsAt, endsAt: new Date(startsAt.getTime() + lab.endsAt.getTime() - lab.startsAt.getTime()), place: lab.place, capacity: lab.capacity };
}
