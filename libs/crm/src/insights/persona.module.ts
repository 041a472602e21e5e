import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { PersonaReadingsService } from './personas/persona-readings.service.js';
import { PersonaWeightsService } from './personas/persona-weights.service.js';
import { PersonaService } from './personas/persona.service.js';
import { SayNoService } from './conversations/say-no.service.js';

const SERVICES = [PersonaService, PersonaWeightsService, PersonaReadingsService, SayNoService];

@Module({ imports: [WorkspacesModule, ContactsModule, CampaignsModule], providers: SERVICES, exports: SERVICES })
export class PersonaModule {}
