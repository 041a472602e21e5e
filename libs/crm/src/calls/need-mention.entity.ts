import { Entity, ForeignKey, Index } from 'typeorm';
import { Instant, RecordedAt, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Call } from './call.entity.js';
import { Need } from './need.entity.js';

/** A need heard in a call. */
@Entity('need_mentions')
@ForeignKey(() => Need, ['workspaceId', 'needId'], ['workspaceId', 'id'])
@ForeignKey(() => Call, ['workspaceId', 'callId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'callId', 'needId'], { unique: true, where: 'voided_at is null' })
@Index(['workspaceId', 'needId'])
export class NeedMention extends WorkspaceRow {
  @Uuid() needId!: string;
  @Uuid() callId!: string;
  @Instant() occurredAt!: Date;
  @RecordedAt() recordedAt!: Date;
  @Instant({ nullable: true }) voidedAt!: Date | null;
}
