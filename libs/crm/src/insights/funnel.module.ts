import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { FunnelService } from './funnel.service.js';
import { HeardService } from './heard.service.js';

@Module({ imports: [CampaignsModule], providers: [FunnelService, HeardService], exports: [FunnelService, HeardService] })
export class FunnelModule {}
