import { mkdtempSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { compileFolder } from './load-typescript.mjs';

/** A test database is thrown away: no durability, no maintenance, room for many pools. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: '300' };

function answers(url) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port || 6379), hostname);
    const finish = (answer) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, finish(false)).once('connect', finish(true)).once('error', finish(false));
  });
}

/** Redis is part of the run when it was given: a run that silently left it out would prove nothing. */
async function checkRedis() {
  const { TEST_REDIS_URL, REQUIRE_REDIS } = process.env;
  if (TEST_REDIS_URL && !(await answers(TEST_REDIS_URL))) throw new Error(`TEST_REDIS_URL=${TEST_REDIS_URL}: nothing answers there. Start redis-server, or unset the variable.`);
  if (REQUIRE_REDIS === '1' && !TEST_REDIS_URL) throw new Error('REQUIRE_REDIS=1, but TEST_REDIS_URL is not set.');
}

/** One PostgreSQL for the run, unless TEST_DATABASE_URL names one; the specs clone their databases in it. */
export default async function globalSetup() {
  await checkRedis();
  if (process.env.TEST_DATABASE_URL) return;
  const { url, forget } = compileFolder('libs/platform/src/embedded');
  const { startEmbeddedPostgres } = await import(url('embedded-postgres.js'));
  const dir = mkdtempSync(path.join(os.tmpdir(), 'test-postgres-'));
  const postgres = await startEmbeddedPostgres({ dir, database: 'postgres', settings, temporary: true }).finally(forget);
  globalThis.__TEST_POSTGRES__ = postgres;
  process.env.TEST_DATABASE_URL = postgres.url;
}
