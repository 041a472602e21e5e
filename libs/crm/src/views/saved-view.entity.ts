import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Member } from '../workspaces/member.entity.js';

/** A way to look at the call list, kept under a name: its author's, or everybody's. */
@Entity('saved_views')
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'memberId'])
export class SavedView extends VersionedRow {
  @Uuid() memberId!: string;
  @Text() name!: string;
  /** The screen's query string, without `?` and without the campaign: filters, order, grouping. */
  @Text() query!: string;
  @Flag() shared!: boolean;
}
