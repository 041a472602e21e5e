// Runs PostgreSQL and outlives the program by a moment. Its standard input is a pipe from the program: when that ends,
// the program is gone, even after kill -9, and PostgreSQL is shut down. Plain JavaScript, because Node runs this file as
// it is, from the sources as well as from the build.
import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';

/** @type {{ command: string, args: string[], ids: { uid?: number, gid?: number }, log: string, remove?: string }} */
const { command, args, ids, log, remove } = JSON.parse(process.argv[2] ?? '{}');
const output = openSync(log, 'a');
let stopping = false;
let serving = false;
let failures = 0;
/** @type {import('node:child_process').ChildProcess} */
let postgres;

function end(code) {
  if (remove) rmSync(remove, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

function start() {
  const since = Date.now();
  postgres = spawn(command, args, { ...ids, stdio: ['ignore', output, output], env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } });
  postgres.on('error', (error) => {
    process.stderr.write(`guard: FATAL: ${error.message}\n`);
    end(1);
  });
  postgres.on('exit', (code) => {
    // Code 0 is a shutdown that somebody asked for; a server that was killed (by the system, out of memory) comes back,
    // unless it fails again and again.
    failures = Date.now() - since > 60_000 ? 1 : failures + 1;
    if (stopping || !serving || code === 0 || failures > 100) end(code ?? 1);
    else setTimeout(start, Math.min(2000, 50 * failures));
  });
}

function stop() {
  if (stopping) return;
  stopping = true;
  if (postgres.exitCode !== null || postgres.signalCode !== null) end(0);
  postgres.kill('SIGINT');
  setTimeout(() => postgres.kill('SIGQUIT'), 8000).unref();
  setTimeout(() => postgres.kill('SIGKILL'), 20_000).unref();
}

// The terminal's Ctrl-C is for the program; the guard ends when its pipe does.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
process.on('SIGTERM', stop);
process.stdin.on('data', () => {
  serving = true;
});
process.stdin.on('end', stop).on('close', stop).on('error', stop);
start();
