import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Stage, TargetKind } from '#contracts/vocabulary.js';
import { Instant, Json, oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Member } from '../workspaces/member.entity.js';

export const OPERATION_KINDS = ['targets_changed', 'target_removed', 'organisations_merged', 'contacts_merged'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** What an operation set on every target it changed; a key left out was not touched. */
export interface OperationSet {
  assigneeId?: string | null;
  stage?: Stage;
  targetKind?: TargetKind;
  deleted?: true;
  /** Of a merge: what went, and what took it in. */
  fromId?: string;
  intoId?: string;
}

/** A change of many rows at once, or a removal, that can be taken back for a while. */
@Entity('operations')
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'createdAt'])
@Check('operations_kind', oneOf('kind', OPERATION_KINDS))
export class Operation extends WorkspaceRow {
  @Text() kind!: OperationKind;
  @Uuid() memberId!: string;
  @Json({ default: {} }) applied!: OperationSet;
  @RecordedAt() createdAt!: Date;
  @Instant({ nullable: true }) undoneAt!: Date | null;
}
