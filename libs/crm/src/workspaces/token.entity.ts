import { Entity, ForeignKey } from 'typeorm';
import { Instant, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Member } from './member.entity.js';

/** A personal token for scripts: one member of one workspace. Shown once; only its hash is kept. */
@Entity('tokens')
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
export class Token extends WorkspaceRow {
  @Uuid() memberId!: string;
  @Text() name!: string;
  @Text({ unique: true }) tokenHash!: string;
  @RecordedAt() createdAt!: Date;
  @Instant({ nullable: true }) lastUsedAt!: Date | null;
  @Instant({ nullable: true }) expiresAt!: Date | null;
  @Instant({ nullable: true }) revokedAt!: Date | null;
}
