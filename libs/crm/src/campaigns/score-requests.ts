import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { Queues } from '#platform/queue/queues.service.js';

/** Calls come in bursts: what they taught is worked in at most this often per campaign. */
const EVERY_MS = 15_000;

/** Asks for a campaign's targets to be valued anew. Nothing waits for it, and one that gets lost comes with the next call. */
@Injectable()
export class ScoreRequests {
  /** What this process has asked for already: a burst of calls asks once. Campaign → moment, in milliseconds. */
  private readonly asked = new Map<string, number>();

  constructor(private readonly uow: UnitOfWork, private readonly queues: Queues) {}

  async after(workspaceId: string, campaignId: string, now: Date): Promise<void> {
    const runAt = new Date((Math.floor(now.getTime() / EVERY_MS) + 1) * EVERY_MS);
    await this.uow.afterCommit(() => {
      if (this.asked.get(campaignId) === runAt.getTime()) return;
      this.asked.set(campaignId, runAt.getTime());
      // Enqueueing tells its own failures, and whoever logs a call does not wait for it.
      void this.queues.enqueue('rescore_campaign', { workspaceId, campaignId }, { id: [campaignId, runAt], runAt }).then((held) => {
        if (!held) this.asked.delete(campaignId);
      });
    });
  }
}
