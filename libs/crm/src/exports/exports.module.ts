import { Module } from '@nestjs/common';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ExportsService } from './exports.service.js';

@Module({ imports: [WorkspacesModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportsModule {}
