import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { compileFolder } from '../../../testing/jest/load-typescript.mjs';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { isAlive } from './process-table.js';

const base = mkdtempSync(path.join(os.tmpdir(), 'embedded-'));
const dir = path.join(base, 'data');
const cluster = path.join(dir, 'postgres');
// The files of PostgreSQL survive a kill of processes without fsync: only a power cut needs it.
const options = { dir, database: 'premier', settings: { fsync: 'off' } };
const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres(options);

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = (): number => Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
const parentOf = (pid: number): number => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[1]);

describe('the embedded PostgreSQL', () => {
  const compiled = compileFolder('libs/platform/src/embedded');
  const started: ChildProcess[] = [];

  /** A program of its own that starts PostgreSQL and can be killed. */
  async function startElsewhere(): Promise<{ program: ChildProcess; url: string }> {
    const script = `import { startEmbeddedPostgres } from ${JSON.stringify(compiled.url('embedded-postgres.js'))};
      const { url } = await startEmbeddedPostgres(${JSON.stringify(options)});
      process.stdout.write(url);
      setInterval(() => undefined, 60_000);`;
    const program = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(program);
    const [url] = await once(program.stdout, 'data') as [Buffer];
    return { program, url: url.toString() };
  }

  beforeAll(async () => {
    const first = await start();
    await query(first.url, 'create table kept (n int)');
    await query(first.url, 'insert into kept values (1)');
    await first.stop();
  });

  afterAll(() => {
    for (const program of started) program.kill('SIGKILL');
    compiled.forget();
    rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('keeps its data from one start to the next, on another port', async () => {
    const second = await start();
    const rows = await query(second.url, 'select n from kept');
    const [about] = await query(second.url, `select current_setting('server_version_num')::int / 10000 as major, datlocprovider as provider, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'premier'`);
    await second.stop();

    expect(rows).toEqual([{ n: 1 }]);
    expect(about).toEqual({ major: 18, provider: 'b', encoding: 'UTF8' });
    expect(existsSync(path.join(cluster, 'postmaster.pid'))).toBe(false);
  });

  it('keeps its password in a file that only the owner reads', () => {
    const file = path.join(dir, 'postgres.secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim().length).toBeGreaterThan(30);
  });

  it('sets a new password when the file with the old one is lost', async () => {
    rmSync(path.join(dir, 'postgres.secret'));
    const running = await start();
    const rows = await query(running.url, 'select n from kept');
    await running.stop();

    expect(rows).toEqual([{ n: 1 }]);
  });

  it('refuses a second instance on the same folder, and the first goes on', async () => {
    const { program, url } = await startElsewhere();

    await expect(start()).rejects.toMatchObject({ code: 'in-use', details: { pid: program.pid } });
    await expect(query(url, 'select n from kept')).resolves.toEqual([{ n: 1 }]);
    program.kill('SIGKILL');
    await once(program, 'exit');
  });

  it('after kill -9 of the program starts again at once and has every committed row', async () => {
    const { program, url } = await startElsewhere();
    const former = postmaster();
    await query(url, 'insert into kept values (2)');
    program.kill('SIGKILL');
    const running = await start();
    const rows = await query(running.url, 'select n from kept order by n');
    await running.stop();

    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
    expect(isAlive(former)).toBe(false);
  });

  it('after kill -9 of the program and of its guard ends the orphan', async () => {
    const { program } = await startElsewhere();
    const orphan = postmaster();
    process.kill(parentOf(orphan), 'SIGKILL');
    program.kill('SIGKILL');
    const running = await start();
    const rows = await query(running.url, 'select n from kept order by n');
    await running.stop();

    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
    expect(isAlive(orphan)).toBe(false);
  });

  it('comes back on the same port when the server itself is killed', async () => {
    const running = await start();
    process.kill(postmaster(), 'SIGKILL');
    let rows: object[] = [];
    const deadline = Date.now() + 20_000;
    while (rows.length === 0 && Date.now() < deadline) rows = await query(running.url, 'select n from kept order by n').catch(() => []);
    await running.stop();

    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('refuses the data of another major version', async () => {
    writeFileSync(path.join(cluster, 'PG_VERSION'), '17\n');
    const attempt = start();
    await expect(attempt).rejects.toMatchObject({ code: 'other-version', details: { found: '17', expected: '18' } });
    writeFileSync(path.join(cluster, 'PG_VERSION'), '18\n');
  });

  it('says which port is taken when it was asked for that one', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;

    await expect(startEmbeddedPostgres({ ...options, port })).rejects.toMatchObject({ code: 'port-in-use', details: { port } });
    server.close();
  });

  it('refuses a folder of somebody else and leaves it as it was', async () => {
    const foreign = path.join(base, 'photos');
    mkdirSync(foreign);
    writeFileSync(path.join(foreign, 'holiday.jpg'), 'sea');

    await expect(startEmbeddedPostgres({ ...options, dir: foreign })).rejects.toMatchObject({ code: 'foreign-folder' });
    expect(readdirSync(foreign)).toEqual(['holiday.jpg']);
  });

  it('begins again when the very first start was interrupted', async () => {
    const interrupted = path.join(base, 'interrupted');
    mkdirSync(path.join(interrupted, '.initdb-Ab12/data/base'), { recursive: true });
    writeFileSync(path.join(interrupted, '.data-folder'), '');
    writeFileSync(path.join(interrupted, '.initdb-Ab12/data/PG_VERSION'), '18\n');
    const running = await startEmbeddedPostgres({ ...options, dir: interrupted });
    const rows = await query(running.url, 'select 1 as one');
    await running.stop();

    expect(rows).toEqual([{ one: 1 }]);
    expect(readdirSync(interrupted).sort()).toEqual(['.data-folder', 'postgres', 'postgres.log', 'postgres.secret']);
  });

  it('removes a temporary folder when it stops', async () => {
    const passing = path.join(base, 'passing');
    const running = await startEmbeddedPostgres({ ...options, dir: passing, temporary: true });
    await running.stop();

    expect(existsSync(passing)).toBe(false);
  });
});
