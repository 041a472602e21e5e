import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { announce } from '#platform/events/app-events.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import type { JobPayload } from '#platform/queue/jobs.js';
import { QuietLog } from '#platform/queue/quiet-log.js';
import { Queues, type JobRequest } from '#platform/queue/queues.service.js';
import { Sweeps, type SweepContext } from '#platform/queue/sweeps.js';
import {
  alarmHealth, claimDue, forgetDispatched, markDispatched, overdueAlarms, readAlarms, stillAhead, undispatchedAlarms, type Alarm, type AlarmHealth,
} from './alarm.queries.js';
import { refreshNextStep } from './follow-up.queries.js';

/** Later moments wait in PostgreSQL alone: the sweep brings them in when they are this near. */
const HORIZON_HOURS = 48;

/** How late an alarm may be before the sweep fires it from PostgreSQL, while the queue is well. */
const PATIENCE_SECONDS = 20;

const BATCH = 500;

/**
 * The follow-up's alarm clock. The row is the truth; losing an alarm, ringing twice or too early changes nothing but the
 * moment at which screens and the morning digest learn of it.
 */
@Injectable()
export class FollowUpAlarms implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new QuietLog('FollowUpAlarms');
  private readonly fresh = new Map<string, string>();
  private dispatching: Promise<void> | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: Queues,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('followUps', (context) => this.sweep(context));
  }

  /**
   * Puts the alarms of these follow-ups into the queue once the transaction around has committed. Nobody waits for it: what
   * comes meanwhile goes in one batch, and what gets lost on the way is the sweep's.
   */
  async dispatchAfterCommit(workspaceId: string, followUpIds: readonly string[]): Promise<void> {
    if (followUpIds.length === 0) return;
    await this.uow.afterCommit(() => {
      for (const id of followUpIds) this.fresh.set(id, workspaceId);
      this.dispatching ??= this.dispatchFresh().finally(() => (this.dispatching = undefined));
    });
  }

  /** Resolves when everything handed over so far is in the queue, or was found impossible to put there. */
  async settled(): Promise<void> {
    await this.dispatching;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  /** The job: scheduled → due, once. `skipped` where it is not the row's alarm any more, or not its moment yet. */
  async fire({ workspaceId, followUpId, generation }: JobPayload<'fire_follow_up'>): Promise<JobOutcome> {
    if (await this.fireAll(workspaceId, [{ id: followUpId, generation }])) return 'done';
    const ahead = await stillAhead(this.uow.reader, workspaceId, followUpId, generation);
    if (ahead) {
      // The worker's clock runs ahead of PostgreSQL's. The job that runs holds its own id, hence the time in the new one.
      await this.queues.enqueue('fire_follow_up', { workspaceId, followUpId, generation }, { id: [followUpId, generation, ahead.dueAt, 'again', ahead.now], runAt: ahead.dueAt });
    }
    return 'skipped';
  }

  /** Fires what is overdue straight from PostgreSQL, then puts into the queue what it should hold. */
  async sweep({ queue }: SweepContext): Promise<number> {
    let repaired = 0;
    if (queue === 'wiped') await forgetDispatched(this.uow.reader);
    for (let found: Alarm[]; (found = await overdueAlarms(this.uow.reader, queue === 'unreachable' ? 0 : PATIENCE_SECONDS, BATCH)).length > 0;) {
      for (const workspaceId of new Set(found.map((alarm) => alarm.workspaceId))) {
        repaired += await this.fireAll(workspaceId, found.filter((alarm) => alarm.workspaceId === workspaceId));
      }
      if (found.length < BATCH) break;
    }
    if (queue === 'unreachable') return repaired;
    for (let found: Alarm[]; (found = await undispatchedAlarms(this.uow.reader, HORIZON_HOURS, BATCH)).length > 0;) {
      if (!(await this.enqueue(found))) break;
      repaired += found.length;
    }
    return repaired;
  }

  /** How the alarms of a workspace stand. */
  health(workspaceId: string): Promise<AlarmHealth> {
    return alarmHealth(this.uow.reader, workspaceId, HORIZON_HOURS);
  }

  private async fireAll(workspaceId: string, alarms: readonly { id: string; generation: number }[]): Promise<number> {
    return this.uow.run(async (tx) => {
      const fired = await claimDue(tx, workspaceId, alarms);
      if (fired.length === 0) return 0;
      await refreshNextStep(tx, workspaceId, [...new Set(fired.map(({ target_id }) => target_id))]);
      await announce(tx, fired.map(({ id, target_id, campaign_id }) => ({ type: 'follow_up_due', workspaceId, campaignId: campaign_id, targetId: target_id, followUpId: id })));
      return fired.length;
    });
  }

  private async dispatchFresh(): Promise<void> {
    while (this.fresh.size > 0) {
      const wanted = [...this.fresh].map(([id, workspaceId]) => ({ id, workspaceId }));
      this.fresh.clear();
      try {
        const alarms = await readAlarms(this.uow.reader, wanted, HORIZON_HOURS);
        if (alarms.length > 0) await this.enqueue(alarms);
      } catch (error) {
        this.log.warn('could not dispatch alarms, the sweep will', error);
      }
    }
  }

  private async enqueue(alarms: readonly Alarm[]): Promise<boolean> {
    const accepted = await this.queues.enqueueMany(alarms.map(({ workspaceId, id, generation, dueAt }): JobRequest => (
      { name: 'fire_follow_up', payload: { workspaceId, followUpId: id, generation }, id: [id, generation, dueAt], runAt: dueAt }
    )));
    if (accepted) await markDispatched(this.uow.reader, alarms);
    return accepted;
  }
}
