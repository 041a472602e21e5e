import { execFileSync, spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, rmSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { SUPERUSER, adoptCluster, createCluster, ownerOf, passwordOf } from './cluster.js';
import { openDataFolder, type DataFolder } from './data-folder.js';
import { EmbeddedPostgresError, fileSystemProblem, type EmbeddedPostgresProblem } from './embedded-postgres.error.js';
import { takeLock } from './instance-lock.js';
import { lastComplaint, logSince, meaningOf, rotateLog, sizeOf } from './postgres-log.js';
import { endPredecessor, readPidFile } from './predecessor.js';
import { isAlive } from './process-table.js';
import { asCommand, runAs, type RunAs } from './run-as.js';

export interface EmbeddedPostgresOptions {
  /** The data folder: absent, empty, or ours. */
  dir: string;
  /** The database to create when it is missing. */
  database: string;
  /** Without it a free port is taken at each start. */
  port?: number;
  /** Settings of PostgreSQL beside our own, as in postgresql.conf. */
  settings?: Record<string, string>;
  /** Removes the data folder when PostgreSQL stops, however it stops: for tests. */
  temporary?: boolean;
}

export interface EmbeddedPostgres {
  /** For the superuser, with the password; on 127.0.0.1 only. */
  url: string;
  port: number;
  /** Resolves when PostgreSQL is down, asked for or not. A server that crashes is restarted and does not count. */
  ended: Promise<void>;
  /** Shuts PostgreSQL down (at most 20 s) and gives the folder back. */
  stop(): Promise<void>;
}

interface Programs {
  postgres: string;
  initdb: string;
  major: string;
}

const PORT_ATTEMPTS = 5;
/** Processes of a killed server need a moment to notice; until then the new one is refused. */
const IN_USE_PATIENCE_MS = 10_000;
const LOCK_PATIENCE_MS = 1500;
const POLL_MS = 20;

async function programs(dir: string): Promise<Programs> {
  try {
    const { postgres, initdb } = await import(`@embedded-postgres/${process.platform}-${process.arch}`) as { postgres: string; initdb: string };
    const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
    return { postgres, initdb, major: /\s(\d+)/.exec(version)?.[1] ?? '' };
  } catch (error) {
    throw new EmbeddedPostgresError('unsupported-machine', { dir, cause: (error as Error).message });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

interface Guard {
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** One attempt to start; answers the problem instead of throwing when another attempt may help. */
async function launch(folder: DataFolder, as: RunAs, { postgres }: Programs, port: number, options: EmbeddedPostgresOptions): Promise<Guard | { problem: EmbeddedPostgresProblem; cause?: string }> {
  const settings = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', log_checkpoints: 'off', ...options.settings,
  };
  const { command, args, ids } = asCommand(as, postgres, ['-D', folder.cluster, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]);
  const logStart = sizeOf(folder.log);
  const errors = openSync(folder.log, 'a', 0o600);
  const orders = JSON.stringify({ command, args, ids, log: folder.log, remove: options.temporary ? folder.dir : undefined });
  // Detached: a signal to the program's process group (Ctrl-C) must not reach PostgreSQL before the program has finished.
  const guard = spawn(process.execPath, ['--max-old-space-size=32', fileURLToPath(new URL('./guard.js', import.meta.url)), orders], {
    detached: true, stdio: ['pipe', 'ignore', errors],
  });
  closeSync(errors);
  let down = false;
  const ended = new Promise<void>((resolve) => {
    const finish = (): void => {
      down = true;
      resolve();
    };
    guard.once('exit', finish).once('error', finish);
  });
  // A pipe of spawn is a socket, which the types do not say; it must not keep the program alive.
  const pipe = guard.stdin as net.Socket;
  pipe.on('error', () => undefined);
  guard.unref();
  pipe.unref();

  for (;;) {
    const [pid, , , , , , , status] = readPidFile(folder.cluster);
    if (status?.trim() === 'ready' && isAlive(Number(pid))) break;
    if (down) {
      const said = logSince(folder.log, logStart);
      return { problem: meaningOf(said), cause: lastComplaint(said) };
    }
    await delay(POLL_MS);
  }
  pipe.write('ready\n');
  return {
    ended,
    stop: async () => {
      guard.ref();
      pipe.end();
      await ended;
    },
  };
}

async function ensureDatabase(url: URL, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function startWithLock(folder: DataFolder, options: EmbeddedPostgresOptions): Promise<Omit<EmbeddedPostgres, 'stop'> & Guard> {
  const { dir } = folder;
  const tools = await programs(dir);
  const as = runAs(dir, ownerOf(folder), { program: tools.initdb, cluster: folder.cluster });
  rotateLog(folder.log);
  const secretIsNew = !existsSync(folder.secret);
  const password = passwordOf(folder);
  if (existsSync(folder.cluster)) {
    await endPredecessor(folder);
    adoptCluster(folder, as, tools, password, secretIsNew);
  } else {
    await createCluster(folder, as, tools.initdb, password);
  }

  const since = Date.now();
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? await freePort();
    const result = await launch(folder, as, tools, port, options);
    if ('problem' in result) {
      const again = result.problem === 'port-in-use' ? options.port === undefined && attempt < PORT_ATTEMPTS
        : result.problem === 'in-use' && Date.now() - since < IN_USE_PATIENCE_MS;
      if (!again) throw new EmbeddedPostgresError(result.problem, { dir, port, log: folder.log, cause: result.cause });
      await delay(100);
      continue;
    }
    const url = new URL(`postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`);
    try {
      await ensureDatabase(url, options.database);
    } catch (error) {
      await result.stop();
      // 53100: PostgreSQL's own disk_full.
      throw (error as { code?: string }).code === '53100' ? new EmbeddedPostgresError('disk-full', { dir }) : error;
    }
    url.pathname = `/${options.database}`;
    return { ...result, url: url.href, port };
  }
}

/** A program that was just killed may take a moment to be gone. */
async function takeFolder({ lock, dir }: DataFolder): Promise<{ release: () => void }> {
  for (const since = Date.now(); ;) {
    const taken = takeLock(lock);
    if ('release' in taken) return taken;
    if (Date.now() - since > LOCK_PATIENCE_MS) throw new EmbeddedPostgresError('in-use', { dir, pid: taken.heldBy });
    await delay(POLL_MS);
  }
}

/**
 * Starts PostgreSQL on a data folder of ours, creating both when they are missing, and keeps it only as long as this
 * process lives: a guard process shuts it down when the process ends, even by kill -9.
 * @throws {EmbeddedPostgresError} with the problem that a person has to solve
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const folder = openDataFolder(options.dir);
    const lock = await takeFolder(folder);
    try {
      const running = await startWithLock(folder, options);
      const stop = async (): Promise<void> => {
        await running.stop();
        lock.release();
        if (options.temporary) rmSync(folder.dir, { recursive: true, force: true });
      };
      return { url: running.url, port: running.port, ended: running.ended, stop };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw fileSystemProblem(error, options.dir);
  }
}
