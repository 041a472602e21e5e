import { Inject, Injectable } from '@nestjs/common';
import type { Locale, ReportAudience } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { EmailContent } from '#platform/mail/email.entity.js';
import type { SubscriptionView } from './report-subscriptions.queries.js';
import { ReportSubscriptionsService } from './report-subscriptions.service.js';
import { boundsOf, isWeek } from './week.rules.js';
import { weeklyReportEmail } from './weekly-report.email.js';
import { loadFacts, loadKept } from './weekly-report.facts.js';
import { namesOf } from './weekly-report.names.queries.js';
import { sentReport, type ReportingWorkspace } from './weekly-report.queries.js';
import { assembleReport } from './weekly-report.js';
import type { KeptPart, ReportContent } from './weekly-report.types.js';
import { forAudience, viewOf, type ReportView } from './weekly-report.view.js';

/** A week's report in ids, and when it was sent, if it was. */
export interface MadeReport { content: ReportContent; sentAt: Date | null }

export interface Reader { audience: ReportAudience; locale: Locale; subscription: Pick<SubscriptionView, 'id'> | null }

/** Makes a report: the same again for a week that was sent, from what was known then. */
@Injectable()
export class ReportMaker {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly subscriptions: ReportSubscriptionsService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws DomainError `week_invalid` for a text that names no week, or one to come */
  async make({ id: workspaceId, timeZone }: ReportingWorkspace, week: string): Promise<MadeReport> {
    const now = await this.clock.now();
    if (!isWeek(week) || boundsOf(week, timeZone).start > now) throw new DomainError('week_invalid', { week });
    const sent = await sentReport(this.uow.reader, workspaceId, week, now);
    if (sent) return { content: await this.assemble(workspaceId, week, sent.asOf, sent.kept), sentAt: sent.createdAt };
    const kept = await loadKept(this.uow.reader, { workspaceId, week, asOf: now }, timeZone);
    return { content: await this.assemble(workspaceId, week, now, kept), sentAt: null };
  }

  async assemble(workspaceId: string, week: string, asOf: Date, kept: KeptPart): Promise<ReportContent> {
    return assembleReport({ week, asOf }, await loadFacts(this.uow.reader, { workspaceId, week, asOf }, kept), kept);
  }

  /** With the names of today, as far as this audience may read them. */
  async view(workspaceId: string, report: ReportContent, audience: ReportAudience): Promise<ReportView> {
    const readable = forAudience(report, audience);
    return viewOf(readable, await namesOf(this.uow.reader, workspaceId, readable), audience);
  }

  /** The message for one reader. */
  email(view: ReportView, { audience, locale, subscription }: Reader, { sentAt, test = false }: { sentAt: Date | null; test?: boolean }): EmailContent {
    const page = `${this.config.publicUrl}/reports/${view.week}`;
    const team = audience === 'team';
    return weeklyReportEmail({
      view, locale, sentAt, test,
      links: {
        online: page,
        decide: team ? (campaignId, decision) => `${page}?campaign=${campaignId}&decision=${decision}` : null,
        followUps: team ? () => `${this.config.publicUrl}/` : null,
        schedule: team ? `${this.config.publicUrl}/settings` : null,
        unsubscribe: subscription ? `${this.config.publicUrl}/unsubscribe/${this.subscriptions.tokenOf(subscription.id)}` : null,
      },
    });
  }
}
