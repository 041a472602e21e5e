import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openBenchDatabase } from './lib/database.js';
import { fire } from './lib/load.js';
import { seedTeam } from './lib/seed.js';

const IDLE_MS = 10_000;
const WANTED_MB = 250;
const REQUESTS = 1_000;

/** Resident memory of one process, in MB; Linux only. */
function residentMb(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** What api and worker in one process hold when nothing happens; npm and PostgreSQL are other processes. */
export async function benchMemory(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const team = await seedTeam(database.url);
    const { campaignId } = await team.addCampaign(200);
    const standalone = spawn(process.execPath, [fileURLToPath(new URL('../apps/standalone/src/main.js', import.meta.url))], {
      env: { PATH: '/usr/bin:/bin', DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(standalone, 'exit');
    const address = await Promise.race([
      new Promise<string>((resolve) => {
        let said = '';
        standalone.stdout.setEncoding('utf8').on('data', (text: string) => {
          const [, found] = /(http:\/\/127\.0\.0\.1:\d+)\)/.exec(said += text) ?? [];
          if (found) resolve(found);
        });
      }),
      gone.then(() => { throw new Error('The standalone program ended before it was ready.'); }),
    ]);
    await delay(IDLE_MS);
    const rested = residentMb(standalone.pid!);
    const shot = { method: 'GET' as const, path: `/api/v1/campaigns/${campaignId}/targets?limit=50`, headers: { authorization: `Bearer ${team.token}` } };
    await fire(address, Array.from({ length: REQUESTS }, () => shot), 8);
    await delay(IDLE_MS);
    console.log(`memory: ${(rested / WANTED_MB).toFixed(2)} of ${WANTED_MB} MB: ${rested.toFixed(0)} MB after ${IDLE_MS / 1000} s of idleness; ${residentMb(standalone.pid!).toFixed(0)} MB after ${REQUESTS} requests and as long`);
    standalone.kill('SIGTERM');
    await gone;
  } finally {
    await database.drop();
  }
}
