import { Entity, ForeignKey, Index } from 'typeorm';
import { Instant, Json, Text, Texts, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Workspace } from '../workspaces/workspace.entity.js';

/** A body that may become a user. */
@Entity('organisations')
@ForeignKey(() => Workspace, ['workspaceId'], ['id'])
@ForeignKey(() => Organisation, ['workspaceId', 'parentId'], ['workspaceId', 'id'])
@ForeignKey(() => Organisation, ['workspaceId', 'mergedIntoId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'nameKey'])
@Index('organisations_merged', ['workspaceId', 'mergedIntoId'], { where: 'merged_into_id is not null' })
@Index('organisations_city', { synchronize: false })
@Index('organisations_postcode', ['workspaceId', 'postcode'], { where: 'postcode is not null' })
@Index('organisations_siret', ['workspaceId', 'siret'], { where: 'siret is not null' })
@Index('organisations_siren', ['workspaceId', 'siren'], { where: 'siren is not null' })
@Index('organisations_parent', ['workspaceId', 'parentId'], { where: 'parent_id is not null' })
export class Organisation extends VersionedRow {
  @Text() name!: string;
  @Text({ nullable: true }) acronym!: string | null;
  /** The name without accents, case, punctuation and legal forms: what exact matching compares. */
  @Text() nameKey!: string;
  @Text({ nullable: true }) kind!: string | null;
  @Text({ nullable: true }) siren!: string | null;
  @Text({ nullable: true }) siret!: string | null;
  @Uuid({ nullable: true }) parentId!: string | null;
  @Text({ nullable: true }) legalForm!: string | null;
  @Text({ nullable: true }) size!: string | null;
  @Text({ nullable: true }) addressLine!: string | null;
  @Text({ nullable: true }) postcode!: string | null;
  @Text({ nullable: true }) city!: string | null;
  /** Derived from the postcode when it is written: where calls, hours and holidays are reckoned. */
  @Text({ nullable: true }) department!: string | null;
  @Text({ nullable: true }) timeZone!: string | null;
  @Text({ nullable: true }) holidayRegion!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @Text({ nullable: true }) website!: string | null;
  /** Unmapped columns of the imported list, under their headers. */
  @Json({ default: {} }) attributes!: Record<string, string>;
  @Texts() tags!: string[];
  @Text({ nullable: true }) note!: string | null;
  @Instant({ nullable: true }) optedOutAt!: Date | null;
  @Instant({ nullable: true }) deletedAt!: Date | null;
  /** The organisation that it turned out to be. It is deleted then, and a list that names it still finds the other. */
  @Uuid({ nullable: true }) mergedIntoId!: string | null;
}
