import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { INFLUENCES, type Influence } from '#contracts/vocabulary.js';
import { Instant, oneOf, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Organisation } from '../organisations/organisation.entity.js';

/** A person in an organisation. */
@Entity('contacts')
@ForeignKey(() => Organisation, ['workspaceId', 'organisationId'], ['workspaceId', 'id'])
@ForeignKey(() => Contact, ['workspaceId', 'mergedIntoId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'email'])
@Index('contacts_merged', ['workspaceId', 'mergedIntoId'], { where: 'merged_into_id is not null' })
@Check('contacts_influence', oneOf('influence', INFLUENCES))
export class Contact extends VersionedRow {
  @Uuid() organisationId!: string;
  @Text({ nullable: true }) firstName!: string | null;
  @Text({ nullable: true }) lastName!: string | null;
  @Text({ nullable: true }) jobTitle!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @Text({ default: 'none' }) influence!: Influence;
  @Text({ nullable: true }) note!: string | null;
  /** "Treats us like a vendor": proposed by the rules, decided by a person; null while nobody decided. */
  @Column({ type: 'boolean', nullable: true }) vendorConfirmed!: boolean | null;
  @Uuid({ nullable: true }) vendorDecidedById!: string | null;
  @Instant({ nullable: true }) vendorDecidedAt!: Date | null;
  /** The last time this person spoke with us: retention counts from here. */
  @Instant({ nullable: true }) lastSpokenAt!: Date | null;
  @Instant({ nullable: true }) optedOutAt!: Date | null;
  /** Emptied for good; or, with `mergedIntoId`, no contact of its own any more. */
  @Instant({ nullable: true }) erasedAt!: Date | null;
  /** The entry of the same person that took its place. It is erased with that one. */
  @Uuid({ nullable: true }) mergedIntoId!: string | null;
}
