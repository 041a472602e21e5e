/** A choice of this person in this browser: kept in local storage, followed by every open view. */
export interface Preference<T extends string> {
  read: () => T;
  write: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createPreference<T extends string>(key: string, allowed: readonly T[], fallback: T): Preference<T> {
  const listeners = new Set<() => void>();
  let value: T = fallback;
  try {
    const kept = localStorage.getItem(key) as T | null;
    if (kept !== null && allowed.includes(kept)) value = kept;
  } catch {
    // Storage may be refused: the choice then lasts as long as the page.
  }
  return {
    read: () => value,
    write: (next) => {
      value = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // As above.
      }
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
