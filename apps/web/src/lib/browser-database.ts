import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database of this browser in its first version, opened when it is first asked for and again after it was closed or refused. */
export function browserDatabase<Schema extends DBSchema>(name: string, create: (database: IDBPDatabase<Schema>) => void): () => Promise<IDBPDatabase<Schema>> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  return () => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: create,
      // Another tab with a newer version of the app must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      terminated: () => { opened = undefined; },
    });
    opened.catch(() => { opened = undefined; });
    return opened;
  };
}
