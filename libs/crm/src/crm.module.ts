import { Module } from '@nestjs/common';
import { ArchivesModule } from './archives/archives.module.js';
import { CallsModule } from './calls/calls.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FirstUsesModule } from './first-uses/first-uses.module.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InsightsModule } from './insights/insights.module.js';
import { LabDaysModule } from './lab-days/lab-days.module.js';
import { OpenLabsModule } from './open-labs/open-labs.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OpenSourcesModule } from './open-sources/open-sources.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { ProductsModule } from './products/products.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SuppressionsModule } from './suppressions/suppressions.module.js';
import { ViewsModule } from './views/views.module.js';
import { WorkspacesModule } from './workspaces/workspaces.module.js';

/** The business. One line per feature, in the order in which they stand on one another. */
const FEATURES = [
  WorkspacesModule,
  ProductsModule,
  SuppressionsModule,
  OrganisationsModule,
  ContactsModule,
  CampaignsModule,
  FirstUsesModule,
  FollowUpsModule,
  OpenLabsModule,
  CallsModule,
  InsightsModule,
  LabDaysModule,
  OperationsModule,
  ViewsModule,
  ReportsModule,
  PersonalDataModule,
  DuplicatesModule,
  OpenSourcesModule,
  ImportsModule,
  ExportsModule,
  ArchivesModule,
];

@Module({ imports: FEATURES, exports: FEATURES })
export class CrmModule {}
