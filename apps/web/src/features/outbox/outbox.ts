import { onlineManager } from '@tanstack/react-query';
import { asProblem, type ApiProblem } from '../../lib/api/problem.js';
import { deliver } from './deliver.js';
import type { AnswerTo, DoorGuest, OutboxEntry, RecordedCall, Refusal } from './outbox-entry.js';
import { browserStore, memoryStore, type OutboxStore } from './outbox-store.js';

/** sent: the API has it. waiting: kept here, and why it did not leave. refused: kept here, to be corrected. gone: another tab took care of it. */
export type Sending<A = RecordedCall | DoorGuest> = { state: 'sent'; answer: A } | { state: 'waiting'; problem: ApiProblem | null } | { state: 'refused'; refusal: Refusal } | { state: 'gone' };

/** Whose things may leave: those of the session of this browser. */
export interface Sender { workspaceId: string; memberId: string }

const LOCK = 'premier-cercle-outbox';
const RETRY_MS = 15_000;
// Refusals that time or another sign-in heals; any other 4xx is for the person to correct.
const isPassing = ({ status, code }: ApiProblem): boolean =>
  status === 0 || status >= 500 || status === 401 || status === 408 || status === 429 || code === 'idempotency_running' || code === 'origin_refused';

/**
 * Every call and every word of a door passes here: written down first, then sent, then forgotten. What is kept while the
 * network is away, or whose tab was closed in between, leaves at the next occasion; its key makes a second sending harmless.
 */
export class Outbox {
  private entries: readonly OutboxEntry[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly deliveries = new Set<(entry: OutboxEntry, answer: RecordedCall | DoorGuest) => void>();
  private channel: BroadcastChannel | null = null;
  private sender: Sender | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private store: OutboxStore = browserStore()) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Told of whatever this tab delivers, before it is forgotten here: so that a screen never shows a gap between the two. */
  readonly onDelivery = (listener: (entry: OutboxEntry, answer: RecordedCall | DoorGuest) => void): (() => void) => {
    this.deliveries.add(listener);
    return () => this.deliveries.delete(listener);
  };

  /** What is kept here for the current session. */
  readonly read = (): readonly OutboxEntry[] => this.entries;

  /** Whose things may leave from now on. */
  belongTo(sender: Sender): void {
    this.sender = sender;
  }

  /** Begins to send for this member; returns how to stop. */
  start(sender: Sender): () => void {
    this.belongTo(sender);
    const channel = new BroadcastChannel(LOCK);
    channel.addEventListener('message', () => void this.reload());
    this.channel = channel;
    const again = (): void => void this.flush();
    // Not on its way out: what leaves then may arrive without its answer.
    const seen = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    const stopWatching = onlineManager.subscribe((online) => online && again());
    document.addEventListener('visibilitychange', seen);
    this.timer = setInterval(() => this.entries.some(({ refusal }) => refusal === null) && again(), RETRY_MS);
    void this.reload().then(again);
    return () => {
      this.sender = null;
      channel.close();
      this.channel = null;
      clearInterval(this.timer);
      stopWatching();
      document.removeEventListener('visibilitychange', seen);
    };
  }

  /** Writes it down. It is not lost from here on. */
  async keep(entry: OutboxEntry): Promise<void> {
    try {
      await this.store.put(entry);
    } catch {
      this.store = memoryStore();
      await this.store.put(entry);
    }
    await this.changed();
  }

  /** Sends one thing, after the older ones. */
  async send<E extends OutboxEntry>({ key }: Pick<E, 'key'>): Promise<Sending<AnswerTo<E>>> {
    const results = await this.flush(key);
    return (results.get(key) as Sending<AnswerTo<E>> | undefined) ?? ((await this.store.get(key)) ? { state: 'waiting', problem: null } : { state: 'gone' });
  }

  /** Takes it out before it is sent. False: it had left. */
  take(key: string): Promise<boolean> {
    return this.alone(async () => {
      if (!(await this.store.get(key))) return false;
      await this.store.delete(key);
      await this.changed();
      return true;
    });
  }

  /** Sends all that waits, oldest first, up to `until`; stops where nobody answers. */
  async flush(until?: string): Promise<Map<string, Sending>> {
    const results = new Map<string, Sending>();
    await this.alone(async () => {
      for (const entry of await this.mine()) {
        if (entry.refusal !== null) continue;
        const result = await this.post(entry);
        results.set(entry.key, result);
        if (result.state === 'waiting' || entry.key === until) break;
      }
    });
    return results;
  }

  /** Asks what became of something that another tab sent: the API repeats its answer for the same key. */
  async post<E extends OutboxEntry>(entry: E): Promise<Sending<AnswerTo<E>>> {
    try {
      const answer = await deliver(entry);
      await this.store.delete(entry.key);
      for (const listener of this.deliveries) listener(entry, answer);
      await this.changed();
      return { state: 'sent', answer };
    } catch (error) {
      const problem = asProblem(error);
      if (isPassing(problem)) return { state: 'waiting', problem };
      const refusal: Refusal = { code: problem.code, title: problem.title, errors: problem.errors.map(({ field, message }) => ({ field, message })) };
      await this.store.put({ ...entry, refusal });
      await this.changed();
      return { state: 'refused', refusal };
    }
  }

  private async mine(): Promise<OutboxEntry[]> {
    const { sender } = this;
    if (sender === null) return [];
    const all = await this.store.all().catch(() => []);
    return all.filter(({ workspaceId, memberId }) => workspaceId === sender.workspaceId && memberId === sender.memberId);
  }

  private async changed(): Promise<void> {
    await this.reload();
    this.channel?.postMessage('changed');
  }

  private async reload(): Promise<void> {
    this.entries = await this.mine();
    for (const listener of this.listeners) listener();
  }

  private tail: Promise<unknown> = Promise.resolve();
  /** One at a time: in this tab always, among tabs where the browser has locks (not on plain http). */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(() => (globalThis.navigator?.locks ? navigator.locks.request(LOCK, work) as Promise<T> : work()));
    this.tail = turn.catch(() => undefined);
    return turn;
  }
}

/** The outbox of this tab. */
export const outbox = new Outbox();
