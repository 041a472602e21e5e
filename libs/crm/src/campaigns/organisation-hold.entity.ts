import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Uuid } from '#platform/database/columns.js';
import { Organisation } from '../organisations/organisation.entity.js';

/**
 * What keeps an organisation out of the queues: the lease of the caller whose card it is, and the rest after a
 * conversation in another campaign. One row per organisation on a list, locked with SKIP LOCKED: PostgreSQL re-reads a
 * row it waited for, so a lease kept in the locked row itself cannot be missed, in whatever campaign it was taken.
 */
@Entity('organisation_holds')
@ForeignKey(() => Organisation, ['workspaceId', 'organisationId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey('Target', ['workspaceId', 'targetId'], ['workspaceId', 'id'])
@ForeignKey('Member', ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'memberId'])
@Check('organisation_holds_lease_whole', '(lease_until is null) = (target_id is null) and (lease_until is null) = (member_id is null)')
@Index('organisation_holds_target', ['workspaceId', 'targetId'], { where: 'target_id is not null' })
export class OrganisationHold {
  @PrimaryColumn({ type: 'uuid' }) workspaceId!: string;
  @PrimaryColumn({ type: 'uuid' }) organisationId!: string;
  @Uuid({ nullable: true }) targetId!: string | null;
  @Uuid({ nullable: true }) memberId!: string | null;
  @Instant({ nullable: true }) leaseUntil!: Date | null;
  /** Rests in every campaign but this one. */
  @Uuid({ nullable: true }) spokenInCampaignId!: string | null;
  @Instant({ nullable: true }) restUntil!: Date | null;
}
