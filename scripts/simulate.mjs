import { requireNode } from './lib/node-version.mjs';

requireNode();
const { rmSync } = await import('node:fs');
const { guarded, Trouble } = await import('./lib/trouble.mjs');
const { alone } = await import('./lib/lock.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');
const { ensureBuilt } = await import('./lib/build.mjs');
const { inRoot } = await import('./lib/root.mjs');
const { run, tool } = await import('./lib/run.mjs');

// `npm run simulate -- --world FILE.json --seeds 200 --json`: whole campaigns in a made-up country. What npm and the build
// say goes to stderr's side of things only when something is wrong: --json prints one document and nothing else.
const silently = async (work) => {
  const { log } = console;
  if (process.argv.includes('--json')) console.log = console.error;
  await work().finally(() => (console.log = log));
};

await guarded(async () => {
  await silently(() => alone(async () => {
    await ensureInstalled();
    await ensureBuilt();
    rmSync(inRoot('dist/scenarios'), { recursive: true, force: true });
    const { code, output } = await tool('@swc/cli/bin/swc.js', ['scenarios/simulate', '-d', 'dist', '--quiet']);
    if (code !== 0) throw new Trouble('La construction du banc d’essai a échoué. / The proving ground could not be built.', output);
  }));
  // The clock of its own PostgreSQL is moved, which only a test may do.
  const { code } = await run(process.execPath, ['dist/scenarios/simulate/main.js', ...process.argv.slice(2)], { show: true, env: { NODE_ENV: 'test' } });
  process.exitCode = code;
});
