import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { OptOutScope } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { row, rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { AuditService } from '../workspaces/audit.service.js';
import { OptOut } from './opt-out.entity.js';
import { OptOutListeners } from './opt-out-listeners.js';
import { causeOf, contactCarriers, mark, namedInOptOuts, organisationCarriers, restoreMail } from './suppression.queries.js';
import { eventsOf, SuppressionsService, thingsOf, type Reached } from './suppressions.service.js';
import { identityThings } from './things.rules.js';

/** An opposition with the names of today; a person erased since has none. */
export interface OptOutRow {
  id: string;
  scope: OptOutScope;
  organisationId: string;
  organisationName: string;
  contactId: string | null;
  contactName: string | null;
  callId: string | null;
  memberId: string | null;
  occurredAt: Date;
  recordedAt: Date;
  liftedAt: Date | null;
  liftedById: string | null;
  liftReason: string | null;
}

const COLUMNS = `o.id, o.scope, o.organisation_id as "organisationId", g.name as "organisationName", o.contact_id as "contactId",
  nullif(concat_ws(' ', c.first_name, c.last_name), '') as "contactName", o.call_id as "callId", o.member_id as "memberId",
  o.occurred_at as "occurredAt", o.recorded_at as "recordedAt", o.lifted_at as "liftedAt", o.lifted_by_id as "liftedById", o.lift_reason as "liftReason"
  from opt_outs o
  join organisations g on g.workspace_id = o.workspace_id and g.id = o.organisation_id
  left join contacts c on c.workspace_id = o.workspace_id and c.id = o.contact_id`;

/** Oppositions as an administrator reads them, and takes back a mistaken one. */
@Injectable()
export class OptOutsService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly cursors: Cursors,
    private readonly suppressions: SuppressionsService, private readonly listeners: OptOutListeners, private readonly audit: AuditService,
  ) {}

  /** Newest first. */
  async list({ workspaceId }: Scope, { limit, cursor }: PageRequest): Promise<Page<OptOutRow>> {
    const after = positionAfter(this.cursors, 'opt-outs', cursor);
    const found = await rows<OptOutRow>(
      this.uow.reader,
      `select ${COLUMNS} where o.workspace_id = $1 and ($2::timestamptz is null or (o.recorded_at, o.id) < ($2, $3::uuid))
        order by o.recorded_at desc, o.id desc limit $4`,
      [workspaceId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return this.cursors.page(found, limit, ({ recordedAt, id }) => ['opt-outs', recordedAt, id]);
  }

  /**
   * A mistaken entry is lifted, with a reason. Whoever another opposition still reaches stays opted out.
   * @throws DomainError `conflict` where it is lifted already.
   */
  async lift(scope: Scope, id: string, reason: string): Promise<OptOutRow> {
    return this.uow.run(async (tx) => {
      const { workspaceId, memberId } = scope;
      const optOut = await tx.findOne(OptOut, { where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
      if (!optOut) throw notFound('opt_out');
      if (optOut.liftedAt) throw new DomainError('conflict', { what: 'opt_out' });
      await tx.update(OptOut, { workspaceId, id }, { liftedAt: await this.clock.now(), liftedById: memberId, liftReason: reason });
      await this.audit.record(scope, { action: 'opt_out_lifted', subjectType: 'opt_out', subjectId: id });
      const released = await this.release(tx, workspaceId);
      for (const event of await eventsOf(tx, workspaceId, { optOutId: id, callId: optOut.callId, occurredAt: optOut.occurredAt }, released)) {
        await this.listeners.optOutLifted(tx, scope, event);
      }
      return (await row<OptOutRow>(tx, `select ${COLUMNS} where o.workspace_id = $1 and o.id = $2`, [workspaceId, id]))!;
    });
  }

  /** With the undo of the call that caused it. The undo itself restores targets and follow-ups. */
  async takeBack(tx: EntityManager, scope: Scope, callId: string): Promise<void> {
    const { workspaceId, memberId } = scope;
    const caused = await tx.findBy(OptOut, { workspaceId, callId, liftedAt: IsNull() });
    if (caused.length === 0) return;
    await tx.update(OptOut, { workspaceId, callId, liftedAt: IsNull() }, { liftedAt: await this.clock.now(), liftedById: memberId, liftReason: 'undo' });
    for (const { id } of caused) await restoreMail(tx, workspaceId, causeOf(id));
    await this.release(tx, workspaceId);
    await this.listeners.optOutsTakenBack(tx, scope, caused.map(({ id }) => id));
  }

  /** Takes the mark off every organisation and contact that no opposition in force reaches any more. */
  private async release(tx: EntityManager, workspaceId: string): Promise<Reached> {
    const named = await namedInOptOuts(tx, workspaceId);
    const free: string[] = [];
    const held = new Set<string>();
    for (const organisation of await organisationCarriers(tx, workspaceId, { optedOut: true })) {
      const found = await this.suppressions.recognise(tx, workspaceId, [...thingsOf(organisation), ...identityThings(organisation)]);
      if (named.organisations.has(organisation.id) || found.some(({ scope }) => scope === 'organisation')) held.add(organisation.id);
      else free.push(organisation.id);
    }
    const contacts: Reached['contacts'] = [];
    for (const contact of await contactCarriers(tx, workspaceId, { optedOut: true })) {
      if (named.contacts.has(contact.id) || held.has(contact.organisationId)) continue;
      if (!await this.suppressions.isSuppressed(tx, workspaceId, thingsOf(contact))) contacts.push({ id: contact.id, organisationId: contact.organisationId });
    }
    await mark(tx, 'organisations', workspaceId, free, null);
    await mark(tx, 'contacts', workspaceId, contacts.map(({ id }) => id), null);
    return { organisationIds: free, contacts };
  }
}
