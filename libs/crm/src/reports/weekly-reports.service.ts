import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import type { JobPayload } from '#platform/queue/jobs.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import type { Scope } from '#platform/scope.js';
import { memberById } from '../workspaces/members.queries.js';
import { ReportMaker } from './report-maker.service.js';
import { audienceFor, ReportSubscriptionsService } from './report-subscriptions.service.js';
import { boundsOf, isTheirWeek, isWeek, lastEndedWeek, leavesAt, weekOf } from './week.rules.js';
import { loadKept } from './weekly-report.facts.js';
import { insertReport, reportingWorkspace, reportingWorkspaces, sentReport, settledInstant, type ReportingWorkspace } from './weekly-report.queries.js';

/**
 * Sends the weekly report, once per workspace, week and recipient, whoever rings and whatever crashes: the week's row and
 * the planned mails are one transaction, and the row is unique.
 */
@Injectable()
export class WeeklyReportsService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly maker: ReportMaker,
    private readonly subscriptions: ReportSubscriptionsService,
    private readonly ledger: EmailLedger,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('weeklyReports', () => this.catchUp());
  }

  /** The job. `skipped` before the moment, and where the week has its report. */
  async sendWeekly({ workspaceId }: JobPayload<'send_weekly_report'>): Promise<JobOutcome> {
    const workspace = await reportingWorkspace(this.uow.reader, workspaceId);
    return workspace && (await this.sendIfDue(workspace)) ? 'done' : 'skipped';
  }

  /** A Monday that nobody rang: only the week that ended last; an older one would be news of the past. */
  async catchUp(): Promise<number> {
    let sent = 0;
    for (const workspace of await reportingWorkspaces(this.uow.reader)) if (await this.sendIfDue(workspace)) sent += 1;
    return sent;
  }

  /**
   * Sends a week's report now, to oneself as a test, or to everybody before its moment.
   * @throws DomainError `week_invalid` for no week, or one that is not over where everybody is meant; `conflict` where it was sent
   */
  async sendNow(scope: Scope, { week, to }: { week?: string | undefined; to: 'me' | 'subscribers' }): Promise<{ week: string; planned: number }> {
    const workspace = (await reportingWorkspace(this.uow.reader, scope.workspaceId))!;
    const now = await this.clock.now();
    const wanted = week ?? lastEndedWeek(now, workspace.timeZone);
    if (to === 'me') return { week: wanted, planned: await this.sendTest(scope, workspace, wanted) };
    if (!isWeek(wanted) || boundsOf(wanted, workspace.timeZone).end > now) throw new DomainError('week_invalid', { week: wanted });
    const planned = await this.publish(workspace, wanted, now);
    if (planned === null) throw new DomainError('conflict', { what: 'report', week: wanted });
    return { week: wanted, planned };
  }

  private async sendIfDue(workspace: ReportingWorkspace): Promise<boolean> {
    const now = await this.clock.now();
    const { timeZone, schedule, createdAt } = workspace;
    const week = lastEndedWeek(now, timeZone);
    // A team that was not there yet has no such week.
    if (now < leavesAt(week, schedule, timeZone) || createdAt >= boundsOf(week, timeZone).end) return false;
    return (await this.publish(workspace, week, now)) !== null;
  }

  /** @returns how many mails were planned, null where the week has its report already. */
  private async publish(workspace: ReportingWorkspace, week: string, now: Date): Promise<number | null> {
    const { id: workspaceId, timeZone } = workspace;
    if (await sentReport(this.uow.reader, workspaceId, week, now)) return null;
    return this.uow.run(async (tx) => {
      const asOf = await settledInstant(tx);
      // Something that began before the week ended is still being written: at the next sweep it is not.
      if (asOf < boundsOf(week, timeZone).end) return null;
      const kept = await loadKept(tx, { workspaceId, week, asOf }, timeZone);
      if (!(await insertReport(tx, workspaceId, { id: newId(), week, asOf, kept }))) return null;
      await this.subscriptions.ensureDefaults(workspaceId);
      return this.planMails(workspace, week, { asOf, kept, sentAt: await this.clock.now() });
    });
  }

  private async planMails({ id: workspaceId, timeZone }: ReportingWorkspace, week: string, { asOf, kept, sentAt }: { asOf: Date; kept: Parameters<ReportMaker['assemble']>[3]; sentAt: Date }): Promise<number> {
    const due = (await this.subscriptions.active(workspaceId)).filter(({ createdAt, everyWeeks }) => isTheirWeek(week, weekOf(createdAt, timeZone), everyWeeks));
    if (due.length === 0) return 0;
    const content = await this.maker.assemble(workspaceId, week, asOf, kept);
    const views = { team: await this.maker.view(workspaceId, content, 'team'), viewer: await this.maker.view(workspaceId, content, 'viewer') };
    let planned = 0;
    for (const subscription of due) {
      const { memberId, email, audience, locale } = subscription;
      const mail = await this.ledger.plan({
        workspaceId,
        key: `report:${workspaceId}:${week}:${memberId}`,
        purpose: 'weekly_report',
        recipient: email,
        content: this.maker.email(views[audience], { audience, locale, subscription }, { sentAt }),
        causeId: memberId,
      });
      if (mail) planned += 1;
    }
    return planned;
  }

  private async sendTest(scope: Scope, workspace: ReportingWorkspace, week: string): Promise<number> {
    return this.uow.run(async (tx) => {
      const { content, sentAt } = await this.maker.make(workspace, week);
      const audience = audienceFor(scope.role);
      const view = await this.maker.view(scope.workspaceId, content, audience);
      const member = (await memberById(tx, scope.workspaceId, scope.memberId))!;
      await this.ledger.plan({
        workspaceId: scope.workspaceId,
        // Each test is one: the key only has to be new.
        key: `report-test:${scope.workspaceId}:${week}:${scope.memberId}:${newId()}`,
        purpose: 'weekly_report_test',
        recipient: member.email,
        content: this.maker.email(view, { audience, locale: member.locale, subscription: null }, { sentAt, test: true }),
        causeId: scope.memberId,
      });
      return 1;
    });
  }
}
