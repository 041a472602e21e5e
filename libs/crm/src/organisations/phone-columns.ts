import { type PhoneStatus } from '#contracts/vocabulary.js';
import { Int, RecordedAt, Text, WorkspaceRow } from '#platform/database/columns.js';

/** A number as it was written, and as it is dialled. */
export abstract class PhoneRow extends WorkspaceRow {
  @Text() raw!: string;
  /** E.164; null where nobody could dial what was written. */
  @Text({ nullable: true }) e164!: string | null;
  @Text({ nullable: true }) extension!: string | null;
  @Text({ nullable: true }) label!: string | null;
  @Text({ default: 'unknown' }) status!: PhoneStatus;
  @Int({ default: 0 }) position!: number;
  @RecordedAt() createdAt!: Date;
}
