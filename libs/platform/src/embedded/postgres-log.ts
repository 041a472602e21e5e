import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { EmbeddedPostgresProblem } from './embedded-postgres.error.js';

const ROTATE_AT_BYTES = 5_000_000;

/** What PostgreSQL says (with lc_messages = C) and what it means for the person who starts it; first match wins. */
const meanings: [RegExp, EmbeddedPostgresProblem][] = [
  [/No space left on device|Disk quota exceeded/, 'disk-full'],
  [/Address already in use|could not bind/, 'port-in-use'],
  [/lock file "postmaster\.pid" already exists|pre-existing shared memory block/, 'in-use'],
  [/incompatible with server/, 'other-version'],
  [/Permission denied|Read-only file system|has wrong ownership/, 'not-permitted'],
];

export function meaningOf(output: string): EmbeddedPostgresProblem {
  return meanings.find(([pattern]) => pattern.test(output))?.[1] ?? 'did-not-start';
}

/** The last line that says what was wrong, without its time stamp. */
export function lastComplaint(output: string): string | undefined {
  const lines = output.split('\n').filter((line) => /(FATAL|PANIC|ERROR|error):/.test(line));
  return lines.at(-1)?.replace(/^.*?(?=(FATAL|PANIC|ERROR|error):)/, '').trim();
}

/** Keeps one older log, so that a year of running does not fill the disk. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
}

export const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** What was written since the file had `from` bytes. */
export const logSince = (file: string, from: number): string => (existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : '');
