import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SuppressionsModule } from '../suppressions/suppressions.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { ContactMerge } from './contact-merge.service.js';
import { DuplicatesService } from './duplicates.service.js';
import { MergedOptOuts } from './merged-opt-outs.js';
import { MergedTargets } from './merged-targets.js';
import { MergeUndo } from './merge-undo.js';
import { OrganisationMerge } from './organisation-merge.service.js';

@Module({
  imports: [WorkspacesModule, SuppressionsModule, OrganisationsModule, ContactsModule, CampaignsModule, FollowUpsModule, OperationsModule],
  providers: [MergedTargets, MergedOptOuts, OrganisationMerge, ContactMerge, MergeUndo, DuplicatesService],
  exports: [DuplicatesService, OrganisationMerge, ContactMerge],
})
export class DuplicatesModule {}
