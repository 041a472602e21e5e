import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LIMITS } from '#contracts/limits.js';
import { Clock } from '#platform/clock/clock.js';
import { dropEmailsOf } from '#platform/mail/email-ledger.queries.js';
import type { Scope } from '#platform/scope.js';
import { MergeListeners, type Afterwards, type Merged, type MergeListener } from '../organisations/merge-listeners.js';
import { callOffDoubled, handOver, invitedTwice, labsInvitingTwice, moveToTarget, takeOver, type InvitedTwice } from './guests-merged.queries.js';
import { chairsFreed, countsMore } from './guests-merged.rules.js';
import { GuestsService } from './guests.service.js';
import { calendarMailLeft } from './lab-mail.queries.js';
import { LabMail } from './lab-mail.service.js';
import { lockLab, type LockedLab } from './open-lab.queries.js';

/** Invitations follow the person and the target that stay; whoever was invited twice to a lab has one chair. */
@Injectable()
export class GuestsMerged implements MergeListener {
  constructor(listeners: MergeListeners, private readonly guests: GuestsService, private readonly mail: LabMail, private readonly clock: Clock) {
    listeners.register(this);
  }

  async contactsMerged(tx: EntityManager, { workspaceId }: Scope, { fromId, intoId }: Merged): Promise<Afterwards> {
    const labs = new Map<string, LockedLab>();
    for (const id of await labsInvitingTwice(tx, workspaceId, fromId, intoId)) {
      const lab = await lockLab(tx, workspaceId, id);
      if (lab) labs.set(id, lab);
    }
    const freed: LockedLab[] = [];
    for (const twice of await invitedTwice(tx, workspaceId, fromId, intoId)) {
      const lab = labs.get(twice.openLabId);
      await this.oneInvitation(tx, workspaceId, twice, lab);
      if (lab && chairsFreed(twice.from, twice.into) > 0) freed.push(lab);
    }
    await handOver(tx, workspaceId, fromId, intoId);
    // Whoever comes in is told so, and stays in when the merge is taken back: one guest more is better than a word broken.
    return async () => { for (const lab of freed) if (lab.endsAt > await this.clock.now()) await this.guests.fillChairs(tx, workspaceId, lab); };
  }

  async targetsMerged(tx: EntityManager, { workspaceId }: Scope, { fromId, intoId }: Merged): Promise<void> {
    await moveToTarget(tx, workspaceId, fromId, intoId);
  }

  private async oneInvitation(tx: EntityManager, workspaceId: string, { fromId, intoId, from, into }: InvitedTwice, lab: LockedLab | undefined): Promise<void> {
    const now = await this.clock.now();
    const isAhead = lab !== undefined && lab.cancelledAt === null && lab.endsAt > now;
    // A guest whose calendar only knows the doubled one keeps that entry: it says when and where all the same.
    const isInCalendarTwice = isAhead && await calendarMailLeft(tx, workspaceId, fromId) && await calendarMailLeft(tx, workspaceId, intoId);
    if (countsMore(from, into)) await takeOver(tx, workspaceId, fromId, intoId);
    await dropEmailsOf(tx, workspaceId, [fromId]);
    // Not before the merge is final: taken back until then, it takes this message back with it.
    if (isInCalendarTwice) await this.mail.planCalendarMail(tx, workspaceId, fromId, 'doubled', { notBefore: new Date(now.getTime() + LIMITS.undoOperationSeconds * 1000) });
    await callOffDoubled(tx, workspaceId, fromId, intoId);
  }
}
