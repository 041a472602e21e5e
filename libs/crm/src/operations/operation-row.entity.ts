import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Json, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Operation } from './operation.entity.js';

/**
 * One row that an operation wrote, whoever wrote it in its transaction: kept by the triggers of the migration `merging`
 * between `beginJournal` and `endJournal`. Only what changed is kept, and only for as long as it can be taken back.
 */
@Entity('operation_rows')
@ForeignKey(() => Operation, ['workspaceId', 'operationId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'operationId', 'tableName'])
@Index(['workspaceId', 'rowId'])
export class OperationRow extends WorkspaceRow {
  @Uuid() operationId!: string;
  @Text() tableName!: string;
  @Uuid() rowId!: string;
  /** The columns it changed, as they were; null for a row it made. */
  @Json({ nullable: true }) before!: Record<string, unknown> | null;
  /** The same columns as it left them. */
  @Json({ default: {} }) after!: Record<string, unknown>;
  @Column({ type: 'bigint', generated: 'increment' }) seq!: string;
}
