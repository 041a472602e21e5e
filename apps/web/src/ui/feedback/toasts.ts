/** One message at the bottom of the screen, with what takes it back. */
export interface Toast {
  id: number;
  text: string;
  /** Takes back what the text tells. */
  undo?: () => void | Promise<void>;
  /** Milliseconds; without it, until another one comes or it is closed. */
  until?: number;
}

type Listener = () => void;

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<Listener>();
const change = (to: readonly Toast[]): void => {
  toasts = to;
  for (const listener of listeners) listener();
};

/** Kept outside of React: an action may end after the view that began it is gone. */
export const toastStore = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Toast[] => toasts,
};

export function closeToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

interface ToastOptions { undo?: () => void | Promise<void>; seconds?: number }

/** Says that something is done. With `undo` it stays 10 seconds and U takes it back; a new one replaces it. */
export function showToast(text: string, { undo, seconds = undo ? 10 : 6 }: ToastOptions = {}): number {
  const id = next++;
  change([{ id, text, until: Date.now() + seconds * 1000, ...(undo ? { undo } : {}) }]);
  return id;
}
