import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { commandLine, isAlive } from './process-table.js';

const QUIT_AFTER_MS = 20_000;
const GIVE_UP_AFTER_MS = 40_000;

export const pidFileOf = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** The lines of postmaster.pid: 1 process, 4 port, 8 status. Empty when there is none. */
export function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(pidFileOf(cluster), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Ends the PostgreSQL that an earlier run left on our cluster: on its way down, or orphaned when the program and the
 * guard were both killed. Call it with the folder's lock held: its program is then certainly gone.
 */
export async function endPredecessor({ cluster, dir }: DataFolder): Promise<void> {
  const since = Date.now();
  let sent: NodeJS.Signals | undefined;
  for (;;) {
    const pid = Number(readPidFile(cluster)[0]);
    if (!pid) return;
    const line = isAlive(pid) ? commandLine(pid) : '';
    if (!line.includes(cluster)) {
      // Gone without tidying up (power cut, kill -9), and its number perhaps given to another process since.
      rmSync(pidFileOf(cluster), { force: true });
      return;
    }
    const wanted = Date.now() - since > QUIT_AFTER_MS ? 'SIGQUIT' : 'SIGINT';
    if (Date.now() - since > GIVE_UP_AFTER_MS) throw new EmbeddedPostgresError('does-not-stop', { dir, pid });
    if (sent !== wanted) {
      process.kill(pid, wanted);
      sent = wanted;
    }
    await delay(20);
  }
}
