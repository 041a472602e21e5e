import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Member } from '../workspaces/member.entity.js';

export const DUPLICATE_KINDS = ['organisation', 'contact'] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

/** Two that look alike and are not the same, by a person's word. `firstId` is the smaller id, so that a pair has one row. */
@Entity('not_duplicates')
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'firstId', 'secondId'], { unique: true })
@Check('not_duplicates_kind', oneOf('kind', DUPLICATE_KINDS))
@Check('not_duplicates_ordered', 'first_id < second_id')
export class NotDuplicate extends WorkspaceRow {
  @Text() kind!: DuplicateKind;
  @Uuid() firstId!: string;
  @Uuid() secondId!: string;
  @Uuid() memberId!: string;
  @RecordedAt() decidedAt!: Date;
}
