import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface StandaloneProcess {
  /** Such as `http://127.0.0.1:41234`. */
  address: string;
  /** Resident memory now, in MB; Linux only. npm and PostgreSQL are other processes. */
  residentMb(): number;
  /** The same of each process that it has started. */
  eachChildMb(): number[];
  stop(): Promise<void>;
}

/** The heap that `npm start` and the image give it: with more room Node collects later. */
const AS_STARTED = '--max-old-space-size=512';

/** Starts api and worker in one process, as `npm start` runs them, on this database; ready when it resolves. */
export async function startStandalone(databaseUrl: string): Promise<StandaloneProcess> {
  const child = spawn(process.execPath, [AS_STARTED, fileURLToPath(new URL('../../apps/standalone/src/main.js', import.meta.url))], {
    env: { PATH: '/usr/bin:/bin', DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const address = await Promise.race([
    new Promise<string>((resolve) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const [, found] = /(http:\/\/127\.0\.0\.1:\d+)\)/.exec(said += text) ?? [];
        if (found) resolve(found);
      });
    }),
    gone.then(() => { throw new Error('The standalone program ended before it was ready.'); }),
  ]);
  return {
    address,
    residentMb: () => residentMb(child.pid!),
    eachChildMb: () => readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ').filter(Boolean).map(residentMb),
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** 0 of one that has just ended. */
function residentMb(pid: number | string): number {
  try {
    const [, kilobytes = 0] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
