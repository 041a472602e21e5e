import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Member } from '../workspaces/member.entity.js';
import { Campaign } from './campaign.entity.js';

/** Who calls for a campaign; no row at all means every caller. */
@Entity('campaign_callers')
@ForeignKey(() => Campaign, ['workspaceId', 'campaignId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'], { onDelete: 'CASCADE' })
export class CampaignCaller {
  @PrimaryColumn({ type: 'uuid' }) workspaceId!: string;
  @PrimaryColumn({ type: 'uuid' }) campaignId!: string;
  @PrimaryColumn({ type: 'uuid' }) memberId!: string;
}
