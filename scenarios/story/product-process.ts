import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { passwordOf, SUPERUSER } from '#platform/embedded/cluster.js';
import { openDataFolder } from '#platform/embedded/data-folder.js';
import { readPidFile } from '#platform/embedded/predecessor.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/standalone/src/main.js', import.meta.url));
/** The fourth line of postmaster.pid: the port (PostgreSQL, src/include/utils/pidfile.h). */
const PORT_LINE = 3;

export const ADMIN = { email: 'salome@equipe.example', password: 'une phrase assez longue 7' };

/** The built product as `npm start` runs it: one process with its own PostgreSQL, on a data folder and a port of its own. */
export class ProductProcess {
  private child: ChildProcess | undefined;
  private readonly output: string[] = [];

  private constructor(readonly dataDir: string, readonly port: number, private readonly environment: Record<string, string>) {}

  static async prepare(environment: Record<string, string>): Promise<ProductProcess> {
    return new ProductProcess(path.join(mkdtempSync(path.join(os.tmpdir(), 'story-')), 'data'), await freePort(), environment);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Of the PostgreSQL that runs in the data folder now; its port changes with each start. */
  get databaseUrl(): string {
    const folder = openDataFolder(this.dataDir);
    return `postgres://${SUPERUSER}:${encodeURIComponent(passwordOf(folder))}@127.0.0.1:${readPidFile(folder.cluster)[PORT_LINE]}/premier_cercle`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH, NODE_ENV: 'test', HOST: '127.0.0.1', PORT: String(this.port), DATA_DIR: this.dataDir, LOG_LEVEL: 'warn',
        ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password, ...this.environment,
      },
    });
    this.child = child;
    const ready = new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        this.output.push(chunk.toString());
        if (/Premier Cercle is ready/.test(chunk.toString())) resolve();
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code, signal) => reject(new Error(`The product ended (${code ?? signal}) before it was ready:\n${this.log}`)));
    });
    await ready;
  }

  /** Pulls the plug: node only, or node and PostgreSQL at once. */
  async kill(what: 'node' | 'everything'): Promise<void> {
    const child = this.child!;
    const ended = once(child, 'exit');
    if (what === 'everything') process.kill(Number(readPidFile(openDataFolder(this.dataDir).cluster)[0]), 'SIGKILL');
    child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    const child = this.child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(path.dirname(this.dataDir), { recursive: true, force: true });
  }

  /** What it printed, for a failure's message. */
  get log(): string {
    return this.output.join('').slice(-4000);
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
