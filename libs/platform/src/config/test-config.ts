/** What a test run was given: jest's global setup writes the first, CI and developers the others. */
export interface TestConfig {
  /** Administrator's URL of the PostgreSQL that the run may create databases on. */
  databaseUrl: string | undefined;
  /** A Redis that the queue's tests may fill and empty, under their own key prefix. */
  redisUrl: string | undefined;
  /** CI: a run without Redis is a failure and not a shorter run. */
  requireRedis: boolean;
}

export function loadTestConfig(env: NodeJS.ProcessEnv = process.env): TestConfig {
  return {
    databaseUrl: env['TEST_DATABASE_URL'] || undefined,
    redisUrl: env['TEST_REDIS_URL'] || undefined,
    requireRedis: env['REQUIRE_REDIS'] === '1',
  };
}
