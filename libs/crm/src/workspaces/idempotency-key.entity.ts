import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Int, Json, RecordedAt, Text } from '#platform/database/columns.js';
import { Member } from './member.entity.js';

/** A keyed POST and its answer, written in the transaction of its effect. */
@Entity('idempotency_keys')
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid' }) workspaceId!: string;
  @PrimaryColumn({ type: 'uuid' }) memberId!: string;
  @PrimaryColumn({ type: 'text' }) key!: string;
  /** SHA-256 of method, path and body: the same key with another payload is refused. */
  @Text() payloadHash!: string;
  @Int({ nullable: true }) status!: number | null;
  @Json({ nullable: true }) body!: unknown;
  @RecordedAt() createdAt!: Date;
}
