import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { InsightsModule } from '../insights/insights.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { BulkTargets } from './bulk-targets.service.js';
import { OperationUndoers } from './operation-undoers.js';
import { TargetRemoval } from './target-removal.service.js';
import { UndoOperations } from './undo-operations.service.js';

@Module({
  imports: [WorkspacesModule, CampaignsModule, FollowUpsModule, InsightsModule],
  providers: [BulkTargets, TargetRemoval, UndoOperations, OperationUndoers],
  exports: [BulkTargets, TargetRemoval, UndoOperations, OperationUndoers],
})
export class OperationsModule {}
