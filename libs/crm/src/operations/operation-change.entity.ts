import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Stage, TargetKind } from '#contracts/vocabulary.js';
import { Json, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Target } from '../campaigns/target.entity.js';
import { Operation } from './operation.entity.js';

/** What a target was before; a key left out was not touched. */
export interface BeforeOperation {
  assigneeId?: string | null;
  stage?: Stage;
  targetKind?: TargetKind;
  attempts?: number;
}

/** One target of an operation, with what taking it back needs. Ids and words of closed lists only. */
@Entity('operation_changes')
@ForeignKey(() => Operation, ['workspaceId', 'operationId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Target, ['workspaceId', 'targetId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'operationId', 'targetId'], { unique: true })
@Index(['workspaceId', 'targetId'])
export class OperationChange extends WorkspaceRow {
  @Uuid() operationId!: string;
  @Uuid() targetId!: string;
  @Json({ default: {} }) before!: BeforeOperation;
  /** The fact it wrote into the funnel's history. */
  @Uuid({ nullable: true }) stageChangeId!: string | null;
  /** The follow-up it opened. */
  @Uuid({ nullable: true }) followUpId!: string | null;
  /** Those it closed. */
  @Column({ type: 'uuid', array: true, default: () => `'{}'` }) closedFollowUpIds!: string[];
}
