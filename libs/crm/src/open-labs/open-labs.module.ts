import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { InvitationsService } from './invitations.service.js';
import { OpenLabsService } from './open-labs.service.js';

@Module({ imports: [CampaignsModule], providers: [OpenLabsService, InvitationsService], exports: [OpenLabsService, InvitationsService] })
export class OpenLabsModule {}
