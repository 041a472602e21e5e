import { requireNode } from './lib/node-version.mjs';

requireNode();
const { guarded } = await import('./lib/trouble.mjs');
const { alone } = await import('./lib/lock.mjs');
const { build } = await import('./lib/build.mjs');

// `npm run build`: always builds, and installs nothing.
await guarded(() => alone(build));
