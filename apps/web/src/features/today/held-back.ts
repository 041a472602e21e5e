import { useSyncExternalStore } from 'react';

/** As long as the undo bar stays. */
const HELD_MS = 10_000;

interface Held { timer: ReturnType<typeof setTimeout>; send: () => void }

/**
 * Changes that cannot be taken back once sent: each waits until its undo bar is gone. What is held is already out of sight, and
 * leaves at once with the page.
 */
const held = new Map<string, Held>();
let hidden: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function show(ids: ReadonlySet<string>): void {
  hidden = ids;
  for (const listener of listeners) listener();
}

/** Puts a row out of sight and does `send` when the time to undo is over. */
export function holdBack(id: string, send: () => Promise<unknown>): void {
  release(id);
  const go = (): void => {
    held.delete(id);
    void send().finally(() => show(new Set([...hidden].filter((one) => one !== id))));
  };
  held.set(id, { timer: setTimeout(go, HELD_MS), send: go });
  show(new Set([...hidden, id]));
}

/** Takes it back before anything was sent. */
export function release(id: string): void {
  const waiting = held.get(id);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  held.delete(id);
  show(new Set([...hidden].filter((one) => one !== id)));
}

/** Sends what still waits. */
export function sendHeldBack(): void {
  for (const { timer, send } of [...held.values()]) {
    clearTimeout(timer);
    send();
  }
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', sendHeldBack);

/** The rows that are as good as done. */
export const useHeldBack = (): ReadonlySet<string> => useSyncExternalStore(
  (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  () => hidden,
);
