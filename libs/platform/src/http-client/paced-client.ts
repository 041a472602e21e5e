import { setTimeout as wait } from 'node:timers/promises';

export interface PacedClientOptions {
  /** `https://host/base`, without a slash at the end. */
  baseUrl: string;
  /** Requests that the service takes in a second; never more leave, however many people ask. */
  perSecond: number;
  /** Milliseconds for one answer. */
  timeoutMs?: number;
  /** Milliseconds that one call may wait in all, for its turn and for a service that asks to come back later. */
  patienceMs?: number;
  /** From outside, so that a test passes no time. */
  sleep?: (ms: number) => Promise<unknown>;
  now?: () => number;
  random?: () => number;
}

/** `busy`: it asks to come back later than we wait. `down`: no answer, or an error of its own. `refused`: it does not take the question. `unreadable`: no JSON, or too much. */
export type SourceProblem = 'busy' | 'down' | 'refused' | 'unreadable';

export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(readonly problem: SourceProblem, readonly status: number | null, readonly retryAfterSeconds: number | null = null) {
    super(`The source is ${problem}${status === null ? '' : ` (HTTP ${status})`}`);
  }
}

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 300;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Asks a public service for JSON at the pace it allows. A 429 is obeyed (`Retry-After`, seconds or a date), a 5xx or a
 * broken line is asked again after a growing pause; a 4xx never. Redirects are not followed: what is asked is what was
 * configured.
 */
export class PacedClient {
  private readonly sleep: (ms: number) => Promise<unknown>;
  private readonly now: () => number;
  private readonly random: () => number;
  /** The moment from which the next request may leave. */
  private free = 0;

  constructor(private readonly options: PacedClientOptions) {
    this.sleep = options.sleep ?? wait;
    this.now = options.now ?? Date.now;
    this.random = options.random ?? Math.random;
  }

  /** @throws SourceError */
  async get(path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
    const url = `${this.options.baseUrl}${path}?${new URLSearchParams(query)}`;
    const deadline = this.now() + (this.options.patienceMs ?? 20_000);
    for (let attempt = 1; ; attempt += 1) {
      await this.turn(deadline);
      const answer = await this.ask(url);
      if ('body' in answer) return answer.body;
      const { error } = answer;
      if (error.problem === 'refused' || error.problem === 'unreadable' || attempt === ATTEMPTS) throw error;
      const pause = error.retryAfterSeconds === null ? FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + this.random()) : error.retryAfterSeconds * 1000;
      if (this.now() + pause > deadline) throw error;
      // Whoever else asks waits as well: the service has asked all of us.
      if (error.problem === 'busy') this.free = Math.max(this.free, this.now() + pause);
      else await this.sleep(pause);
    }
  }

  /** One request after the other, no nearer to one another than the service takes them. */
  private async turn(deadline: number): Promise<void> {
    const now = this.now();
    const at = Math.max(now, this.free);
    if (at > deadline) throw new SourceError('busy', null, Math.ceil((at - now) / 1000));
    this.free = at + 1000 / this.options.perSecond;
    if (at > now) await this.sleep(at - now);
  }

  private async ask(url: string): Promise<{ body: unknown } | { error: SourceError }> {
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/json', 'user-agent': 'premier-cercle' }, redirect: 'error', signal: AbortSignal.timeout(this.options.timeoutMs ?? 8_000),
      });
      if (response.status === 429) return { error: new SourceError('busy', 429, retryAfter(response.headers.get('retry-after'), this.now())) };
      if (response.status >= 500) return { error: new SourceError('down', response.status, retryAfter(response.headers.get('retry-after'), this.now())) };
      if (!response.ok) return { error: new SourceError('refused', response.status) };
      const text = await readAtMost(response, MOST_BYTES);
      return text === null ? { error: new SourceError('unreadable', response.status) } : { body: JSON.parse(text) as unknown };
    } catch (error) {
      return { error: error instanceof SyntaxError ? new SourceError('unreadable', 200) : new SourceError('down', null) };
    }
  }
}

/** Seconds, or a date (RFC 9110); null where it says neither. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** Null where there is more: nobody's memory is a source's to fill. */
async function readAtMost(response: Response, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > most) return null;
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}
