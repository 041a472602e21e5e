import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { PortraitAnswer, TargetKind, TargetSource } from '#contracts/vocabulary.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { row, rows } from '#platform/database/sql.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from './campaign-access.js';
import { Campaign } from './campaign.entity.js';
import { releaseCard, renewCard } from './hold.queries.js';
import { addTargets, lockTarget, readTarget, type TargetRow } from './target.queries.js';
import { Target } from './target.entity.js';

export interface TargetChange {
  assigneeId?: string | null;
  portrait?: Record<string, PortraitAnswer>;
  contactId?: string | null;
  note?: string | null;
}

/** A campaign's call list: who is on it, for whom, and the card of the moment. Calls and stages have services of their own. */
@Injectable()
export class TargetsService {
  constructor(private readonly uow: UnitOfWork, private readonly access: CampaignAccess) {}

  /** @throws DomainError `validation_failed` naming the organisations that do not exist */
  async add(scope: Scope, campaignId: string, organisationIds: readonly string[], kind: TargetKind, source: TargetSource): Promise<string[]> {
    return this.uow.run(async (tx) => {
      await this.living(tx, scope, campaignId);
      const known = new Set((await rows<{ id: string }>(
        tx, 'select id from organisations where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is null', [scope.workspaceId, organisationIds],
      )).map(({ id }) => id));
      const unknown = organisationIds.flatMap((id, index) => (known.has(id) ? [] : [{ field: `organisationIds[${index}]`, code: 'not_found' }]));
      if (unknown.length > 0) throw invalid(...unknown);
      return addTargets(tx, { workspaceId: scope.workspaceId, campaignId, organisationIds, kind, source, memberId: scope.memberId });
    });
  }

  /** A caller reads the targets of their campaigns. */
  async get(scope: Scope, targetId: string): Promise<TargetRow> {
    const target = await readTarget(this.uow.reader, scope.workspaceId, targetId);
    if (!target) throw notFound('target');
    await this.access.assertCaller(this.uow.reader, scope, target.campaign_id);
    return target;
  }

  /** @throws DomainError `etag_stale`, `validation_failed` for a member or contact that does not belong there, `forbidden` */
  async change(scope: Scope, targetId: string, version: number, change: TargetChange): Promise<void> {
    await this.uow.run(async (tx) => {
      const target = await this.locked(tx, scope, targetId);
      if (change.assigneeId !== undefined && scope.role === 'caller' && change.assigneeId !== scope.memberId && change.assigneeId !== null) throw new DomainError('forbidden');
      if (change.assigneeId) await this.checkMember(tx, scope, change.assigneeId);
      if (change.contactId) await this.checkContact(tx, scope, change.contactId, target.organisation_id);
      await updateVersioned(tx, Target, { workspaceId: scope.workspaceId, id: target.id, version }, {
        assigneeId: change.assigneeId, contactId: change.contactId, note: change.note,
        portrait: change.portrait && { ...target.portrait, ...change.portrait },
      });
    });
  }

  /** Gives the card back. */
  async release(scope: Scope, targetId: string): Promise<void> {
    const { id } = await this.get(scope, targetId);
    await releaseCard(this.uow.reader, scope.workspaceId, id, scope.memberId);
  }

  /** Keeps the card while it is open. @throws DomainError `lease_lost` where somebody else has it now */
  async renew(scope: Scope, targetId: string): Promise<Date> {
    const target = await this.get(scope, targetId);
    const campaign = await this.living(this.uow.reader, scope, target.campaign_id);
    const until = await renewCard(this.uow.reader, scope.workspaceId, target.id, scope.memberId, campaign.cadence.leaseMinutes);
    if (!until) throw new DomainError('lease_lost');
    return until;
  }

  /** Locked with its organisation, for whoever writes to it. */
  async locked(tx: EntityManager, scope: Scope, targetId: string): Promise<TargetRow> {
    const target = await lockTarget(tx, scope.workspaceId, targetId);
    if (!target) throw notFound('target');
    await this.access.assertCaller(tx, scope, target.campaign_id);
    return target;
  }

  private async living(tx: EntityManager, scope: Scope, campaignId: string): Promise<Campaign> {
    const campaign = await tx.findOneBy(Campaign, { workspaceId: scope.workspaceId, id: campaignId, deletedAt: IsNull() });
    if (!campaign) throw notFound('campaign');
    return campaign;
  }

  private async checkMember(tx: EntityManager, scope: Scope, memberId: string): Promise<void> {
    const member = await row(tx, `select 1 from members where workspace_id = $1 and id = $2 and removed_at is null and role <> 'viewer'`, [scope.workspaceId, memberId]);
    if (!member) throw invalid({ field: 'assigneeId', code: 'not_found' });
  }

  private async checkContact(tx: EntityManager, scope: Scope, contactId: string, organisationId: string): Promise<void> {
    const contact = await row(tx, 'select 1 from contacts where workspace_id = $1 and id = $2 and organisation_id = $3 and erased_at is null', [scope.workspaceId, contactId, organisationId]);
    if (!contact) throw invalid({ field: 'contactId', code: 'not_found' });
  }
}

