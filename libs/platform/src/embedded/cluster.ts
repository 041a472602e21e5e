import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lchownSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { lastComplaint, meaningOf } from './postgres-log.js';
import { asCommand, type RunAs } from './run-as.js';

export const SUPERUSER = 'postgres';

/** initdb works in such a folder and the result is renamed: one that is found was interrupted. */
const UNFINISHED = '.initdb-';

/** The database's password: made once, kept in the data folder where only the owner reads it. */
export function passwordOf({ secret }: DataFolder): string {
  if (existsSync(secret)) return readFileSync(secret, 'utf8').trim();
  const beside = `${secret}.${process.pid}`;
  writeFileSync(beside, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  renameSync(beside, secret);
  return readFileSync(secret, 'utf8').trim();
}

export const ownerOf = ({ cluster }: DataFolder): { uid: number; gid: number } | undefined => (existsSync(cluster) ? statSync(cluster) : undefined);

function give(file: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

function clearUnfinished({ dir }: DataFolder): void {
  for (const name of readdirSync(dir).filter((entry) => entry.startsWith(UNFINISHED))) {
    try {
      rmSync(path.join(dir, name), { recursive: true, force: true });
    } catch {
      // Still being written: the next first start clears it.
    }
  }
}

/** Makes the files of PostgreSQL in a folder aside and puts them in place when they are complete. */
export async function createCluster(folder: DataFolder, as: RunAs, initdb: string, password: string): Promise<void> {
  clearUnfinished(folder);
  // A name of its own: an initdb whose program was killed may still be writing into the former one.
  const work = mkdtempSync(path.join(folder.dir, UNFINISHED));
  const data = path.join(work, 'data');
  const passwordFile = path.join(work, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, as);
  give(work, as);
  try {
    const { command, args, ids } = asCommand(as, initdb, [
      '-D', data, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      // The same sorting on every machine: the C library's locales differ and change with its updates.
      '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-messages=C',
    ]);
    const run = spawn(command, args, { ...ids, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } });
    let output = '';
    for (const stream of [run.stdout, run.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    const status = await new Promise<number | null>((resolve, reject) => run.on('error', reject).on('close', resolve));
    if (status !== 0) {
      throw new EmbeddedPostgresError(meaningOf(output), { dir: folder.dir, log: folder.log, cause: lastComplaint(output) });
    }
    renameSync(data, folder.cluster);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function chownTree(dir: string, uid: number, gid: number): void {
  lchownSync(dir, uid, gid);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) chownTree(full, uid, gid);
    else lchownSync(full, uid, gid);
  }
}

/** Checks that this program can open the files, and repairs what copying them or losing the secret breaks. */
export function adoptCluster(folder: DataFolder, as: RunAs, program: { postgres: string; major: string }, password: string, secretIsNew: boolean): void {
  const { cluster, dir } = folder;
  const versionFile = path.join(cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) throw new EmbeddedPostgresError('foreign-folder', { dir: cluster });
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found !== program.major) throw new EmbeddedPostgresError('other-version', { dir, found, expected: program.major });
  // PostgreSQL insists on both; a restored copy (cp -r by root) has neither.
  if (as.uid !== undefined && as.gid !== undefined && statSync(cluster).uid !== as.uid) chownTree(cluster, as.uid, as.gid);
  if ((statSync(cluster).mode & 0o077) !== 0) chmodSync(cluster, 0o700);
  if (secretIsNew) resetPassword(folder, as, program.postgres, password);
}

/** Who may start the program on the folder may also set the password: single-user mode asks for none. */
function resetPassword({ cluster, dir, log }: DataFolder, as: RunAs, postgres: string, password: string): void {
  const { command, args, ids } = asCommand(as, postgres, ['--single', '-D', cluster, 'postgres']);
  const run = spawnSync(command, args, {
    ...ids, input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`, encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  if (run.status !== 0) throw new EmbeddedPostgresError(meaningOf(run.stderr), { dir, log, cause: lastComplaint(run.stderr) });
}
