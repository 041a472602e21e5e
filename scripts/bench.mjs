import { requireNode } from './lib/node-version.mjs';

requireNode();
const { rmSync } = await import('node:fs');
const { guarded, Trouble } = await import('./lib/trouble.mjs');
const { alone } = await import('./lib/lock.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');
const { ensureBuilt } = await import('./lib/build.mjs');
const { inRoot } = await import('./lib/root.mjs');
const { run, tool } = await import('./lib/run.mjs');

// `npm run bench [-- api|export|groups|hostile|import|insight|memory|next-call|web …]`: the benchmarks run against the built product, from a folder beside it.
await guarded(async () => {
  await alone(async () => {
    await ensureInstalled();
    await ensureBuilt();
    rmSync(inRoot('dist/bench'), { recursive: true, force: true });
    const { code, output } = await tool('@swc/cli/bin/swc.js', ['bench', '-d', 'dist', '--quiet']);
    if (code !== 0) throw new Trouble('La construction des mesures a échoué. / The benchmarks could not be built.', output);
  });
  const { code } = await run(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
});
