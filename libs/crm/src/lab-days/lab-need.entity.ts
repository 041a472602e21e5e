import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Int, RecordedAt, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Need } from '../calls/need.entity.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';

/** A need of the product, said at a table, with the dots it got. The table is kept by its number: groups may be formed anew. */
@Entity('lab_needs')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@ForeignKey(() => Need, ['workspaceId', 'needId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'openLabId', 'needId', 'groupNumber'], { unique: true })
@Check('lab_needs_votes', 'votes between 0 and 1000')
export class LabNeed extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Uuid() needId!: string;
  /** 0: said to the whole room. */
  @Int({ default: 0 }) groupNumber!: number;
  @Int({ default: 0 }) votes!: number;
  @RecordedAt() createdAt!: Date;
}
