import { requireNode } from './lib/node-version.mjs';

requireNode();
const { guarded } = await import('./lib/trouble.mjs');
const { alone } = await import('./lib/lock.mjs');
const { ensureInstalled, isInstalled } = await import('./lib/install.mjs');
const { ensureBuilt, isBuilt } = await import('./lib/build.mjs');

// `npm start`: does what is missing, then becomes the program.
await guarded(async () => {
  if (isInstalled() && isBuilt()) return;
  await alone(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
});
await import('../dist/apps/standalone/src/main.js');
