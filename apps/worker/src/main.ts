import 'reflect-metadata';
import { ConfigError, loadConfig } from '#platform/config/config.js';
import { createLogger } from '#platform/log/logger.js';
import { createWorker } from './create-worker.js';

/** Whoever stops the process gives it this long, in milliseconds: jobs that run are finished. */
const DRAIN_MS = 10_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config.logLevel);
  const worker = await createWorker({ config });
  logger.info({ queue: config.redisUrl ? 'redis' : 'postgres' }, 'worker ready');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), DRAIN_MS).unref();
      worker.close().then(() => process.exit(0), (error: unknown) => {
        logger.error({ err: error }, 'worker did not stop cleanly');
        process.exit(1);
      });
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
