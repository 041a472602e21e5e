import { Entity, ForeignKey, Index } from 'typeorm';
import { RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Invitation } from './invitation.entity.js';

/**
 * What a mail's link carries, as its SHA-256. Each mail has a token of its own, 32 random bytes that nothing can make
 * again; all of an invitation's are good, since people answer from whichever mail they find.
 */
@Entity('invitation_tokens')
@ForeignKey(() => Invitation, ['workspaceId', 'invitationId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['tokenHash'], { unique: true })
@Index(['workspaceId', 'invitationId'])
export class InvitationToken extends WorkspaceRow {
  @Uuid() invitationId!: string;
  @Text() tokenHash!: string;
  @RecordedAt() createdAt!: Date;
}
