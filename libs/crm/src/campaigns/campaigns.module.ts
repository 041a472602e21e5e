import { Module } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.js';
import { CampaignsService } from './campaigns.service.js';
import { TargetsService } from './targets.service.js';

@Module({ providers: [CampaignAccess, CampaignsService, TargetsService], exports: [CampaignAccess, CampaignsService, TargetsService] })
export class CampaignsModule {}
