import { Entity, ForeignKey, Index } from 'typeorm';
import { Json, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Workspace } from './workspace.entity.js';

/** Who did what to which row. Holds ids, never the person's data: erasure need not come here. */
@Entity('audit_events')
@ForeignKey(() => Workspace, ['workspaceId'], ['id'])
@Index(['workspaceId', 'subjectType', 'subjectId'])
export class AuditEvent extends WorkspaceRow {
  /** Null where the product itself acted. */
  @Uuid({ nullable: true }) memberId!: string | null;
  /** A verb of the domain, such as `opt_out_lifted`. */
  @Text() action!: string;
  @Text() subjectType!: string;
  @Uuid({ nullable: true }) subjectId!: string | null;
  @Json({ default: {} }) details!: Record<string, unknown>;
  @RecordedAt() at!: Date;
}
