import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { REPORT_AUDIENCES, type ReportAudience } from '#contracts/vocabulary.js';
import { Instant, Int, oneOf, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Member } from '../workspaces/member.entity.js';

/** Who gets the report, how often, and as whom. */
@Entity('report_subscriptions')
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@Index(['workspaceId', 'memberId'], { unique: true })
@Check('report_subscriptions_audience', oneOf('audience', REPORT_AUDIENCES))
@Check('report_subscriptions_every_weeks', 'every_weeks between 1 and 26')
export class ReportSubscription extends VersionedRow {
  @Uuid() memberId!: string;
  @Text({ default: 'team' }) audience!: ReportAudience;
  /** 1 = each week; 26 = "see you in six months". */
  @Int({ default: 1 }) everyWeeks!: number;
  @Text({ unique: true }) unsubscribeTokenHash!: string;
  @Instant({ nullable: true }) unsubscribedAt!: Date | null;
}
