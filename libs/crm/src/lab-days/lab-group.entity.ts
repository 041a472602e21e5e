import { Entity, ForeignKey, Index } from 'typeorm';
import { Int, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';
import { LabFacilitator } from './lab-facilitator.entity.js';

/** A workshop table. */
@Entity('lab_groups')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@ForeignKey(() => LabFacilitator, ['workspaceId', 'facilitatorId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'openLabId', 'number'], { unique: true })
@Index(['workspaceId', 'facilitatorId'], { unique: true })
export class LabGroup extends WorkspaceRow {
  @Uuid() openLabId!: string;
  /** What stands on the table, from 1. */
  @Int() number!: number;
  /** The type or theme of its people, or the team's own words; null for a mixed table. */
  @Text({ nullable: true }) label!: string | null;
  @Uuid({ nullable: true }) facilitatorId!: string | null;
}
