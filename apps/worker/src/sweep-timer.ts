import { Injectable } from '@nestjs/common';
import { Sweeps } from '#platform/queue/sweeps.js';
import { QuietLog } from '#platform/queue/quiet-log.js';

/** Twice a minute: with the patience of the sweeps, nothing is later than a minute even while the queue is away. */
const EVERY_MS = 30_000;

/** A plain timer, because it repairs what the queue loses. */
@Injectable()
export class SweepTimer {
  private readonly log = new QuietLog('Sweeps');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly sweeps: Sweeps) {}

  /** Sweeps now, then twice a minute, never two at a time. */
  start(): void {
    const beat = (): void => {
      this.running = this.sweep().finally(() => {
        if (this.timer !== undefined) this.timer = setTimeout(beat, EVERY_MS);
      });
    };
    this.timer = setTimeout(beat, 0);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  private async sweep(): Promise<void> {
    try {
      await this.sweeps.run();
    } catch (error) {
      this.log.warn('the sweep met an error and goes on', error);
    }
  }
}
