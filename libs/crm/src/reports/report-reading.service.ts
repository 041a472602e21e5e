import { Injectable } from '@nestjs/common';
import type { ReportDecision } from '#contracts/vocabulary.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { EmailContent } from '#platform/mail/email.entity.js';
import type { Scope } from '#platform/scope.js';
import { funnelCampaign } from '../insights/funnel/funnel.queries.js';
import { AuditService } from '../workspaces/audit.service.js';
import { memberById } from '../workspaces/members.queries.js';
import { insertDecision, type DecisionRow } from './report-decisions.queries.js';
import { ReportMaker } from './report-maker.service.js';
import { audienceFor, ReportSubscriptionsService } from './report-subscriptions.service.js';
import { boundsOf, isWeek, lastEndedWeek, shifted, weekOf } from './week.rules.js';
import { reportingWorkspace, sentWeeks } from './weekly-report.queries.js';
import type { ReportView } from './weekly-report.view.js';

export interface ReportRequest { week?: string | undefined; productId?: string | undefined }

export interface ReadReport { view: ReportView; sentAt: Date | null }

export interface WeekLine { week: string; from: Date; to: Date; final: boolean; sentAt: Date | null }

export interface DecisionInput { week: string; campaignId: string; decision: ReportDecision; note?: string | null | undefined }

/** Two years of weeks are listed; older ones can still be asked for by their name. */
const MOST_WEEKS = 106;

/** Reading reports, and deciding on them. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly maker: ReportMaker,
    private readonly subscriptions: ReportSubscriptionsService,
    private readonly audit: AuditService,
  ) {}

  /** The week asked for, else the one that ended last; what the reader's role may see. @throws DomainError `week_invalid` */
  async read(scope: Scope, { week, productId }: ReportRequest): Promise<ReadReport> {
    const workspace = (await reportingWorkspace(this.uow.reader, scope.workspaceId))!;
    const { content, sentAt } = await this.maker.make(workspace, week ?? lastEndedWeek(await this.clock.now(), workspace.timeZone));
    const ofProduct = <T extends { productId: string }>(parts: T[]): T[] => (productId ? parts.filter((part) => part.productId === productId) : parts);
    const wanted = { ...content, products: ofProduct(content.products), campaigns: ofProduct(content.campaigns) };
    return { view: await this.maker.view(scope.workspaceId, wanted, audienceFor(scope.role)), sentAt };
  }

  /** The message as this member gets it. */
  async email(scope: Scope, request: ReportRequest): Promise<EmailContent> {
    const { view, sentAt } = await this.read(scope, request);
    const member = (await memberById(this.uow.reader, scope.workspaceId, scope.memberId))!;
    const subscription = await this.subscriptions.of(scope.workspaceId, scope.memberId);
    return this.maker.email(view, { audience: view.audience, locale: member.locale, subscription }, { sentAt });
  }

  /** From the week in progress back to the team's first. */
  async weeks(scope: Scope): Promise<WeekLine[]> {
    const { timeZone, createdAt } = (await reportingWorkspace(this.uow.reader, scope.workspaceId))!;
    const now = await this.clock.now();
    const sent = new Map((await sentWeeks(this.uow.reader, scope.workspaceId)).map((report) => [report.week, report.createdAt]));
    const first = [weekOf(createdAt, timeZone), ...sent.keys()].sort()[0]!;
    const lines: WeekLine[] = [];
    for (let week = weekOf(now, timeZone); week >= first && lines.length < MOST_WEEKS; week = shifted(week, -1)) {
      const { start, end } = boundsOf(week, timeZone);
      lines.push({ week, from: start, to: end, final: end <= now, sentAt: sent.get(week) ?? null });
    }
    return lines;
  }

  /** What was decided on a campaign after reading. @throws DomainError `week_invalid`, `validation_failed` for an unknown campaign */
  async decide(scope: Scope, { week, campaignId, decision, note }: DecisionInput): Promise<DecisionRow> {
    const { timeZone } = (await reportingWorkspace(this.uow.reader, scope.workspaceId))!;
    if (!isWeek(week) || boundsOf(week, timeZone).start > (await this.clock.now())) throw new DomainError('week_invalid', { week });
    return this.uow.run(async (tx) => {
      if (!(await funnelCampaign(tx, scope.workspaceId, campaignId))) throw invalid({ field: 'campaignId', code: 'not_found' });
      const made = await insertDecision(tx, scope, { id: newId(), week, campaignId, decision, note: note ?? null });
      await this.audit.record(scope, { action: 'report_decided', subjectType: 'campaign', subjectId: campaignId, details: { week, decision } });
      return made;
    });
  }
}
