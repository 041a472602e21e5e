import type { DBSchema } from 'idb';
import { browserDatabase } from '../../lib/browser-database.js';
import { momentOf, type OutboxEntry } from './outbox-entry.js';

interface Schema extends DBSchema {
  /** Named after what was kept there first. */
  calls: { key: string; value: OutboxEntry };
}

/** Where what is unsent is kept. In the order in which it was done. */
export interface OutboxStore {
  put: (entry: OutboxEntry) => Promise<void>;
  get: (key: string) => Promise<OutboxEntry | undefined>;
  delete: (key: string) => Promise<void>;
  all: () => Promise<OutboxEntry[]>;
}

const byMoment = (a: OutboxEntry, b: OutboxEntry): number => momentOf(a).localeCompare(momentOf(b));

/** In the browser's own database: outlives the tab, the browser and a power cut. */
export function browserStore(name = 'premier-cercle'): OutboxStore {
  const db = browserDatabase<Schema>(name, (database) => void database.createObjectStore('calls', { keyPath: 'key' }));
  return {
    // `strict`: written to the disk before the screen says that it is kept.
    put: async (entry) => {
      const transaction = (await db()).transaction('calls', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(entry), transaction.done]);
    },
    get: async (key) => (await db()).get('calls', key),
    delete: async (key) => (await db()).delete('calls', key),
    all: async () => (await (await db()).getAll('calls')).sort(byMoment),
  };
}

/** Where the browser refuses its database (some private windows): it all then lasts as long as the page. */
export function memoryStore(): OutboxStore {
  const entries = new Map<string, OutboxEntry>();
  return {
    put: async (entry) => void entries.set(entry.key, entry),
    get: async (key) => entries.get(key),
    delete: async (key) => void entries.delete(key),
    all: async () => [...entries.values()].sort(byMoment),
  };
}
