import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { IMPORT_STATUSES, type ImportField, type ImportStatus } from '#contracts/vocabulary.js';
import { Instant, Int, Json, oneOf, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { Decision } from './matching/decisions.rules.js';
import type { Constants } from './rows/row.rules.js';
import type { Tally } from './tally.rules.js';
import { Member } from '../workspaces/member.entity.js';

/** A call list on its way in. */
@Entity('imports')
@ForeignKey(() => Campaign, ['workspaceId', 'campaignId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Check('imports_status', oneOf('status', IMPORT_STATUSES))
export class Import extends VersionedRow {
  @Uuid() memberId!: string;
  @Uuid({ nullable: true }) campaignId!: string | null;
  @Text({ nullable: true }) fileName!: string | null;
  /** The file as it came; emptied when the import is done. */
  @Column({ type: 'bytea', nullable: true }) bytes!: Buffer | null;
  @Text() encoding!: string;
  @Text() delimiter!: string;
  /** The sheet that was read, of a workbook with several. */
  @Text({ nullable: true }) sheet!: string | null;
  /** Those that hold something, to choose another one from; empty where there is one only. */
  @Json({ default: [] }) sheets!: string[];
  /** The row that names the columns, as the spreadsheet numbers it; 0 for a list without a header. Null: to be found. */
  @Int({ nullable: true }) headerRow!: number | null;
  @Json() columns!: string[];
  /** First rows, to check a mapping by; emptied with the file. */
  @Json({ default: [] }) sample!: string[][];
  /** Column header → field of the product; a header left out or null is kept in `attributes`. As suggested, until a person says otherwise. */
  @Json({ default: {} }) mapping!: Record<string, ImportField | null>;
  /** Since when a mapping for such a file is remembered, if the suggestion comes from there. */
  @Instant({ nullable: true }) rememberedAt!: Date | null;
  /** Fields that have one value for all rows that say nothing else. */
  @Json({ default: {} }) constants!: Constants;
  /** What a person said of rows that were undecided, by row. */
  @Json({ default: {} }) decisions!: Record<string, Decision>;
  @Text({ default: 'uploaded' }) status!: ImportStatus;
  @Int({ default: 0 }) rowCount!: number;
  /** How far its rows are; changed with them, in one transaction. */
  @Json({ default: {} }) tally!: Tally;
  @Text({ nullable: true }) error!: string | null;
  @Instant({ nullable: true }) dispatchedAt!: Date | null;
  /** From here on what becomes of each row is settled, and a crash changes nothing of it. */
  @Instant({ nullable: true }) plannedAt!: Date | null;
  /** Starts since the last row was written: a list that brings its worker down does not do so for ever. */
  @Int({ default: 0 }) attempts!: number;
  @Instant({ nullable: true }) finishedAt!: Date | null;
  /** When it was undone: how many organisations it had created went, and how many stay because they were used since. */
  @Int({ nullable: true }) removedCount!: number | null;
  @Int({ nullable: true }) keptCount!: number | null;
}
