import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { Digests } from './digests.service.js';
import { FollowUpAlarms } from './follow-up-alarms.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { TargetStagesService } from './target-stages.service.js';

@Module({
  imports: [CampaignsModule],
  providers: [FollowUpAlarms, Digests, FollowUpsService, TargetStagesService],
  exports: [FollowUpAlarms, Digests, FollowUpsService, TargetStagesService],
})
export class FollowUpsModule {}
