import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ReportReading } from '#crm/reports/report-reading.service.js';
import { WeeklyReportsService } from '#crm/reports/weekly-reports.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { DecideRequest, DecisionResponse, ReportQuery, SendReportRequest, SentReportResponse, WeeklyReportResponse, WeekListResponse } from './report.dto.js';
import { toWeeklyReportResponse } from './report.map.js';

/** A mail brings its styles along, inside its elements; nothing else of it may do anything. */
const MAIL_POLICY = "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The weekly report, for leads with names, for viewers without. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reading: ReportReading, private readonly reports: WeeklyReportsService) {}

  /** Any week. One that was sent is the same each time; the week in progress is marked as not final. */
  @Get('weekly')
  @Roles('lead', 'viewer')
  async weekly(@CurrentScope() scope: Scope, @Query() query: ReportQuery): Promise<WeeklyReportResponse> {
    return toWeeklyReportResponse(await this.reading.read(scope, query));
  }

  /** The e-mail as this member gets it. */
  @Get('weekly.html')
  @Roles('lead', 'viewer')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', MAIL_POLICY)
  @Header('cache-control', 'no-store')
  async html(@CurrentScope() scope: Scope, @Query() query: ReportQuery): Promise<string> {
    // Read in a frame, its links open in the whole window; the message is otherwise the one that is sent.
    return (await this.reading.email(scope, query)).html.replace('<head>', '<head><base target="_top"/>');
  }

  /** The same as text. */
  @Get('weekly.txt')
  @Roles('lead', 'viewer')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-store')
  async text(@CurrentScope() scope: Scope, @Query() query: ReportQuery): Promise<string> {
    return (await this.reading.email(scope, query)).text;
  }

  @Get('weekly/weeks')
  @Roles('lead', 'viewer')
  async weeks(@CurrentScope() scope: Scope): Promise<WeekListResponse> {
    const weeks = await this.reading.weeks(scope);
    return { items: weeks.map(({ week, from, to, final, sentAt }) => ({ week, from, to, final, sentAt })), nextCursor: null };
  }

  /** To oneself as a test, or to all subscribers before the week's moment: that one is sent once. */
  @Post('weekly/send')
  @HttpCode(202)
  @Roles('lead')
  async send(@CurrentScope() scope: Scope, @Body() { week, to }: SendReportRequest): Promise<SentReportResponse> {
    const { week: sent, planned } = await this.reports.sendNow(scope, { week, to });
    return { week: sent, planned };
  }

  /** What was decided after reading; the next report says it. */
  @Post('weekly/decisions')
  @Roles('lead')
  async decide(@CurrentScope() scope: Scope, @Body() { week, campaignId, decision, note }: DecideRequest): Promise<DecisionResponse> {
    const made = await this.reading.decide(scope, { week, campaignId, decision, note });
    return { id: made.id, week: made.week, campaignId: made.campaignId, decision: made.decision, note: made.note, memberId: made.memberId, at: made.at };
  }
}
