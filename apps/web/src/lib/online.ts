import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Whether the network answers, as far as the browser and the last request know. */
export const useIsOnline = (): boolean => useSyncExternalStore((listener) => onlineManager.subscribe(listener), () => onlineManager.isOnline());

let probing = false;

/**
 * A request failed without an answer. The browser may still think it is online (a dead Wi-Fi, a stopped server): say offline, and
 * ask until someone answers.
 */
export function networkFailed(): void {
  onlineManager.setOnline(false);
  if (probing) return;
  probing = true;
  const probe = async (): Promise<void> => {
    // The browser may have noticed first.
    if (onlineManager.isOnline()) {
      probing = false;
      return;
    }
    try {
      await fetch('/health/live', { cache: 'no-store' });
      probing = false;
      onlineManager.setOnline(true);
    } catch {
      setTimeout(() => void probe(), 2000);
    }
  };
  setTimeout(() => void probe(), 2000);
}
