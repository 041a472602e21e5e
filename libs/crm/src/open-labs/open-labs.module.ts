import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { GuestsMerged } from './guests-merged.js';
import { InvitationsService } from './invitations.service.js';
import { OpenLabsService } from './open-labs.service.js';

@Module({ imports: [CampaignsModule, OrganisationsModule], providers: [OpenLabsService, InvitationsService, GuestsMerged], exports: [OpenLabsService, InvitationsService] })
export class OpenLabsModule {}
