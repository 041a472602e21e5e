import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { SuppressionsModule } from '../suppressions/suppressions.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ArchivesService } from './archives.service.js';
import { RestoreService } from './restore.service.js';

@Module({ imports: [WorkspacesModule, SuppressionsModule, ReportsModule], providers: [ArchivesService, RestoreService], exports: [ArchivesService, RestoreService] })
export class ArchivesModule {}
