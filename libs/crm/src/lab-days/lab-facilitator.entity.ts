import { Entity, ForeignKey, Index } from 'typeorm';
import { Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';

/** Whoever leads a table: of the team or lent for the day, so only a name. */
@Entity('lab_facilitators')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'openLabId', 'name'], { unique: true })
export class LabFacilitator extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Text() name!: string;
}
