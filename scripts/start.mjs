import { requireNode } from './lib/node-version.mjs';

requireNode();
const { guarded } = await import('./lib/trouble.mjs');
const { alone } = await import('./lib/lock.mjs');
const { ensureInstalled, isInstalled } = await import('./lib/install.mjs');
const { inRoot } = await import('./lib/root.mjs');
const { ensureBuilt, isBuilt } = await import('./lib/build.mjs');

// `npm start`: does what is missing, then becomes the program.
await guarded(async () => {
  if (isInstalled() && isBuilt()) return;
  await alone(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
});
// From Node 22 on, compiled code is kept from one start to the next.
(await import('node:module')).default.enableCompileCache?.(inRoot('node_modules/.cache/compiled'));
await import('../dist/apps/standalone/src/main.js');
