import { ConfigError, loadConfig } from '#platform/config/config.js';
import { createLogger } from '#platform/log/logger.js';
import { createApi } from './create-api.js';

const DRAIN_MS = 10_000;

/** The API as a process of its own. `npm run migrate` comes before it. */
async function main(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config.logLevel);
  const api = await createApi({ config });
  logger.info(`Listening on ${await api.listen()}`);
  const link = await api.setupLink();
  // Straight to the terminal: the link is a secret that a log file should not keep.
  if (link) process.stdout.write(`Set up the first administrator, once: ${link}\n`);

  let closing = false;
  const close = (signal: string): void => {
    if (closing) return;
    closing = true;
    logger.info(`${signal}: draining`);
    // Whoever started us stops waiting at about that time too.
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    void api.close().then(() => process.exit(0), (error: Error) => {
      logger.error(error.message);
      process.exit(1);
    });
  };
  process.once('SIGTERM', close).once('SIGINT', close);
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error.stack ?? error.message)}\n`);
  process.exit(1);
});
