import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { OpenLabsModule } from '../open-labs/open-labs.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { AnswerTimesService } from './whom-to-call/answer-times.service.js';
import { CallListService } from './call-list/call-list.service.js';
import { CohortsService } from './funnel/cohorts.service.js';
import { FunnelService } from './funnel/funnel.service.js';
import { HeardService } from './conversations/heard.service.js';
import { LabOutlookService } from './forecast/lab-outlook.service.js';
import { NetworkService } from './conversations/network.service.js';
import { PersonaModule } from './persona.module.js';
import { PortraitProposalsService } from './portrait/portrait-proposals.service.js';
import { ScoringService } from './whom-to-call/scoring.service.js';
import { SearchService } from './call-list/search.service.js';
import { TimelineService } from './call-list/timeline.service.js';
import { TodayService } from './today/today.service.js';
import { WaveService } from './today/wave.service.js';

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
