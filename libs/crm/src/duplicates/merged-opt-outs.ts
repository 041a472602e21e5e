import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import type { Scope } from '#platform/scope.js';
import type { Contact } from '../contacts/contact.entity.js';
import type { Organisation } from '../organisations/organisation.entity.js';
import { OptOut } from '../suppressions/opt-out.entity.js';
import { contactCarriers, organisationCarriers } from '../suppressions/suppression.queries.js';
import { SuppressionsService, thingsOf } from '../suppressions/suppressions.service.js';
import { identityThings } from '../suppressions/things.rules.js';

/** Oppositions win: one that either of two records had made is the merged one's. */
@Injectable()
export class MergedOptOuts {
  constructor(private readonly suppressions: SuppressionsService, private readonly clock: Clock) {}

  /** The opposition that holds one of these organisations as a whole: said of it, or recognised when it came on a list. */
  async ofOrganisations(tx: EntityManager, workspaceId: string, organisations: readonly Organisation[]): Promise<string | null> {
    for (const { id } of organisations.filter(({ optedOutAt }) => optedOutAt)) {
      const said = await tx.findOneBy(OptOut, { workspaceId, organisationId: id, scope: 'organisation', liftedAt: IsNull() });
      if (said) return said.id;
      const [carrier] = await organisationCarriers(tx, workspaceId, { ids: [id] });
      const recognised = carrier ? await this.suppressions.recognise(tx, workspaceId, [...thingsOf(carrier), ...identityThings(carrier)]) : [];
      const held = recognised.find(({ scope }) => scope === 'organisation');
      if (held) return held.optOutId;
    }
    return null;
  }

  /** The same for two entries of a person. An opposition of their whole organisation reaches them anyway. */
  async ofContacts(tx: EntityManager, workspaceId: string, contacts: readonly Contact[]): Promise<string | null> {
    for (const { id } of contacts.filter(({ optedOutAt }) => optedOutAt)) {
      const said = await tx.findOneBy(OptOut, { workspaceId, contactId: id, scope: 'contact', liftedAt: IsNull() });
      if (said) return said.id;
      const [carrier] = await contactCarriers(tx, workspaceId, { ids: [id] });
      const held = (carrier ? await this.suppressions.recognise(tx, workspaceId, thingsOf(carrier)) : []).find(({ scope }) => scope === 'contact');
      if (held) return held.optOutId;
    }
    return null;
  }

  async spread(tx: EntityManager, scope: Scope, optOutId: string, to: { organisationId: string; contactId?: string }): Promise<void> {
    await this.suppressions.spread(tx, scope, { optOutId, ...to, now: await this.clock.now() });
  }
}
