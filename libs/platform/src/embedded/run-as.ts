import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** The account PostgreSQL runs as, and how to get there. It refuses to run as root. */
export interface RunAs {
  uid?: number;
  gid?: number;
  /** Put in front of every command: the program that hands over the right to pass through closed parent folders. */
  prefix: string[];
}

interface Account {
  uid: number;
  gid: number;
}

function account(name: string): Account | undefined {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** shadow-utils (Red Hat, Debian), Debian's adduser, BusyBox: the first that exists. */
const creators: [string, string[]][] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
  ['adduser', ['--system', '--group', '--no-create-home', 'postgres']],
  ['adduser', ['-S', '-D', '-H', 'postgres']],
];

function systemAccount(dir: string): Account {
  const existing = account('postgres');
  if (existing) return existing;
  for (const [command, args] of creators) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status !== 0) continue;
    const created = account('postgres');
    if (created) return created;
  }
  throw new EmbeddedPostgresError('no-system-user', { dir });
}

function mayPass(dir: string, { uid, gid }: Account): boolean {
  const stat = statSync(dir);
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
  return (stat.mode & bit) !== 0;
}

/** The topmost folder on the way to `target` that the account may not pass through. */
function closedDoor(target: string, who: Account): string | undefined {
  const parts = path.dirname(target).split(path.sep).filter(Boolean);
  const parents = ['/', ...parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`)];
  return parents.find((dir) => !mayPass(dir, who));
}

/**
 * As an ordinary account: that account. As root: the owner of the existing cluster, else the system account `postgres`;
 * when it cannot pass through a parent folder (root's home, a private temporary folder) it is handed, through
 * setpriv(1), the capability to read on its way, and nothing else of root.
 * @param paths what PostgreSQL must reach: its program (initdb, which tells when it cannot) and its data
 */
export function runAs(dir: string, owner: Account | undefined, paths: { program: string; cluster: string }): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const who = owner && owner.uid !== 0 ? owner : systemAccount(dir);
  const door = closedDoor(paths.program, who) ?? closedDoor(paths.cluster, who);
  if (door === undefined) return { ...who, prefix: [] };
  // The second is what Docker grants by default, the first is enough.
  for (const capability of ['+dac_read_search', '+dac_override']) {
    // no_setuid_fixup: without it access(2), with which PostgreSQL looks for its own program, ignores capabilities.
    const prefix = ['setpriv', '--reuid', String(who.uid), '--regid', String(who.gid), '--clear-groups',
      '--securebits', '+no_setuid_fixup', '--inh-caps', capability, '--ambient-caps', capability, '--'];
    const [command = '', ...args] = [...prefix, paths.program, '--version'];
    const probe = spawnSync(command, args, { encoding: 'utf8' });
    // initdb that cannot find itself says so and goes on.
    if (probe.status === 0 && probe.stderr === '') return { ...who, prefix };
  }
  throw new EmbeddedPostgresError('unreachable-folder', { dir, cause: door });
}

/** A command ready for spawn: command, arguments and the account to switch to. */
export function asCommand(as: RunAs, program: string, args: string[]): { command: string; args: string[]; ids: Partial<Account> } {
  const [command = program, ...rest] = [...as.prefix, program, ...args];
  const ids = as.prefix.length === 0 && as.uid !== undefined && as.gid !== undefined ? { uid: as.uid, gid: as.gid } : {};
  return { command, args: rest, ids };
}
