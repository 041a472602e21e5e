import { Entity, ForeignKey, Index } from 'typeorm';
import { Instant, RecordedAt, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Target } from '../campaigns/target.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Product } from '../products/product.entity.js';
import { Member } from '../workspaces/member.entity.js';

/** The first real use of a product by an organisation, as the product itself saw it. It names no person, whoever used it. */
@Entity('first_uses')
@ForeignKey(() => Product, ['workspaceId', 'productId'], ['workspaceId', 'id'])
@ForeignKey(() => Organisation, ['workspaceId', 'organisationId'], ['workspaceId', 'id'])
@ForeignKey(() => Target, ['workspaceId', 'targetId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'recordedById'], ['workspaceId', 'id'])
@Index(['workspaceId', 'productId', 'organisationId'], { unique: true })
export class FirstUse extends WorkspaceRow {
  @Uuid() productId!: string;
  @Uuid() organisationId!: string;
  /** The target that became `first_user`; null where the organisation was on no list of the product, or had objected. */
  @Uuid({ nullable: true }) targetId!: string | null;
  @Instant() occurredAt!: Date;
  @RecordedAt() recordedAt!: Date;
  /** Whose token told it. */
  @Uuid() recordedById!: string;
}
