import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { OpenSources } from './open-sources.service.js';

@Module({ imports: [OrganisationsModule], providers: [OpenSources], exports: [OpenSources] })
export class OpenSourcesModule {}
