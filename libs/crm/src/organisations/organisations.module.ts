import { Module } from '@nestjs/common';
import { SuppressionsModule } from '../suppressions/suppressions.module.js';
import { MergeListeners } from './merge-listeners.js';
import { OrganisationListeners } from './organisation-listeners.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [SuppressionsModule],
  providers: [OrganisationListeners, MergeListeners, OrganisationsService],
  exports: [OrganisationListeners, MergeListeners, OrganisationsService],
})
export class OrganisationsModule {}
