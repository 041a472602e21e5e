import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CHANGE_VARIABLES, type ChangeVariable } from '#contracts/vocabulary.js';
import { Instant, oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Member } from '../workspaces/member.entity.js';

/**
 * "What did you change since last week?": one variable at a time. Never edited: said anew, and the last one said for a week
 * counts, so that a report that was sent can be made again.
 */
@Entity('campaign_changes')
@ForeignKey(() => Campaign, ['workspaceId', 'campaignId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'campaignId', 'week'])
@Check('campaign_changes_variable', oneOf('variable', CHANGE_VARIABLES))
export class CampaignChange extends WorkspaceRow {
  @Uuid() campaignId!: string;
  /** ISO week, `2026-W48`. */
  @Text() week!: string;
  @Text() variable!: ChangeVariable;
  @Text() note!: string;
  /** When it began to count: the first time something was said for that week. */
  @Instant() changedAt!: Date;
  @Uuid() memberId!: string;
  @RecordedAt() recordedAt!: Date;
}
