import { Module } from '@nestjs/common';
import { InsightsModule } from '../insights/insights.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ReportMaker } from './report-maker.service.js';
import { ReportReading } from './report-reading.service.js';
import { ReportSubscriptionsService } from './report-subscriptions.service.js';
import { WeeklyReportsService } from './weekly-reports.service.js';

@Module({
  imports: [WorkspacesModule, InsightsModule],
  providers: [ReportMaker, ReportReading, ReportSubscriptionsService, WeeklyReportsService],
  exports: [ReportReading, ReportSubscriptionsService, WeeklyReportsService],
})
export class ReportsModule {}
