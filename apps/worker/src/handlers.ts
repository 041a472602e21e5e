import type { FactoryProvider } from '@nestjs/common';
import { Digests } from '#crm/follow-ups/digests.service.js';
import { FollowUpAlarms } from '#crm/follow-ups/follow-up-alarms.service.js';
import { ScoringService } from '#crm/insights/whom-to-call/scoring.service.js';
import { CalendarReplies } from '#crm/open-labs/calendar-replies.service.js';
import { LabJobs } from '#crm/open-labs/lab-jobs.service.js';
import { NightlyService } from '#crm/personal-data/nightly.service.js';
import { WeeklyReportsService } from '#crm/reports/weekly-reports.service.js';
import { ImportRunner } from '#crm/imports/import-runner.service.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { defineHandlers, type Handlers } from '#platform/queue/job-runner.js';

const handlersOf = (
  alarms: FollowUpAlarms, ledger: EmailLedger, digests: Digests, reports: WeeklyReportsService, imports: ImportRunner, scoring: ScoringService,
  nightly: NightlyService, labs: LabJobs, replies: CalendarReplies,
): Handlers => defineHandlers({
  fire_follow_up: (payload) => alarms.fire(payload),
  send_email: (payload) => ledger.send(payload),
  plan_digests: (payload) => digests.planDigests(payload),
  send_weekly_report: (payload) => reports.sendWeekly(payload),
  rescore_campaign: (payload) => scoring.rescore(payload),
  tidy_up: (payload) => nightly.tidyUp(payload),
  tell_guests: (payload) => labs.tellGuests(payload),
  climb_rung: (payload) => labs.climbRung(payload),
  read_replies: () => replies.readMailbox(),
  run_import: (payload) => imports.runImport(payload),
});

/** Injection token of the handlers: one line per job. */
export const JOB_HANDLERS = Symbol('JOB_HANDLERS');

export const HANDLERS: FactoryProvider<Handlers> = { provide: JOB_HANDLERS, inject: [FollowUpAlarms, EmailLedger, Digests, WeeklyReportsService, ImportRunner, ScoringService, NightlyService, LabJobs, CalendarReplies], useFactory: handlersOf };
