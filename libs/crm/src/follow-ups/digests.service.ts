import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.token.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import type { JobPayload } from '#platform/queue/jobs.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import { calendarFor } from '../campaigns/calendar.js';
import { digestEmail } from './digest.email.js';
import { claimMorning, digestLines, digestWorkspace, digestWorkspaces, markDigested, type DigestLine, type DigestWorkspace } from './digest.queries.js';
import { morningAt, type Morning } from './digest.rules.js';

/** One e-mail per owner and working morning with what they have to follow up: never one per follow-up. */
@Injectable()
export class Digests implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ledger: EmailLedger,
    private readonly sweeps: Sweeps,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('digests', () => this.catchUp());
  }

  /** The job: plans this morning's digests of a workspace, once, whoever rings and however often. */
  async planDigests({ workspaceId }: JobPayload<'plan_digests'>): Promise<JobOutcome> {
    const workspace = await digestWorkspace(this.uow.reader, workspaceId);
    return workspace && (await this.planFor(workspace)) ? 'done' : 'skipped';
  }

  /** Mornings that nobody rang: the queue was lost, or no worker ran at that time. */
  private async catchUp(): Promise<number> {
    let planned = 0;
    for (const workspace of await digestWorkspaces(this.uow.reader)) if (await this.planFor(workspace)) planned += 1;
    return planned;
  }

  private async planFor(workspace: DigestWorkspace): Promise<boolean> {
    const now = await this.clock.now();
    const morning = morningAt(now, calendarFor({ time_zone: null, holiday_region: null }, workspace), workspace.digestTime);
    if (!morning || workspace.digestedOn === morning.date) return false;
    return this.uow.run(async (tx) => {
      if (!(await claimMorning(tx, workspace.id, morning.date))) return false;
      const lines = await digestLines(tx, workspace.id, morning.endOfDay);
      for (const memberId of new Set(lines.map((line) => line.memberId))) {
        await this.planOne(workspace, morning, now, lines.filter((line) => line.memberId === memberId));
      }
      await markDigested(tx, workspace.id, lines.map(({ followUpId }) => followUpId), morning.date);
      return true;
    });
  }

  private async planOne({ id: workspaceId, timeZone }: DigestWorkspace, { date }: Morning, now: Date, lines: readonly DigestLine[]): Promise<void> {
    const { memberId, memberName: name, email, locale } = lines[0]!;
    await this.ledger.plan({
      workspaceId,
      key: `digest:${memberId}:${date}`,
      purpose: 'digest',
      recipient: email,
      content: digestEmail({ locale, name, now, timeZone, url: `${this.config.publicUrl}/`, followUps: lines }),
      causeId: memberId,
    });
  }
}
