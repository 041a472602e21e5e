import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IMPORT_OUTCOMES, type ImportOutcome, type ImportProblem, type ImportReason } from '#contracts/import-codes.js';
import { Instant, Json, oneOf, Text, Uuid } from '#platform/database/columns.js';
import { Import } from './import.entity.js';
import type { MatchedWith, RowChanges } from './matching/preview.rules.js';
import type { RowDraft } from './rows/row.rules.js';

/** One line of the list, what becomes of it and why; done rows are not done again after a crash. */
@Entity('import_rows')
@ForeignKey(() => Import, ['workspaceId', 'importId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Check('import_rows_outcome', oneOf('outcome', IMPORT_OUTCOMES))
export class ImportRow {
  @PrimaryColumn({ type: 'uuid' }) workspaceId!: string;
  @PrimaryColumn({ type: 'uuid' }) importId!: string;
  /** The row as a spreadsheet numbers it; the header is 1. */
  @PrimaryColumn({ type: 'integer' }) row!: number;
  @Text() outcome!: ImportOutcome;
  @Json({ default: [] }) reasons!: ImportReason[];
  @Json({ default: [] }) problems!: ImportProblem[];
  /** The organisation's name as the list has it, to know the row by; null for a row that could not be read. */
  @Text({ nullable: true }) name!: string | null;
  /** Whom it meets, for `update` and `duplicate`. */
  @Json({ nullable: true }) match!: MatchedWith | null;
  /** Who it may be, for `undecided`. */
  @Json({ default: [] }) candidates!: MatchedWith[];
  @Json({ nullable: true }) changes!: RowChanges | null;
  /** What the row says. Emptied once it is written: what is erased in the workspace must not live on here. */
  @Json({ nullable: true }) draft!: RowDraft | null;
  /** The cells of a row that does not enter, to give them back in a file. */
  @Json({ nullable: true }) cells!: string[] | null;
  @Uuid({ nullable: true }) organisationId!: string | null;
  @Instant({ nullable: true }) doneAt!: Date | null;
}
