import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { TARGET_KINDS, type TargetKind } from '#contracts/vocabulary.js';
import { oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Member } from '../workspaces/member.entity.js';
import { Target } from './target.entity.js';

/** A target that became a stakeholder, or a prospect again: what was counted before stays as it was told. */
@Entity('target_kind_changes')
@ForeignKey(() => Target, ['workspaceId', 'targetId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'targetId', 'recordedAt'])
@Check('target_kind_changes_from', oneOf('from_kind', TARGET_KINDS))
@Check('target_kind_changes_to', oneOf('to_kind', TARGET_KINDS))
export class TargetKindChange extends WorkspaceRow {
  @Uuid() targetId!: string;
  @Text() fromKind!: TargetKind;
  @Text() toKind!: TargetKind;
  @Uuid() memberId!: string;
  @RecordedAt() recordedAt!: Date;
}
