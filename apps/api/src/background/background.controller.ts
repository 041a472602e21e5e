import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RestoreService } from '#crm/archives/restore.service.js';
import { FollowUpAlarms } from '#crm/follow-ups/follow-up-alarms.service.js';
import type { EmailRow } from '#platform/mail/email-ledger.queries.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { Queues } from '#platform/queue/queues.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { BackgroundResponse, EmailListQuery, EmailPage, EmailResponse, ResolveEmailBody } from './background.dto.js';

/** What happens without anybody watching, and what of it needs a person. */
@ApiTags('background')
@Controller()
export class BackgroundController {
  constructor(private readonly ledger: EmailLedger, private readonly alarms: FollowUpAlarms, private readonly queues: Queues, private readonly restores: RestoreService) {}

  /** What is due, not yet in the queue, or doubtful. */
  @Roles('lead')
  @Get('background')
  async background(@CurrentScope() { workspaceId }: Scope): Promise<BackgroundResponse> {
    const [followUps, { states, oldestDueSeconds }, state, heldSince] = await Promise.all([
      this.alarms.health(workspaceId), this.ledger.health(workspaceId), this.queues.state(), this.ledger.heldSince({ workspaceId }),
    ]);
    const { planned = 0, claimed = 0, kept = 0, failed = 0, uncertain = 0 } = states;
    return {
      queue: this.queues.backendKind,
      queueReachable: state !== 'unreachable',
      followUps: {
        scheduled: followUps.scheduled, due: followUps.due, undispatched: followUps.undispatched, overdue: followUps.overdue,
        oldestOverdueSeconds: followUps.oldestOverdueSeconds,
      },
      emails: { sends: this.ledger.sends, heldSince, planned, claimed, kept, failed, uncertain, oldestDueSeconds },
    };
  }

  /** Messages of the workspace, newest first. */
  @Roles('lead')
  @Get('emails')
  async listEmails(@CurrentScope() scope: Scope, @Query() { state, limit, cursor }: EmailListQuery): Promise<EmailPage> {
    const page = await this.ledger.list(scope, { states: state, limit, cursor });
    return { items: page.items.map(toEmailResponse), nextCursor: page.nextCursor };
  }

  /** What a person found out, or decides, about a message that did not certainly leave. */
  @Roles('lead')
  @HttpCode(200)
  @Post('emails/:id/resolve')
  async resolveEmail(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { resolution }: ResolveEmailBody): Promise<EmailResponse> {
    return toEmailResponse(await this.ledger.resolve(scope, id, resolution));
  }

  /** After a restore, once a person has looked: mail leaves by itself again. Said twice, it is said once. */
  @Roles('lead')
  @HttpCode(204)
  @Post('emails/resume')
  async resume(@CurrentScope() scope: Scope): Promise<void> {
    await this.restores.resumeMail(scope);
  }
}

function toEmailResponse(row: EmailRow): EmailResponse {
  return {
    id: row.id, purpose: row.purpose, recipient: row.recipient, subject: row.subject, state: row.state, attempts: row.attempts, error: row.error,
    notBefore: row.notBefore, sentAt: row.sentAt, createdAt: row.createdAt,
  };
}
