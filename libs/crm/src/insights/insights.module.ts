import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { CallListService } from './call-list.service.js';
import { PersonaService } from './persona.service.js';
import { ScoringService } from './scoring.service.js';

@Module({
  imports: [WorkspacesModule, CampaignsModule, ContactsModule],
  providers: [PersonaService, CallListService, ScoringService],
  exports: [PersonaService, CallListService, ScoringService],
})
export class InsightsModule {}
