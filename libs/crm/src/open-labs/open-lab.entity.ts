import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { type ChaseRung, DEFAULT_CHASE, type InvitationTemplate } from '#contracts/chase.js';
import { Instant, Int, Json, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Product } from '../products/product.entity.js';

/** A working day with future users. */
@Entity('open_labs')
@ForeignKey(() => Product, ['workspaceId', 'productId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'productId', 'startsAt'])
@Check('open_labs_capacity', 'capacity between 1 and 1000')
@Check('open_labs_ends_after_start', 'ends_at > starts_at')
export class OpenLab extends VersionedRow {
  @Uuid() productId!: string;
  @Text() title!: string;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Text({ default: '' }) place!: string;
  /** Chairs for guests: whoever says yes beyond them waits. */
  @Int({ default: 30 }) capacity!: number;
  /** What guests are asked: people who answer come. */
  @Text({ nullable: true }) question!: string | null;
  @Text({ default: '' }) programme!: string;
  @Json({ default: DEFAULT_CHASE }) chase!: ChaseRung[];
  /** The team's own words of the invitation; a language left out has the house's. */
  @Json({ default: {} }) template!: InvitationTemplate;
  /** Rises with whatever a calendar shows: invitations sent under a lower one are sent again. */
  @Int({ default: 1 }) calendarRevision!: number;
  @Instant({ nullable: true }) cancelledAt!: Date | null;
  @Instant({ nullable: true }) deletedAt!: Date | null;
}
