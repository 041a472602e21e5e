import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { FUNNEL_STAGES, STAGES, type FunnelStage, type Stage } from '#contracts/vocabulary.js';
import { Instant, oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Target } from './target.entity.js';

/**
 * The history of the funnel in two times: when it happened, and when we came to know it. A row is never changed but for
 * being voided, so that any past week can be recomputed as it was known then.
 */
@Entity('stage_changes')
@ForeignKey(() => Target, ['workspaceId', 'targetId'], ['workspaceId', 'id'])
@ForeignKey('Call', ['workspaceId', 'callId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'campaignId', 'occurredAt'])
@Index(['workspaceId', 'targetId'])
@Index(['workspaceId', 'callId'])
@Check('stage_changes_from', oneOf('from_stage', STAGES))
@Check('stage_changes_to', oneOf('to_stage', STAGES))
@Check('stage_changes_proves', oneOf('proves', FUNNEL_STAGES))
export class StageChange extends WorkspaceRow {
  @Uuid() campaignId!: string;
  @Uuid() targetId!: string;
  @Text({ nullable: true }) fromStage!: Stage | null;
  @Text() toStage!: Stage;
  /** The funnel stage this fact proves: `refused` leads out of the funnel and proves `reached`. Null for a mere exit. */
  @Text({ nullable: true }) proves!: FunnelStage | null;
  @Text() cause!: string;
  @Text({ nullable: true }) reason!: string | null;
  @Uuid({ nullable: true }) callId!: string | null;
  @Uuid({ nullable: true }) memberId!: string | null;
  @Instant() occurredAt!: Date;
  @RecordedAt() recordedAt!: Date;
  @Instant({ nullable: true }) voidedAt!: Date | null;
  /** Order among facts of the same instant. */
  @Column({ type: 'bigint', generated: 'increment' }) seq!: string;
}
