import { Module } from '@nestjs/common';
import { SuppressionsModule } from '../suppressions/suppressions.module.js';
import { OrganisationListeners } from './organisation-listeners.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [SuppressionsModule],
  providers: [OrganisationListeners, OrganisationsService],
  exports: [OrganisationListeners, OrganisationsService],
})
export class OrganisationsModule {}
