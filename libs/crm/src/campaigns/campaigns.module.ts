import { Module } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.js';
import { CampaignsService } from './campaigns.service.js';
import { ScoreRequests } from './score-requests.js';
import { TargetsService } from './targets.service.js';

@Module({ providers: [CampaignAccess, ScoreRequests, CampaignsService, TargetsService], exports: [CampaignAccess, ScoreRequests, CampaignsService, TargetsService] })
export class CampaignsModule {}
