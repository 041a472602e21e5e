import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PacedClient, SourceError, type PacedClientOptions } from './paced-client.js';

/** A clock that sleeping moves: no test waits. */
class Time {
  at = 0;
  readonly slept: number[] = [];
  readonly now = (): number => this.at;
  readonly sleep = async (ms: number): Promise<void> => {
    this.slept.push(ms);
    this.at += ms;
  };
}

describe('a client that keeps a service’s limits', () => {
  let server: Server;
  let time: Time;
  let answers: ((response: ServerResponse) => void)[];
  let asked: string[];
  beforeEach(async () => {
    time = new Time();
    answers = [];
    asked = [];
    server = createServer((request: IncomingMessage, response) => {
      asked.push(request.url ?? '');
      (answers.shift() ?? ((last) => last.end('{"ok":true}')))(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const client = (more: Partial<PacedClientOptions> = {}): PacedClient =>
    new PacedClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, perSecond: 7, ...time, now: time.now, sleep: time.sleep, random: () => 0.5, ...more });
  const status = (code: number, headers: Record<string, string> = {}) => (response: ServerResponse): void => void response.writeHead(code, headers).end();
  const refusal = (problem: string) => expect.objectContaining({ name: 'SourceError', problem }) as unknown as SourceError;

  it('asks what it was told to, spelled for an address', async () => {
    expect(await client().get('/search', { q: 'Agence de l’eau & co', page: '1' })).toEqual({ ok: true });
    expect(asked).toEqual(['/search?q=Agence+de+l%E2%80%99eau+%26+co&page=1']);
  });

  it('lets no more than 7 requests leave in a second, whoever asks', async () => {
    const paced = client();
    for (let i = 0; i < 15; i += 1) await paced.get('/search', {});
    expect(time.at).toBeGreaterThanOrEqual(14 * 1000 / 7 - 1);
  });

  it('comes back when a 429 says so, in seconds or at a date', async () => {
    answers = [status(429, { 'retry-after': '3' }), status(429, { 'retry-after': new Date(8_000).toUTCString() })];
    expect(await client().get('/search', {})).toEqual({ ok: true });
    expect(time.at).toBeGreaterThanOrEqual(8_000);
    expect(asked).toHaveLength(3);
  });

  it('gives up at once on a service that asks for more patience than a person has', async () => {
    answers = [status(429, { 'retry-after': '3600' })];
    await expect(client().get('/search', {})).rejects.toEqual(refusal('busy'));
    expect(asked).toHaveLength(1);
  });

  it('asks again after a growing pause when the service fails, and says so in the end', async () => {
    answers = [status(502), status(503)];
    expect(await client().get('/search', {})).toEqual({ ok: true });
    expect(time.slept.filter((ms) => ms >= 300)).toEqual([300, 600]);
    answers = [status(500), status(500), status(500), status(500)];
    await expect(client().get('/search', {})).rejects.toEqual(refusal('down'));
  });

  it('does not repeat a question that is refused, nor follow where it is sent', async () => {
    answers = [status(400)];
    await expect(client().get('/search', {})).rejects.toEqual(refusal('refused'));
    expect(asked).toHaveLength(1);
    answers = [1, 2, 3, 4].map(() => status(302, { location: 'http://169.254.169.254/' }));
    await expect(client().get('/search', {})).rejects.toEqual(refusal('down'));
  });

  it('does not believe what is no JSON, or never ends', async () => {
    answers = [(response) => void response.end('<html>')];
    await expect(client().get('/search', {})).rejects.toEqual(refusal('unreadable'));
    answers = [(response) => void response.end(`"${'x'.repeat(9 * 1024 * 1024)}"`)];
    await expect(client().get('/search', {})).rejects.toEqual(refusal('unreadable'));
  });

  it('says that nobody answers', async () => {
    await expect(new PacedClient({ baseUrl: 'http://127.0.0.1:1', perSecond: 7, now: time.now, sleep: time.sleep }).get('/', {})).rejects.toEqual(refusal('down'));
  });
});
