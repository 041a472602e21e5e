import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ProductsModule } from '../products/products.module.js';
import { SuppressionsModule } from '../suppressions/suppressions.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ExampleCampaign } from './example/example-campaign.service.js';
import { FirstStart } from './example/first-start.service.js';
import { ImportDecisions } from './import-decisions.service.js';
import { ImportHistory } from './import-history.service.js';
import { ImportLayouts } from './import-layouts.service.js';
import { ImportPlanner } from './matching/import-planner.js';
import { ImportRunner } from './import-runner.service.js';
import { ImportUndo } from './writing/import-undo.js';
import { ImportWriter } from './writing/import-writer.js';
import { ImportsService } from './imports.service.js';
import { ListReader } from './reading/list-reader.js';

@Module({
  imports: [WorkspacesModule, ProductsModule, SuppressionsModule, OrganisationsModule, CampaignsModule],
  providers: [ListReader, ImportPlanner, ImportWriter, ImportUndo, ImportRunner, ImportsService, ImportDecisions, ImportHistory, ImportLayouts, ExampleCampaign, FirstStart],
  exports: [ImportRunner, ImportsService, ImportDecisions, ImportHistory, ImportLayouts, ExampleCampaign, FirstStart],
})
export class ImportsModule {}
