import { Entity, ForeignKey, Index } from 'typeorm';
import { Instant, Json, RecordedAt, Text, WorkspaceRow } from '#platform/database/columns.js';
import { Workspace } from '../workspaces/workspace.entity.js';
import type { KeptPart } from './weekly-report.types.js';

/** That a week's report was sent, and what was known then: the numbers are recomputed as of that instant. */
@Entity('weekly_reports')
@ForeignKey(() => Workspace, ['workspaceId'], ['id'])
@Index(['workspaceId', 'week'], { unique: true })
export class WeeklyReport extends WorkspaceRow {
  /** ISO week with its ISO year, `2026-W53`. */
  @Text() week!: string;
  @Instant() asOf!: Date;
  /** What the report rests on besides facts: rows that people edit in place and that keep no history. Ids, no names. */
  @Json() kept!: KeptPart;
  @RecordedAt() createdAt!: Date;
}
