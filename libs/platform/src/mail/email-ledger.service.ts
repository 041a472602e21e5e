import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EMAIL_STATES, type EmailPurpose, type EmailState } from '#contracts/vocabulary.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import type { JobPayload } from '#platform/queue/jobs.js';
import { Queues } from '#platform/queue/queues.service.js';
import { Sweeps, type SweepContext } from '#platform/queue/sweeps.js';
import type { Scope } from '#platform/scope.js';
import { domainOf, isOneAddress } from './address.js';
import type { EmailContent } from './email.entity.js';
import {
  claimEmail, doubtOldClaims, emailAhead, emailHealth, endClaim, endHold, heldSince, holdsClaim, insertEmail, keepEmail, listEmails, overdueEmails, readEmail, resolveEmail,
  type ClaimedEmail, type EmailRow, type Resolution,
} from './email-ledger.queries.js';
import { pauseAfter } from './ledger.rules.js';
import { DeliveryError, Mailer } from './mailer.js';

export interface PlannedEmail {
  workspaceId: string;
  /** Recipient, purpose and occurrence, such as `digest:{member}:2026-11-23`: planning it again changes nothing. */
  key: string;
  purpose: EmailPurpose;
  /** One address. */
  recipient: string;
  content: EmailContent;
  /** Mails caused by a call wait for as long as it can be undone. */
  notBefore?: Date | undefined;
  /** What it goes with, when that is cancelled: see `dropEmailsOf`. */
  causeId?: string | undefined;
}

/** Milliseconds a sweep may spend on sending by itself while the queue is away, so that it comes back to the rest. */
const SENDING_IN_A_SWEEP_MS = 20_000;
const PATIENCE_SECONDS = 20;

/** Mail that must leave, whatever crashes in between; `ledger.rules.ts` is the rule in words. */
@Injectable()
export class EmailLedger implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: Queues,
    private readonly sweeps: Sweeps,
    private readonly mailer: Mailer,
    private readonly cursors: Cursors,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mailFrom'>,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('emails', (context) => this.sweep(context));
  }

  /** Whether messages leave; else they are kept and shown. */
  get sends(): boolean {
    return this.mailer.configured;
  }

  /**
   * Writes the message in the transaction of its cause, and wakes its job after the commit.
   * @returns its id, or null where one of this key is already there.
   * @throws RangeError where the recipient is not one address.
   */
  async plan({ workspaceId, key, purpose, recipient, content, notBefore, causeId }: PlannedEmail): Promise<string | null> {
    if (!isOneAddress(recipient)) throw new RangeError(`Not one address, for ${key}`);
    const id = newId();
    return this.uow.run(async (tx) => {
      const messageId = `<${id}@${domainOf(this.config.mailFrom)}>`;
      if (!(await insertEmail(tx, { workspaceId, id, key, purpose, recipient, messageId, content, notBefore: notBefore ?? null, causeId: causeId ?? null }))) return null;
      await this.wake(workspaceId, id, [id, 'planned'], notBefore);
      return id;
    });
  }

  /** The job: claims the message and gives it to the relay, once. */
  async send({ workspaceId, emailId }: JobPayload<'send_email'>): Promise<JobOutcome> {
    const sql = this.uow.reader;
    const kept = !this.mailer.configured ? 'no mail server' : (await heldSince(sql, workspaceId, emailId)) ? 'restored' : null;
    if (kept !== null) return (await keepEmail(sql, workspaceId, emailId, kept, false)) ? 'done' : this.notYet(workspaceId, emailId);
    const token = newId();
    const claimed = await claimEmail(sql, workspaceId, emailId, token);
    if (!claimed) {
      if (await keepEmail(sql, workspaceId, emailId, 'too old', true)) return 'done';
      return this.notYet(workspaceId, emailId);
    }
    return this.deliver(workspaceId, emailId, token, claimed);
  }

  async list(scope: Scope, { states = EMAIL_STATES, cursor, limit }: { states?: readonly EmailState[]; cursor?: string | undefined; limit: number }): Promise<Page<EmailRow>> {
    const after = this.cursors.decode(cursor)?.[0] ?? null;
    const found = await listEmails(this.uow.reader, scope.workspaceId, states, after as string | null, limit + 1);
    return this.cursors.page(found, limit, ({ id }) => [id]);
  }

  /**
   * What a person found out, or decides, about a message that did not certainly leave.
   * @throws DomainError `not_found`, `conflict` where its state allows it no more, `mail_not_configured` and `mail_held` for a retry
   */
  async resolve(scope: Scope, id: string, resolution: Resolution): Promise<EmailRow> {
    if (resolution === 'retry' && !this.mailer.configured) throw new DomainError('mail_not_configured');
    if (resolution === 'retry' && (await heldSince(this.uow.reader, scope.workspaceId, id))) throw new DomainError('mail_held');
    return this.uow.run(async (tx) => {
      if (!(await resolveEmail(tx, scope.workspaceId, id, resolution))) {
        const found = await readEmail(tx, scope.workspaceId, id);
        throw found ? new DomainError('conflict', { state: found.state }) : notFound('email');
      }
      if (resolution === 'retry') await this.wake(scope.workspaceId, id, [id, 'retry', newId()]);
      return (await readEmail(tx, scope.workspaceId, id))!;
    });
  }

  /** Since when nothing leaves by itself, as after a restore; null where it does. */
  heldSince({ workspaceId }: Pick<Scope, 'workspaceId'>): Promise<Date | null> {
    return heldSince(this.uow.reader, workspaceId);
  }

  /** A person has looked: mail leaves again. What was kept meanwhile waits for its own decision. @returns false where nothing was held */
  async endHold({ workspaceId }: Pick<Scope, 'workspaceId'>): Promise<boolean> {
    return endHold(this.uow.reader, workspaceId);
  }

  health(workspaceId: string): ReturnType<typeof emailHealth> {
    return emailHealth(this.uow.reader, workspaceId);
  }

  /** Shows the claims of dead processes, and takes up what should have left by now. */
  async sweep({ queue }: SweepContext): Promise<number> {
    let repaired = await doubtOldClaims(this.uow.reader);
    const overdue = await overdueEmails(this.uow.reader, queue === 'unreachable' ? 0 : PATIENCE_SECONDS, 500);
    const until = performance.now() + SENDING_IN_A_SWEEP_MS;
    // The minute in the id: a job that failed and is kept by the queue must not stand in the way for ever.
    const minute = Math.floor(Date.now() / 60_000);
    for (const { workspaceId, id } of overdue) {
      const queued = queue !== 'unreachable' && (await this.queues.enqueue('send_email', { workspaceId, emailId: id }, { id: [id, 'swept', minute] }));
      if (!queued) {
        if (performance.now() > until) break;
        await this.send({ workspaceId, emailId: id });
      }
      repaired += 1;
    }
    return repaired;
  }

  private async deliver(workspaceId: string, emailId: string, token: string, { recipient, message_id, content, attempts }: ClaimedEmail): Promise<JobOutcome> {
    // A process that slept since its claim would send what a person has resolved meanwhile.
    if (!(await holdsClaim(this.uow.reader, workspaceId, emailId, token))) return 'skipped';
    try {
      await this.mailer.send({ recipient, messageId: message_id, ...content });
    } catch (error) {
      await this.undelivered(workspaceId, emailId, token, attempts, error instanceof DeliveryError ? error : new DeliveryError('uncertain', String(error)));
      return 'done';
    }
    await endClaim(this.uow.reader, workspaceId, emailId, token, { state: 'sent' });
    return 'done';
  }

  private async undelivered(workspaceId: string, emailId: string, token: string, attempts: number, { doubt, message }: DeliveryError): Promise<void> {
    const pauseMinutes = doubt === 'later' ? pauseAfter(attempts) : null;
    if (pauseMinutes === null) {
      await endClaim(this.uow.reader, workspaceId, emailId, token, { state: doubt === 'uncertain' ? 'uncertain' : 'failed', error: message });
      return;
    }
    const notBefore = await endClaim(this.uow.reader, workspaceId, emailId, token, { state: 'planned', error: message, pauseMinutes });
    if (notBefore) await this.wake(workspaceId, emailId, [emailId, 'attempt', attempts, notBefore], notBefore);
  }

  private async notYet(workspaceId: string, emailId: string): Promise<JobOutcome> {
    const ahead = await emailAhead(this.uow.reader, workspaceId, emailId);
    if (ahead) await this.wake(workspaceId, emailId, [emailId, 'again', ahead.now], ahead.notBefore);
    return 'skipped';
  }

  private async wake(workspaceId: string, emailId: string, id: readonly (string | number | Date)[], runAt?: Date): Promise<void> {
    await this.uow.afterCommit(async () => {
      await this.queues.enqueue('send_email', { workspaceId, emailId }, { id, runAt });
    });
  }
}
