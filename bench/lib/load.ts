import http from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Shot {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Round {
  perSecond: number;
  /** Of each answer, in milliseconds. */
  latencies: number[];
}

interface Sent { status: number; text: string }

export function send(agent: http.Agent | undefined, address: string, { method, path, headers, body }: Shot): Promise<Sent> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = http.request(address + path, {
      agent, method,
      headers: { ...headers, ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }) },
    }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => resolve({ status: response.statusCode!, text })).on('error', reject);
    });
    request.on('error', reject).end(payload);
  });
}

/**
 * Fires the shots over kept connections, each connection one at a time: a closed loop, so that a slow server is asked less.
 * @throws Error at the first answer that is no success: a benchmark of refusals would be worth nothing.
 */
export async function fire(address: string, shots: readonly Shot[], connections: number): Promise<Round> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let next = 0;
  const gun = async (): Promise<void> => {
    for (let shot: Shot | undefined; (shot = shots[next++]) !== undefined;) {
      const since = performance.now();
      const { status, text } = await send(agent, address, shot);
      latencies.push(performance.now() - since);
      if (status >= 300) throw new Error(`${shot.method} ${shot.path}: ${status} ${text.slice(0, 500)}`);
    }
  };
  const since = performance.now();
  try {
    await Promise.all(Array.from({ length: connections }, gun));
  } finally {
    agent.destroy();
  }
  return { perSecond: shots.length / ((performance.now() - since) / 1000), latencies };
}
