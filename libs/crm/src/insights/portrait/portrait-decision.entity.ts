import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { CriterionEvidence } from '#insight/portrait-proposal.js';
import { Json, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Product } from '../../products/product.entity.js';
import { Member } from '../../workspaces/member.entity.js';

/** A proposed weight of a portrait's criterion that somebody accepted or refused, with the counts they saw. */
@Entity('portrait_decisions')
@ForeignKey(() => Product, ['workspaceId', 'productId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'productId', 'decidedAt'])
@Check('portrait_decisions_weights', 'from_weight > 0 and to_weight > 0')
export class PortraitDecision extends WorkspaceRow {
  @Uuid() productId!: string;
  @Text() criterion!: string;
  /** As it was called then. */
  @Text() label!: string;
  @Column({ type: 'double precision' }) fromWeight!: number;
  @Column({ type: 'double precision' }) toWeight!: number;
  @Column({ type: 'boolean' }) accepted!: boolean;
  @Json() facts!: CriterionEvidence;
  @Uuid() memberId!: string;
  @RecordedAt() decidedAt!: Date;
}
