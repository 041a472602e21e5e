import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { FollowUpAlarms } from './follow-up-alarms.service.js';
import { TargetStagesService } from './target-stages.service.js';

@Module({
  imports: [CampaignsModule],
  providers: [FollowUpAlarms, TargetStagesService],
  exports: [FollowUpAlarms, TargetStagesService],
})
export class FollowUpsModule {}
