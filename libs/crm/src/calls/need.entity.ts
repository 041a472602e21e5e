import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Product } from '../products/product.entity.js';

/** A feature asked for. */
@Entity('needs')
@ForeignKey(() => Product, ['workspaceId', 'productId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'productId', 'titleKey'], { unique: true })
export class Need extends WorkspaceRow {
  @Uuid() productId!: string;
  @Text() title!: string;
  /** The title without accents and case: the same need said twice is one. */
  @Text() titleKey!: string;
  /** Outside the product's problem: a sign of being taken for a vendor. */
  @Flag() outsideProblem!: boolean;
  @RecordedAt() createdAt!: Date;
}
