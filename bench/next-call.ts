import { openBenchDatabase } from './lib/database.js';
import { fire } from './lib/load.js';
import { seedTeam } from './lib/seed.js';
import { startServer } from './lib/server-process.js';
import { median, quantile } from './lib/statistics.js';

const SIZES = [200, 10_000] as const;
const ROUNDS = 6;
const CARDS_PER_ROUND = 40;

/** How long a caller waits for the next card, on a short list and on a long one. */
export async function benchNextCall(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const team = await seedTeam(database.url);
    const lists = [];
    for (const size of SIZES) lists.push({ size, latencies: [] as number[], campaignId: (await team.addCampaign(size)).campaignId });
    const product = await startServer(new URL('./product.js', import.meta.url), { DATABASE_URL: database.url });
    try {
      for (let round = -1; round < ROUNDS; round++) {
        for (const { campaignId, latencies } of lists) {
          const shot = { method: 'POST' as const, path: `/api/v1/campaigns/${campaignId}/next-call`, headers: { authorization: `Bearer ${team.token}` }, body: {} };
          const answered = await fire(product.address, Array.from({ length: CARDS_PER_ROUND }, () => shot), 1);
          // The round before the first warms up.
          if (round >= 0) latencies.push(...answered.latencies);
        }
      }
    } finally {
      await product.stop();
    }
    const [short, long] = lists.map(({ latencies }) => median(latencies)) as [number, number];
    console.log(`next-call: a list of ${SIZES[1]} takes ${(long / short).toFixed(2)} times as long as one of ${SIZES[0]}`);
    for (const { size, latencies } of lists) console.log(`  ${String(size).padStart(6)} targets   p50 ${median(latencies).toFixed(1)} ms   p99 ${quantile(latencies, 0.99).toFixed(1)} ms`);
  } finally {
    await database.drop();
  }
}
