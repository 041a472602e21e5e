import { Entity, ForeignKey, Index } from 'typeorm';
import { Instant, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Invitation } from '../open-labs/invitation.entity.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';

/** One of the motivated five. */
@Entity('motivated_guests')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@ForeignKey(() => Invitation, ['workspaceId', 'invitationId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'invitationId'], { unique: true })
@Index(['workspaceId', 'openLabId'])
export class MotivatedGuest extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Uuid() invitationId!: string;
  /** What they said or did: a fact, readable by them. */
  @Text({ default: '' }) why!: string;
}

/** What the team promised to have for the next lab. */
@Entity('lab_promises')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'openLabId'])
export class LabPromise extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Text() title!: string;
  @Instant({ nullable: true }) keptAt!: Date | null;
  @RecordedAt() createdAt!: Date;
}
