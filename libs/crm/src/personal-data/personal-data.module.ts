import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { PersonaModule } from '../insights/persona.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { NightlyService } from './nightly.service.js';
import { PersonFileService } from './person-file.service.js';
import { PersonalDataService } from './personal-data.service.js';

@Module({
  imports: [WorkspacesModule, ContactsModule, PersonaModule],
  providers: [PersonalDataService, PersonFileService, NightlyService],
  exports: [PersonalDataService, PersonFileService, NightlyService],
})
export class PersonalDataModule {}
