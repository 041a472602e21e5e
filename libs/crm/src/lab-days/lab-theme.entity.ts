import { Entity, ForeignKey, Index } from 'typeorm';
import { Int, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';

/** A theme that guests choose at the door. */
@Entity('lab_themes')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'openLabId', 'title'], { unique: true })
export class LabTheme extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Text() title!: string;
  @Int() place!: number;
}
