import { Entity, ForeignKey, Index } from 'typeorm';
import type { ImportField } from '#contracts/vocabulary.js';
import { Json, RecordedAt, Text, WorkspaceRow } from '#platform/database/columns.js';
import type { Constants } from './rows/row.rules.js';
import { Workspace } from '../workspaces/workspace.entity.js';

/** How a team read a file with these columns the last time: the next one of the same shape is read in the same way. */
@Entity('import_shapes')
@ForeignKey(() => Workspace, ['workspaceId'], ['id'])
@Index(['workspaceId', 'shape'], { unique: true })
export class ImportShape extends WorkspaceRow {
  /** A fingerprint of the headers in their order. */
  @Text() shape!: string;
  @Json() mapping!: Record<string, ImportField | null>;
  @Json({ default: {} }) constants!: Constants;
  @RecordedAt() usedAt!: Date;
}
