import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Instant, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import type { InvitationStatus } from '#contracts/vocabulary.js';
import { Invitation } from '../open-labs/invitation.entity.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';
import { Member } from '../workspaces/member.entity.js';
import { LabTheme } from './lab-theme.entity.js';

/** What was noted at the door of one guest. */
@Entity('attendances')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@ForeignKey(() => Invitation, ['workspaceId', 'invitationId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => LabTheme, ['workspaceId', 'themeId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'invitationId'], { unique: true })
@Index(['workspaceId', 'openLabId'])
export class Attendance extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Uuid() invitationId!: string;
  /** Null: let in by mistake and taken back, or only a theme was chosen. */
  @Instant({ nullable: true }) arrivedAt!: Date | null;
  /** When this was decided at a door: what another door decided earlier, and sends later, does not undo it. */
  @Instant() decidedAt!: Date;
  /** Came without an invitation. */
  @Flag() walkIn!: boolean;
  /** What the invitation was before: where it goes back when the arrival is taken back. */
  @Text() formerStatus!: InvitationStatus;
  @Uuid({ nullable: true }) themeId!: string | null;
  /** Who held the door. */
  @Uuid() memberId!: string;
}
