import { Module } from '@nestjs/common';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { Fingerprints } from './fingerprints.js';
import { OptOutListeners } from './opt-out-listeners.js';
import { OptOutsService } from './opt-outs.service.js';
import { SuppressionsService } from './suppressions.service.js';

@Module({
  imports: [WorkspacesModule],
  providers: [Fingerprints, OptOutListeners, SuppressionsService, OptOutsService],
  exports: [OptOutListeners, SuppressionsService, OptOutsService, Fingerprints],
})
export class SuppressionsModule {}
