import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invalid } from '#platform/errors/domain-error.js';
import { row } from '#platform/database/sql.js';
import type { Scope } from '#platform/scope.js';
import { addTargets } from '../campaigns/target.queries.js';
import { emptyContact } from '../contacts/erasure.queries.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { nameKey } from '../organisations/name.rules.js';
import type { BeforeCall, CallRow } from './call.queries.js';
import type { RecordCallInput, ReferralInput } from './call-input.js';
import type { LockedTarget } from './locked-target.queries.js';

/** The people and organisations that come up in a call: who was spoken with, and who else should be called. */
@Injectable()
export class PeopleMet {
  constructor(private readonly contacts: ContactsService, private readonly organisations: OrganisationsService) {}

  /**
   * The contact of the call: one of the organisation, or a new one.
   * @throws DomainError `validation_failed` for somebody of another organisation
   */
  async spokenWith(tx: EntityManager, scope: Scope, organisationId: string, { contactId, contact }: Pick<RecordCallInput, 'contactId' | 'contact'>): Promise<string | null> {
    if (contactId) {
      // Whoever kept a call offline may name an entry that was merged into another since.
      const known = await row<{ id: string }>(
        tx,
        `select id from contacts where workspace_id = $1 and organisation_id = $3 and erased_at is null
            and id = coalesce((select merged_into_id from contacts where workspace_id = $1 and id = $2), $2)`,
        [scope.workspaceId, contactId, organisationId],
      );
      if (!known) throw invalid({ field: 'contactId', code: 'not_found' });
      return known.id;
    }
    if (!contact) return null;
    return (await this.contacts.create(scope, { ...contact, organisationId })).id;
  }

  /** "Who else should I call?": each becomes a target of the campaign, credited to whoever named it. */
  async refer(tx: EntityManager, scope: Scope, call: CallRow, subject: LockedTarget, referrals: readonly ReferralInput[]): Promise<string[]> {
    const added: string[] = [];
    for (const [index, referral] of referrals.entries()) {
      const organisationId = await this.organisationOf(tx, scope, referral, index);
      added.push(...await addTargets(tx, {
        workspaceId: scope.workspaceId, campaignId: subject.campaign.id, organisationIds: [organisationId], kind: referral.kind ?? 'prospect',
        source: 'referral', memberId: scope.memberId, referrerTargetId: subject.target.id, referrerContactId: call.contact_id,
      }));
      // Once it is on the list: a caller may only add people to organisations they may call.
      if (referral.contact) await this.contacts.create(scope, { ...referral.contact, organisationId });
      await this.credit(tx, scope, call, subject, organisationId);
    }
    return added;
  }

  /** Takes back whom a call made known, if nothing else has come of them. */
  async forget(tx: EntityManager, scope: Scope, { createdContactId, invitedContactIds = [], referredTargetIds }: Pick<BeforeCall, 'createdContactId' | 'invitedContactIds' | 'referredTargetIds'>): Promise<void> {
    for (const id of createdContactId ? [createdContactId, ...invitedContactIds] : invitedContactIds) await emptyContact(tx, scope.workspaceId, id);
    await tx.query(
      `update targets set deleted_at = app.now(), version = version + 1
        where workspace_id = $1 and id = any($2::uuid[]) and last_call_at is null`,
      [scope.workspaceId, referredTargetIds],
    );
  }

  private async organisationOf(tx: EntityManager, scope: Scope, referral: ReferralInput, index: number): Promise<string> {
    const field = (name: string): string => `referrals[${index}].${name}`;
    if (referral.organisationId) {
      const known = await row(tx, 'select 1 from organisations where workspace_id = $1 and id = $2 and deleted_at is null', [scope.workspaceId, referral.organisationId]);
      if (!known) throw invalid({ field: field('organisationId'), code: 'not_found' });
      return referral.organisationId;
    }
    if (!referral.name?.trim()) throw invalid({ field: field('name'), code: 'required' });
    const namesake = await row<{ id: string }>(
      tx,
      `select id from organisations where workspace_id = $1 and name_key = $2 and deleted_at is null and ($3::text is null or postcode is null or postcode = $3)
        order by created_at limit 1`,
      [scope.workspaceId, nameKey(referral.name), referral.postcode ?? null],
    );
    if (namesake) return namesake.id;
    const created = await this.organisations.create(scope, {
      name: referral.name, email: referral.email ?? null,
      address: { line: null, postcode: referral.postcode ?? null, city: referral.city ?? null },
      phones: referral.phone ? [{ raw: referral.phone }] : [],
    });
    return created.id;
  }

  /** An organisation that was listed already and not yet called owes the referral its place. */
  private async credit(tx: EntityManager, scope: Scope, call: CallRow, subject: LockedTarget, organisationId: string): Promise<void> {
    await tx.query(
      `update targets set referrer_target_id = $4, referrer_contact_id = $5, source = 'referral', version = version + 1, updated_at = app.now()
        where workspace_id = $1 and campaign_id = $2 and organisation_id = $3 and last_call_at is null and referrer_target_id is null and id <> $4`,
      [scope.workspaceId, subject.campaign.id, organisationId, subject.target.id, call.contact_id],
    );
  }
}
