/** What a test run was given: jest's global setup writes the first, CI and developers the others. */
export interface TestConfig {
  /** Administrator's URL of the PostgreSQL that the run may create databases on. */
  databaseUrl: string | undefined;
  /** A Redis that the queue's tests may fill and empty, under their own key prefix. */
  redisUrl: string | undefined;
  /** CI: a run without Redis is a failure and not a shorter run. */
  requireRedis: boolean;
  /** Program of the Chromium that the browser tests drive, where it is not at its usual place. */
  chromium: string | undefined;
  /** CI: a run without a browser is a failure and not a shorter run. */
  requireBrowser: boolean;
  /** Where the browser tests put their pictures and measures. */
  browserReport: string | undefined;
  /** Scenarios with kills run at their full size. */
  chaosFull: boolean;
}

export function loadTestConfig(env: NodeJS.ProcessEnv = process.env): TestConfig {
  return {
    databaseUrl: env['TEST_DATABASE_URL'] || undefined,
    redisUrl: env['TEST_REDIS_URL'] || undefined,
    requireRedis: env['REQUIRE_REDIS'] === '1',
    chromium: env['CHROMIUM_PATH'] || undefined,
    requireBrowser: env['REQUIRE_BROWSER'] === '1',
    browserReport: env['BROWSER_REPORT'] || undefined,
    chaosFull: env['CHAOS_FULL'] === '1',
  };
}
