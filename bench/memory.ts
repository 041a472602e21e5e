import { setTimeout as delay } from 'node:timers/promises';
import { openBenchDatabase } from './lib/database.js';
import { fire } from './lib/load.js';
import { seedTeam } from './lib/seed.js';
import { startStandalone } from './lib/standalone-process.js';

const IDLE_MS = 10_000;
const WANTED_MB = 250;
const REQUESTS = 1_000;

/** What api and worker in one process hold when nothing happens; npm and PostgreSQL are other processes. */
export async function benchMemory(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const team = await seedTeam(database.url);
    const { campaignId } = await team.addCampaign(200);
    const standalone = await startStandalone(database.url);
    await delay(IDLE_MS);
    const rested = standalone.residentMb();
    const shot = { method: 'GET' as const, path: `/api/v1/campaigns/${campaignId}/targets?limit=50`, headers: { authorization: `Bearer ${team.token}` } };
    await fire(standalone.address, Array.from({ length: REQUESTS }, () => shot), 8);
    await delay(IDLE_MS);
    console.log(`memory: ${(rested / WANTED_MB).toFixed(2)} of ${WANTED_MB} MB: ${rested.toFixed(0)} MB after ${IDLE_MS / 1000} s of idleness; ${standalone.residentMb().toFixed(0)} MB after ${REQUESTS} requests and as long`);
    await standalone.stop();
  } finally {
    await database.drop();
  }
}
