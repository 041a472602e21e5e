import { Entity, ForeignKey, Index } from 'typeorm';
import { Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Invitation } from '../open-labs/invitation.entity.js';
import { LabGroup } from './lab-group.entity.js';

/** Who sits at which table: each guest at one. */
@Entity('lab_seats')
@ForeignKey(() => LabGroup, ['workspaceId', 'groupId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Invitation, ['workspaceId', 'invitationId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'invitationId'], { unique: true })
@Index(['workspaceId', 'groupId'])
export class LabSeat extends WorkspaceRow {
  @Uuid() groupId!: string;
  @Uuid() invitationId!: string;
}
