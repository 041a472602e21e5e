import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

function proc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}

/** The command line, arguments separated by spaces; empty for a process that is gone. */
export function commandLine(pid: number): string {
  return process.platform === 'linux' ? proc(`${pid}/cmdline`).replaceAll('\0', ' ') : ps(pid, 'command');
}

/**
 * A text that differs between two processes that had the same number: a process's number alone is reused, in a
 * container even at every start. Empty for a process that is gone.
 */
export function birthOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  // Field 22 of proc(5) stat; the name in field 2 may hold spaces and parentheses.
  const started = proc(`${pid}/stat`).split(') ').pop()?.split(' ')[19];
  return started ? `${proc('sys/kernel/random/boot_id').trim()} ${started}` : '';
}
