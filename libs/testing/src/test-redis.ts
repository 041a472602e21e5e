import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { loadTestConfig } from '#platform/config/test-config.js';

export type QueueBackend = 'postgres' | 'redis';

/**
 * The backends that a queue's spec runs on, for `describe.each(queueBackends())`. Redis is one of them when
 * TEST_REDIS_URL is set (jest's global setup has then seen it answer); REQUIRE_REDIS=1 makes its absence an error.
 */
export function queueBackends(): QueueBackend[] {
  const { redisUrl, requireRedis } = loadTestConfig();
  if (redisUrl) return ['postgres', 'redis'];
  if (requireRedis) throw new Error('REQUIRE_REDIS=1, but TEST_REDIS_URL is not set: the queue would go untested on Redis.');
  return ['postgres'];
}

/** A corner of the shared test Redis: keys of one spec file, all beginning with `prefix`. */
export interface TestRedis {
  url: string;
  prefix: string;
  /** Deletes every key under the prefix: at the end, or in the middle of a test that wipes the queue. */
  wipe(): Promise<void>;
}

export function createTestRedis(): TestRedis {
  const { redisUrl } = loadTestConfig();
  if (!redisUrl) throw new Error('TEST_REDIS_URL is not set: ask queueBackends() which backends there are.');
  // Braces keep a queue's keys on one node of a cluster, as in production.
  const prefix = `{test-${randomBytes(6).toString('hex')}}`;
  const wipe = async (): Promise<void> => {
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
    try {
      for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1000 }) as AsyncIterable<string[]>) {
        if (keys.length > 0) await redis.del(...keys);
      }
    } finally {
      redis.disconnect();
    }
  };
  return { url: redisUrl, prefix, wipe };
}

/** The database of Redis that whole-product runs have to themselves: the product's own prefix is fixed. */
const WHOLE_PRODUCT = 9;

/** URL of an empty Redis database, for a run of the whole product. One at a time. */
export async function createTestRedisDatabase(): Promise<string> {
  const { redisUrl } = loadTestConfig();
  if (!redisUrl) throw new Error('TEST_REDIS_URL is not set: ask queueBackends() which backends there are.');
  const url = new URL(redisUrl);
  url.pathname = `/${WHOLE_PRODUCT}`;
  const redis = new Redis(url.href, { maxRetriesPerRequest: 1 });
  try {
    await redis.flushdb();
  } finally {
    redis.disconnect();
  }
  return url.href;
}
