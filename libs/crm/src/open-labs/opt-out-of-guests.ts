import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { rows } from '#platform/database/sql.js';
import { dropEmailsOf } from '#platform/mail/email-ledger.queries.js';
import type { Actor, Scope } from '#platform/scope.js';
import { OptOutListeners, type OptOutEvent, type OptOutListener } from '../suppressions/opt-out-listeners.js';
import { GuestsService } from './guests.service.js';
import { lockGuest } from './invitation-moves.js';
import { calledOffBy, rememberOptOut } from './opt-out-of-guests.queries.js';

/** Whoever objects is expected nowhere any more: their chairs go to those who wait, and nothing is sent, not even that. */
@Injectable()
export class OptOutOfGuests implements OptOutListener {
  constructor(listeners: OptOutListeners, private readonly guests: GuestsService, private readonly clock: Clock) {
    listeners.registerAfterwards(this);
  }

  async optedOut(tx: EntityManager, { workspaceId, memberId }: Actor, { optOutId, contactIds, occurredAt, callId }: OptOutEvent): Promise<void> {
    const invited = await rows<{ id: string; openLabId: string; targetId: string | null }>(
      tx,
      `select i.id, i.open_lab_id as "openLabId", i.target_id as "targetId" from invitations i
         join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id and l.ends_at > app.now()
        where i.workspace_id = $1 and i.contact_id = any($2::uuid[]) and i.status in ('draft', 'sent', 'maybe', 'yes', 'waiting', 'no', 'confirmed', 'failed')
        order by i.target_id nulls last, i.open_lab_id`,
      [workspaceId, contactIds],
    );
    for (const known of invited) {
      const guest = await lockGuest(tx, workspaceId, known);
      if (!guest) continue;
      await this.guests.move(tx, { workspaceId, memberId, occurredAt, callId }, guest, 'cancelled', 'team');
      await rememberOptOut(tx, workspaceId, known.id, optOutId, guest.invitation.status);
      await dropEmailsOf(tx, workspaceId, [known.id]);
    }
  }

  /** A mistaken opposition: each guest stands where they stood, and has their chair if nobody else has it by now. */
  async optOutLifted(tx: EntityManager, scope: Scope, { optOutId }: OptOutEvent): Promise<void> {
    await this.optOutsTakenBack(tx, scope, [optOutId]);
  }

  async optOutsTakenBack(tx: EntityManager, { workspaceId, memberId }: Scope, optOutIds: readonly string[]): Promise<void> {
    const occurredAt = await this.clock.now();
    for (const { before, ...known } of await calledOffBy(tx, workspaceId, optOutIds)) {
      const guest = await lockGuest(tx, workspaceId, known);
      if (guest) await this.guests.giveBack(tx, { workspaceId, memberId, occurredAt }, guest, before);
    }
  }
}
