import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { FirstUsesService } from './first-uses.service.js';

@Module({ imports: [CampaignsModule], providers: [FirstUsesService], exports: [FirstUsesService] })
export class FirstUsesModule {}
