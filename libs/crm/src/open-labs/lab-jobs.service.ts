import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { dropEmailsOf } from '#platform/mail/email-ledger.queries.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import type { JobPayload } from '#platform/queue/jobs.js';
import { Queues } from '#platform/queue/queues.service.js';
import { Sweeps, type SweepContext } from '#platform/queue/sweeps.js';
import { openFollowUp, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { GuestsService, type KnownInvitation } from './guests.service.js';
import { lockGuest } from './invitation-moves.js';
import { isLive } from './invitation-status.rules.js';
import { calendarMailLeft, markFailed, markRecovered, waitingInvitations, type Waiting } from './lab-mail.queries.js';
import { LabMail } from './lab-mail.service.js';
import { dueRung, dueRungs, guestsToReach, LAB_TASKS, markClimbed, type DueRung } from './lab-tasks.queries.js';
import { SURE } from './open-lab.queries.js';
import { daysUntil, isClimbable, isReachedBy, QUIET_HOURS } from './reminder.rules.js';

/** How long the queue has, in seconds, before the sweep looks after what waits. */
const PATIENCE_SECONDS = 20;
const BATCH = 100;
const SWEEP_MS = 20_000;

/** What the worker does for open labs. Each guest is a transaction of its own: a crash loses none that was told, and tells none twice. */
@Injectable()
export class LabJobs implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly guests: GuestsService, private readonly mail: LabMail,
    private readonly alarms: FollowUpAlarms, private readonly queues: Queues, private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('openLabs', (context) => this.sweep(context));
  }

  /** The job: tells every guest of a lab what waits to be told. */
  async tellGuests({ workspaceId, openLabId }: JobPayload<'tell_guests'>): Promise<JobOutcome> {
    let told = 0;
    for (let done = new Set<string>(); ;) {
      const found = (await waitingInvitations(this.uow.reader, { workspaceId, openLabId, seconds: 0, limit: BATCH })).filter(({ id }) => !done.has(id));
      for (const waiting of found) await this.tell(waiting);
      told += found.length;
      done = new Set([...done, ...found.map(({ id }) => id)]);
      if (found.length === 0) return told > 0 ? 'done' : 'skipped';
    }
  }

  /** The job: a rung's mails or call tasks. Each guest is reached once per rung, whatever crashes in between. */
  async climbRung({ workspaceId, rungId }: JobPayload<'climb_rung'>): Promise<JobOutcome> {
    const rung = await dueRung(this.uow.reader, workspaceId, rungId);
    if (!rung) return 'skipped';
    const now = await this.clock.now();
    if (!rung.cancelledAt && isClimbable(rung, now)) {
      for (const guest of await guestsToReach(this.uow.reader, rung, QUIET_HOURS)) {
        await this.reach(rung, { workspaceId, openLabId: rung.openLabId, ...guest }, now);
      }
    }
    await markClimbed(this.uow.reader, rung);
    return 'done';
  }

  private async sweep({ queue }: SweepContext): Promise<number> {
    const sql = this.uow.reader;
    let repaired = (await markFailed(sql)) + (await markRecovered(sql)) + (await this.settlePromoted());
    const seconds = queue === 'unreachable' ? 0 : PATIENCE_SECONDS;
    const minute = Math.floor((await this.clock.now()).getTime() / 60_000);
    const until = performance.now() + SWEEP_MS;
    for (const { workspaceId, id: rungId } of await dueRungs(sql, BATCH)) {
      const queued = queue !== 'unreachable' && (await this.queues.enqueue('climb_rung', { workspaceId, rungId }, { id: [rungId, minute] }));
      if (!queued && performance.now() < until) await this.climbRung({ workspaceId, rungId });
      repaired += 1;
    }
    const labs = new Map((await waitingInvitations(sql, { workspaceId: null, openLabId: null, seconds, limit: BATCH })).map((each) => [each.openLabId, each]));
    for (const [openLabId, { workspaceId }] of labs) {
      const queued = queue !== 'unreachable' && (await this.queues.enqueue('tell_guests', { workspaceId, openLabId }, { id: [openLabId, 'swept', minute] }));
      if (!queued && performance.now() < until) await this.tellGuests({ workspaceId, openLabId });
      repaired += 1;
    }
    return repaired;
  }

  private async tell({ workspaceId, id, openLabId, targetId }: Waiting): Promise<void> {
    await this.uow.run(async (tx) => {
      const guest = await lockGuest(tx, workspaceId, { id, openLabId, targetId });
      if (!guest) return;
      const { invitation, lab } = guest;
      const context = { workspaceId, memberId: null, occurredAt: await this.clock.now() };
      if (lab.cancelledAt) {
        if (!isLive(invitation.status) && invitation.status !== 'draft' && invitation.status !== 'failed') return;
        const wasTold = await calendarMailLeft(tx, workspaceId, id);
        await this.guests.move(tx, context, guest, 'cancelled', 'team');
        await dropEmailsOf(tx, workspaceId, [id]);
        if (wasTold) await this.mail.planCalendarMail(tx, workspaceId, id, 'cancel');
      } else if (invitation.sendRequestedAt) {
        const planned = invitation.status === 'draft' && (await this.mail.planCalendarMail(tx, workspaceId, id, 'invite'));
        if (planned) await this.guests.move(tx, context, guest, 'sent', 'send');
        else await tx.query('update invitations set send_requested_at = null where workspace_id = $1 and id = $2', [workspaceId, id]);
      } else if (isLive(invitation.status) && invitation.knownRevision < lab.calendarRevision) {
        const planned = await this.mail.planCalendarMail(tx, workspaceId, id, 'update');
        if (!planned) await tx.query('update invitations set known_revision = $3 where workspace_id = $1 and id = $2', [workspaceId, id, lab.calendarRevision]);
      }
    });
  }

  private async reach(rung: DueRung, known: KnownInvitation, now: Date): Promise<void> {
    await this.uow.run(async (tx) => {
      const guest = await lockGuest(tx, rung.workspaceId, known);
      if (!guest || !isReachedBy(rung.kind, guest.invitation.status, daysUntil(rung.startsAt, now, rung.timeZone))) return;
      if (rung.kind === 'remind') {
        await this.mail.planReminder(tx, rung.workspaceId, known.id, rung.id);
        return;
      }
      const { target, invitation } = guest;
      if (!target) return;
      const followUpId = await openFollowUp(tx, {
        workspaceId: rung.workspaceId, campaignId: target.campaign_id, targetId: target.id, contactId: invitation.contactId, kind: 'task', dueAt: now,
        reasonCode: LAB_TASKS[rung.kind],
        reasonParams: { openLabId: rung.openLabId, labStartsAt: rung.startsAt.toISOString(), invitationId: invitation.id, rungId: rung.id },
        assigneeId: target.assignee_id, madeById: null, callId: null,
      });
      await refreshNextStep(tx, rung.workspaceId, [target.id]);
      if (followUpId) await this.alarms.dispatchAfterCommit(rung.workspaceId, [followUpId]);
    });
  }

  /** Somebody came off the waiting list sure, and the process died before their target was moved. */
  private async settlePromoted(): Promise<number> {
    const lagging = await rows<KnownInvitation>(
      this.uow.reader,
      `select i.workspace_id as "workspaceId", i.id, i.open_lab_id as "openLabId", i.target_id as "targetId" from invitations i
         join targets t on t.workspace_id = i.workspace_id and t.id = i.target_id and t.stage = 'invited' and t.deleted_at is null
        where i.status = 'yes' and ${SURE} and i.updated_at < app.now() - make_interval(secs => $1) limit $2`,
      [PATIENCE_SECONDS, BATCH],
    );
    for (const known of lagging) await this.guests.settle(known);
    return lagging.length;
  }
}
