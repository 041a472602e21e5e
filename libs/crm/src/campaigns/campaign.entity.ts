import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DEFAULT_CADENCE, type Cadence } from '#contracts/cadence.js';
import type { ScriptVariant } from '#contracts/discourse.js';
import { Instant, Int, Json, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Product } from '../products/product.entity.js';

/** One push on one segment with one hypothesis, one script and one goal. */
@Entity('campaigns')
@ForeignKey(() => Product, ['workspaceId', 'productId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'productId'])
@Check('campaigns_goal', 'goal between 1 and 100000')
export class Campaign extends VersionedRow {
  @Uuid() productId!: string;
  @Text() name!: string;
  @Text({ default: '' }) segment!: string;
  @Text({ default: '' }) hypothesis!: string;
  /** Interested organisations wanted. */
  @Int({ default: 20 }) goal!: number;
  /** Markdown; a heading starts a step. */
  @Text({ default: '' }) script!: string;
  /** What is said to networks and possible opponents. */
  @Text({ default: '' }) stakeholderScript!: string;
  /** What is said instead to a likely type, or at an age of the product. */
  @Json({ default: [] }) scriptVariants!: ScriptVariant[];
  /** When what is said to prospects last changed. */
  @Instant({ default: () => 'app.now()' }) scriptChangedAt!: Date;
  @Json({ default: DEFAULT_CADENCE }) cadence!: Cadence;
  @Instant({ nullable: true }) archivedAt!: Date | null;
  @Instant({ nullable: true }) deletedAt!: Date | null;
}
