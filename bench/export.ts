import { setTimeout as delay } from 'node:timers/promises';
import { openBenchDatabase } from './lib/database.js';
import { seedTeam } from './lib/seed.js';
import { startStandalone } from './lib/standalone-process.js';

const CONTACTS = 100_000;
const WANTED_MB = 256;
const IDLE_MS = 5_000;
const SAMPLE_MS = 20;

/** A list of 100,000 contacts leaves in each form: how fast, and how much memory the server takes for it above its rest. */
export async function benchExport(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const team = await seedTeam(database.url);
    const { campaignId } = await team.addCampaign(CONTACTS);
    const standalone = await startStandalone(database.url);
    await delay(IDLE_MS);
    const rested = standalone.residentMb();
    for (const [what, format] of [['contacts', 'xlsx'], ['contacts', 'csv'], ['contacts', 'vcf'], ['targets', 'json']] as const) {
      let peak = rested;
      const watch = setInterval(() => { peak = Math.max(peak, standalone.residentMb()); }, SAMPLE_MS);
      const began = performance.now();
      const answer = await fetch(`${standalone.address}/api/v1/exports`, {
        method: 'POST', headers: { authorization: `Bearer ${team.token}`, 'content-type': 'application/json' }, body: JSON.stringify({ what, format, filter: { campaignId } }),
      });
      if (answer.status !== 200) throw new Error(`The export was refused: ${await answer.text()}`);
      let bytes = 0;
      let firstMs = 0;
      for await (const part of answer.body!) {
        firstMs ||= performance.now() - began;
        bytes += (part as Uint8Array).length;
      }
      const seconds = (performance.now() - began) / 1000;
      clearInterval(watch);
      const rows = Number(answer.headers.get('x-row-count'));
      console.log(`export: ${((peak - rested) / WANTED_MB).toFixed(2)} of ${WANTED_MB} MB above rest: ${rows} ${what} as ${format}, ${(peak - rested).toFixed(0)} MB above ${rested.toFixed(0)} MB; ${(rows / seconds).toFixed(0)} rows/s, ${(bytes / 1e6).toFixed(1)} MB, first byte after ${firstMs.toFixed(0)} ms (${database.server})`);
    }
    await standalone.stop();
  } finally {
    await database.drop();
  }
}
