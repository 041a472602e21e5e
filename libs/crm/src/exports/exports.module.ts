import { Module } from '@nestjs/common';
import { PersonaModule } from '../insights/persona.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ExportsService } from './exports.service.js';

@Module({ imports: [WorkspacesModule, PersonaModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportsModule {}
