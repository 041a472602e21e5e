import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { OpenLabsModule } from '../open-labs/open-labs.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { AnswerTimesService } from './answer-times.service.js';
import { CallListService } from './call-list.service.js';
import { CohortsService } from './cohorts.service.js';
import { FunnelService } from './funnel.service.js';
import { HeardService } from './heard.service.js';
import { LabOutlookService } from './lab-outlook.service.js';
import { NetworkService } from './network.service.js';
import { PersonaModule } from './persona.module.js';
import { PortraitProposalsService } from './portrait-proposals.service.js';
import { ScoringService } from './scoring.service.js';
import { SearchService } from './search.service.js';
import { TimelineService } from './timeline.service.js';
import { TodayService } from './today.service.js';
import { WaveService } from './wave.service.js';

const SERVICES = [
  AnswerTimesService, CallListService, CohortsService, ScoringService, FunnelService, HeardService, LabOutlookService, NetworkService,
  TodayService, TimelineService, SearchService, PortraitProposalsService, WaveService,
];

@Module({
  imports: [WorkspacesModule, OrganisationsModule, CampaignsModule, ContactsModule, OpenLabsModule, PersonaModule],
  providers: SERVICES,
  exports: [PersonaModule, ...SERVICES],
})
export class InsightsModule {}
