import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { REPORT_DECISIONS, type ReportDecision } from '#contracts/vocabulary.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Member } from '../workspaces/member.entity.js';
import { oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';

/** What the team decided on reading a week's report. */
@Entity('report_decisions')
@ForeignKey(() => Campaign, ['workspaceId', 'campaignId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'campaignId', 'week'])
@Check('report_decisions_decision', oneOf('decision', REPORT_DECISIONS))
export class ReportDecisionRow extends WorkspaceRow {
  @Uuid() campaignId!: string;
  @Text() week!: string;
  @Text() decision!: ReportDecision;
  @Text({ nullable: true }) note!: string | null;
  @Uuid() memberId!: string;
  @RecordedAt() at!: Date;
}
