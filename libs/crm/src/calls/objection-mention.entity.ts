import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Instant, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Call } from './call.entity.js';
import { Objection } from './objection.entity.js';

/** An objection heard in a call, and what answered it. */
@Entity('objection_mentions')
@ForeignKey(() => Objection, ['workspaceId', 'objectionId'], ['workspaceId', 'id'])
@ForeignKey(() => Call, ['workspaceId', 'callId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'callId', 'objectionId'], { unique: true, where: 'voided_at is null' })
@Index(['workspaceId', 'objectionId'])
export class ObjectionMention extends WorkspaceRow {
  @Uuid() objectionId!: string;
  @Uuid() callId!: string;
  @Flag() answered!: boolean;
  @Text({ nullable: true }) answer!: string | null;
  @Instant() occurredAt!: Date;
  @RecordedAt() recordedAt!: Date;
  @Instant({ nullable: true }) voidedAt!: Date | null;
}
