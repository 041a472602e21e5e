import { Entity, ForeignKey, Index } from 'typeorm';
import { RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Product } from '../products/product.entity.js';

/** A reason heard against the product. */
@Entity('objections')
@ForeignKey(() => Product, ['workspaceId', 'productId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'productId', 'titleKey'], { unique: true })
export class Objection extends WorkspaceRow {
  @Uuid() productId!: string;
  @Text() title!: string;
  @Text() titleKey!: string;
  @RecordedAt() createdAt!: Date;
}
