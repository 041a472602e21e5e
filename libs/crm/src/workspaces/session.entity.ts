import { Entity, ForeignKey, Index } from 'typeorm';
import { Instant, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Account } from './account.entity.js';
import { Member } from './member.entity.js';

/** A signed-in browser. The cookie holds a random token; only its hash is kept. */
@Entity('sessions')
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId'])
export class Session extends WorkspaceRow {
  @Text({ unique: true }) tokenHash!: string;
  @Uuid() accountId!: string;
  @Uuid() memberId!: string;
  @Instant() expiresAt!: Date;
  @RecordedAt() createdAt!: Date;
  @RecordedAt() lastSeenAt!: Date;
}
