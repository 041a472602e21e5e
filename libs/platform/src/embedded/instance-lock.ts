import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { birthOf } from './process-table.js';

interface Holder {
  pid: number;
  birth: string;
}

function read(file: string): Holder | undefined {
  try {
    const { pid, birth } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof birth === 'string' ? { pid, birth } : undefined;
  } catch {
    return undefined;
  }
}

const lives = (holder: Holder): boolean => holder.birth !== '' && birthOf(holder.pid) === holder.birth;

/**
 * Takes the lock file for this process. A lock whose process is gone (kill -9, power cut) is taken over.
 * @returns what gives it back, or the number of the living process that holds it.
 */
export function takeLock(file: string): { release: () => void } | { heldBy: number } {
  const mine = `${file}.${process.pid}`;
  try {
    // Written beside and linked: a lock file never exists half-written.
    writeFileSync(mine, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) } satisfies Holder), { mode: 0o600 });
    for (;;) {
      try {
        linkSync(mine, file);
        return { release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (holder && lives(holder)) return { heldBy: holder.pid };
      moveAside(file, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Of two processes that find the same stale lock, the slower may move aside the quicker one's: it puts that back. */
function moveAside(file: string, aside: string): void {
  try {
    renameSync(file, aside);
    const moved = read(aside);
    if (moved && lives(moved)) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
