import { requireNode } from './lib/node-version.mjs';

requireNode();
const { guarded } = await import('./lib/trouble.mjs');
const { run } = await import('./lib/run.mjs');

// `npm run chaos -- invitations [--full]`: a scenario of scenarios/chaos with its kills, on every queue there is. Without
// --full it is the form that every run of the tests has.
await guarded(async () => {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const patterns = names.length > 0 ? names.map((name) => `scenarios/chaos/${name}`) : ['scenarios/chaos'];
  const { code } = await run(process.execPath, ['scripts/test.mjs', ...patterns], { show: true, env: process.argv.includes('--full') ? { CHAOS_FULL: '1' } : {} });
  process.exitCode = code;
});
