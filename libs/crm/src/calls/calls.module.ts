import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { OpenLabsModule } from '../open-labs/open-labs.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SuppressionsModule } from '../suppressions/suppressions.module.js';
import { CallHistoryService } from './call-history.service.js';
import { CallsService } from './calls.service.js';
import { InviteInCall } from './invite-in-call.js';
import { NextCallService } from './next-call.service.js';
import { OptOutOfTargets } from './opt-out-of-targets.js';
import { OrganisationOfTargets } from './organisation-of-targets.js';
import { PeopleMet } from './people-met.service.js';

@Module({
  imports: [CampaignsModule, ContactsModule, FollowUpsModule, OpenLabsModule, OrganisationsModule, SuppressionsModule],
  providers: [CallsService, CallHistoryService, NextCallService, PeopleMet, InviteInCall, OptOutOfTargets, OrganisationOfTargets],
  exports: [CallsService, CallHistoryService, NextCallService],
})
export class CallsModule {}
