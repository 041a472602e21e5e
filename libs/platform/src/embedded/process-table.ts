import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

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
 * container even at every start. Empty for a process that has ended.
 */
export function birthOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  // proc(5): after the name in parentheses come field 3, the state, up to field 22, the start.
  const fields = proc(`${pid}/stat`).split(') ').pop()?.split(' ') ?? [];
  // A zombie has ended; in a container whose first process reaps no children it stays in the table for ever.
  if (fields[0] === 'Z' || fields[0] === 'X') return '';
  return fields[19] ? `${proc('sys/kernel/random/boot_id').trim()} ${fields[19]}` : '';
}

export const isAlive = (pid: number): boolean => birthOf(pid) !== '';
