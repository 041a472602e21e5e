import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface ServerProcess {
  /** Such as `http://127.0.0.1:41234`. */
  address: string;
  pid: number;
  /** Asks the process something and waits for its answer. */
  ask<T>(question: string): Promise<T>;
  tell(order: string): void;
  stop(): Promise<void>;
}

/** Starts a module of this folder that tells its address by `tellAddress`; `orders` is the first message it gets. */
export async function startServer(module: URL, env: Record<string, string>, orders?: object): Promise<ServerProcess> {
  const child = fork(module, { env: { PATH: '/usr/bin:/bin', LOG_LEVEL: 'error', PORT: '0', ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' });
  if (orders) child.send(orders);
  const [address] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => { throw new Error(`${module.pathname} ended with ${code}`); })]) as [string];
  return {
    address,
    pid: child.pid!,
    ask: async <T>(question: string) => {
      const answer = once(child, 'message');
      child.send(question);
      return (await answer)[0] as T;
    },
    tell: (order) => void child.send(order),
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** For the process that serves: says where, and ends when asked to or when nobody is left to ask. */
export function tellAddress(address: string, close: () => Promise<void>): void {
  const end = (): void => void close().finally(() => process.exit(0));
  process.once('SIGTERM', end).once('disconnect', end);
  process.send!(address);
}
