import { Module, type DynamicModule } from '@nestjs/common';
import { CrmModule } from '#crm/crm.module.js';
import { ENTITIES } from '#crm/entities.js';
import type { Config } from '#platform/config/config.js';
import { PlatformModule } from '#platform/platform.module.js';
import { ArchivesController } from './archives/archives.controller.js';
import { AuditEventsController } from './audit-events/audit-events.controller.js';
import { BackgroundController } from './background/background.controller.js';
import { CallsController } from './calls/calls.controller.js';
import { CampaignChangesController } from './campaigns/campaign-changes.controller.js';
import { CampaignsController } from './campaigns/campaigns.controller.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { OptOutsController } from './opt-outs/opt-outs.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { PortraitWeightsController } from './products/portrait-weights.controller.js';
import { ProductsController } from './products/products.controller.js';
import { WaveController } from './products/wave.controller.js';
import { OpenSourcesController } from './open-sources/open-sources.controller.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { MergesController } from './duplicates/merges.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { FirstUsesController } from './first-uses/first-uses.controller.js';
import { FollowUpsController } from './follow-ups/follow-ups.controller.js';
import { AnswerTimesController } from './funnel/answer-times.controller.js';
import { CohortsController } from './funnel/cohorts.controller.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { HttpModule } from './http/http.module.js';
import { ExportsController } from './exports/exports.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { AfterController } from './lab-days/after.controller.js';
import { DoorController } from './lab-days/door.controller.js';
import { GroupsController } from './lab-days/groups.controller.js';
import { ReadinessController } from './lab-days/readiness.controller.js';
import { MembersController } from './members/members.controller.js';
import { NeedsController } from './needs/needs.controller.js';
import { InvitationsController } from './open-labs/invitations.controller.js';
import { LabOutlookController } from './open-labs/lab-outlook.controller.js';
import { OpenLabsController } from './open-labs/open-labs.controller.js';
import { RotiController } from './public/roti.controller.js';
import { OptOutController } from './public/opt-out.controller.js';
import { RsvpController } from './public/rsvp.controller.js';
import { UnsubscribeController } from './public/unsubscribe.controller.js';
import { ReportSubscriptionsController } from './reports/report-subscriptions.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { PersonasController } from './personas/personas.controller.js';
import { SearchController } from './search/search.controller.js';
import { SessionController } from './session/session.controller.js';
import { SetupController } from './setup/setup.controller.js';
import { TargetsController } from './targets/targets.controller.js';
import { ToldService } from './targets/told.service.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TodayController } from './today/today.controller.js';
import { TokensController } from './tokens/tokens.controller.js';
import { ViewsController } from './views/views.controller.js';
import { WorkspacesController } from './workspaces/workspaces.controller.js';

/** Every door of the API: a controller parses, calls one service, maps. */
const CONTROLLERS = [
  HealthController,
  DocsController,
  SetupController,
  SessionController,
  WorkspacesController,
  MembersController,
  TokensController,
  AuditEventsController,
  ImportsController,
  ExportsController,
  ArchivesController,
  ProductsController,
  PortraitWeightsController,
  WaveController,
  OrganisationsController,
  ContactsController,
  OptOutsController,
  CampaignsController,
  CampaignChangesController,
  TargetsController,
  MergesController,
  DuplicatesController,
  OpenSourcesController,
  OperationsController,
  ViewsController,
  CallsController,
  FollowUpsController,
  FunnelController,
  AnswerTimesController,
  CohortsController,
  FirstUsesController,
  ReportsController,
  ReportSubscriptionsController,
  UnsubscribeController,
  DoorController,
  GroupsController,
  AfterController,
  ReadinessController,
  RotiController,
  RsvpController,
  OptOutController,
  NeedsController,
  OpenLabsController,
  InvitationsController,
  LabOutlookController,
  PersonasController,
  TodayController,
  TimelineController,
  SearchController,
  BackgroundController,
];

@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ config, entities: ENTITIES, applicationName: 'premier-cercle-api' }),
        CrmModule,
        HttpModule,
      ],
      controllers: CONTROLLERS,
      providers: [Readiness, ToldService],
    };
  }
}
