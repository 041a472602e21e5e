import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { InsightsModule } from '../insights/insights.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { CampaignChangesService } from './campaign-changes.service.js';
import { ReportMaker } from './report-maker.service.js';
import { ReportReading } from './report-reading.service.js';
import { ReportSubscriptionsService } from './report-subscriptions.service.js';
import { WeeklyReportsService } from './weekly-reports.service.js';

@Module({
  imports: [WorkspacesModule, CampaignsModule, InsightsModule],
  providers: [CampaignChangesService, ReportMaker, ReportReading, ReportSubscriptionsService, WeeklyReportsService],
  exports: [CampaignChangesService, ReportReading, ReportSubscriptionsService, WeeklyReportsService],
})
export class ReportsModule {}
