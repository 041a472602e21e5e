import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { Digests } from './digests.service.js';
import { FollowUpAlarms } from './follow-up-alarms.service.js';
import { TargetStagesService } from './target-stages.service.js';

@Module({
  imports: [CampaignsModule],
  providers: [FollowUpAlarms, Digests, TargetStagesService],
  exports: [FollowUpAlarms, Digests, TargetStagesService],
})
export class FollowUpsModule {}
