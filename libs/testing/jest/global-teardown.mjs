import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const running = globalThis.__TEST_POSTGRES__;
  if (!running) return;
  running.child.kill('SIGINT');
  await once(running.child, 'exit');
  rmSync(running.dir, { recursive: true, force: true });
}
