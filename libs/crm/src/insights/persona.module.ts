import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { PersonaService } from './persona.service.js';

@Module({ imports: [WorkspacesModule, ContactsModule], providers: [PersonaService], exports: [PersonaService] })
export class PersonaModule {}
