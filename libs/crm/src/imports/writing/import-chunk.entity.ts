import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Int, Json, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Import } from '../import.entity.js';

const Uuids = (): PropertyDecorator => Column({ type: 'uuid', array: true, default: () => `'{}'` });

/** Values that a filling wrote, by column or header, as MD5: enough to see that nobody wrote over them, and nothing to read. */
export interface WrittenFilling { id: string; version: number; fields: Record<string, string>; attributes: Record<string, string> }

/** What one transaction of an import has written, so that it can be taken back: ids and fingerprints, none of the content. */
@Entity('import_chunks')
@ForeignKey(() => Import, ['workspaceId', 'importId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'importId', 'lastRow'])
export class ImportChunk extends WorkspaceRow {
  @Uuid() importId!: string;
  @Int() lastRow!: number;
  @Uuids() organisations!: string[];
  @Uuids() phones!: string[];
  @Uuids() contacts!: string[];
  @Uuids() targets!: string[];
  /** Targets that were off the list and came back, with the moment when they had left it. */
  @Json({ default: [] }) revived!: { id: string; deletedAt: string }[];
  @Json({ default: [] }) fillings!: WrittenFilling[];
}
