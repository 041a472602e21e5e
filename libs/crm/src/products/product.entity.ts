import { Column, Entity, ForeignKey } from 'typeorm';
import { DEFAULT_IDEAL_USER, type IdealUser } from '#contracts/ideal-user.js';
import { Instant, Json, Text, VersionedRow } from '#platform/database/columns.js';
import { Workspace } from '../workspaces/workspace.entity.js';

/** The service to be launched: the product sheet and the portrait of its good user. */
@Entity('products')
@ForeignKey(() => Workspace, ['workspaceId'], ['id'])
export class Product extends VersionedRow {
  @Text() name!: string;
  @Text({ default: '' }) problem!: string;
  @Text({ default: '' }) solution!: string;
  @Text({ default: '' }) deploymentPlan!: string;
  /** Who they are or should be, and what convinces them: the end of the product sheet. */
  @Text({ default: '' }) firstUsers!: string;
  @Text({ default: '' }) howToConvince!: string;
  /** `YYYY-MM-DD`; its age decides the dosing and the discourse. */
  @Column({ type: 'date', nullable: true }) launchedOn!: string | null;
  @Json({ default: DEFAULT_IDEAL_USER }) idealUser!: IdealUser;
  @Instant({ nullable: true }) deletedAt!: Date | null;
}
