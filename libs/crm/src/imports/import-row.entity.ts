import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant, Json, oneOf, Text, Uuid } from '#platform/database/columns.js';
import { Import } from './import.entity.js';

export const IMPORT_ROW_OUTCOMES = ['create', 'update', 'duplicate', 'undecided', 'invalid'] as const;
export type ImportRowOutcome = (typeof IMPORT_ROW_OUTCOMES)[number];

/** One line of the list, what becomes of it and why; done rows are not done again after a crash. */
@Entity('import_rows')
@ForeignKey(() => Import, ['workspaceId', 'importId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Check('import_rows_outcome', oneOf('outcome', IMPORT_ROW_OUTCOMES))
export class ImportRow {
  @PrimaryColumn({ type: 'uuid' }) workspaceId!: string;
  @PrimaryColumn({ type: 'uuid' }) importId!: string;
  /** The row as a spreadsheet numbers it; the header is 1. */
  @PrimaryColumn({ type: 'integer' }) row!: number;
  @Text() outcome!: ImportRowOutcome;
  /** { field, code, params } each. */
  @Json({ default: [] }) reasons!: { field: string | null; code: string; params?: Record<string, string | number> }[];
  @Json() draft!: unknown;
  @Uuid({ nullable: true }) organisationId!: string | null;
  @Instant({ nullable: true }) doneAt!: Date | null;
}
