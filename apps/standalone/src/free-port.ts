import { once } from 'node:events';
import net from 'node:net';

/** Rejects as listening would, before the time is spent on starting a database. */
export async function assertFree(port: number, host: string): Promise<void> {
  if (port === 0) return;
  const probe = net.createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
