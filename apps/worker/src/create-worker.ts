import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#platform/config/config.js';
import { createLogger, NestLogger } from '#platform/log/logger.js';
import { JobRunner, type Handlers } from '#platform/queue/job-runner.js';
import type { QueueBackend } from '#platform/queue/queue-backend.js';
import { QUEUE_BACKEND } from '#platform/queue/queue.tokens.js';
import { Sweeps, type SweepReport } from '#platform/queue/sweeps.js';
import { JOB_HANDLERS } from './handlers.js';
import { SweepTimer } from './sweep-timer.js';
import { WorkerModule } from './worker.module.js';

export interface RunningWorker {
  app: INestApplicationContext;
  /** What the jobs of this process became. */
  events: JobRunner['events'];
  /** Sweeps at once. @returns null where another process is at it. */
  sweep(): Promise<SweepReport | null>;
  /** Takes no new job, finishes those that run, closes every connection. */
  close(): Promise<void>;
}

/** The background of the product: jobs, recurring work, sweeps. The database must have been migrated before. */
export async function createWorker({ config, sweeping = true }: { config: Config; sweeping?: boolean }): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { abortOnError: false, logger: new NestLogger(createLogger(config.logLevel)) });
  const runner = new JobRunner(app.get<QueueBackend>(QUEUE_BACKEND, { strict: false }), app.get<Handlers>(JOB_HANDLERS, { strict: false }));
  const timer = app.get(SweepTimer, { strict: false });
  const close = async (): Promise<void> => {
    await timer.stop();
    await runner.close();
    await app.close();
  };
  try {
    await runner.start();
  } catch (error) {
    await close();
    throw error;
  }
  if (sweeping) timer.start();
  return { app, events: runner.events, sweep: () => app.get(Sweeps, { strict: false }).run(), close };
}
