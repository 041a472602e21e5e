import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rows } from '#platform/database/sql.js';
import { dropEmailsOf } from '#platform/mail/email-ledger.queries.js';
import type { Actor } from '#platform/scope.js';
import { OptOutListeners, type OptOutEvent, type OptOutListener } from '../suppressions/opt-out-listeners.js';
import { GuestsService } from './guests.service.js';
import { lockGuest } from './invitation-moves.js';

/** Whoever objects is expected nowhere any more: their chairs go to those who wait, and nothing is sent, not even that. */
@Injectable()
export class OptOutOfGuests implements OptOutListener {
  constructor(listeners: OptOutListeners, private readonly guests: GuestsService) {
    listeners.registerAfterwards(this);
  }

  async optedOut(tx: EntityManager, { workspaceId, memberId }: Actor, { contactIds, occurredAt, callId }: OptOutEvent): Promise<void> {
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
      await dropEmailsOf(tx, workspaceId, [known.id]);
    }
  }

  /** A mistaken opposition: the chair may be somebody else's by now, so a person invites again. */
  async optOutLifted(): Promise<void> {
    await Promise.resolve();
  }
}
