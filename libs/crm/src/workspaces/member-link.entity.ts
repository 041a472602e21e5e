import { Entity, ForeignKey } from 'typeorm';
import { Instant, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Member } from './member.entity.js';

/** A one-time link that lets a member choose a password. Only the hash of its token is kept. */
@Entity('member_links')
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
export class MemberLink extends WorkspaceRow {
  @Uuid() memberId!: string;
  @Text({ unique: true }) tokenHash!: string;
  @Instant() expiresAt!: Date;
  @Instant({ nullable: true }) usedAt!: Date | null;
  @RecordedAt() createdAt!: Date;
}
