import { useEffect, useState } from 'react';

/** `ready`: this address opens on this phone without a network. `page_only`: the page goes on without one, but cannot be opened again. */
export type DoorShell = 'preparing' | 'ready' | 'page_only';

const WORKER = '/door-worker.js';
/** What it may answer for: nothing but open labs, and of these only doors. */
const SCOPE = '/open-labs/';

/** Has the browser keep the app's files for a door. Browsers do so over https only (and on this very machine). */
async function keepShell(): Promise<DoorShell> {
  if (!('serviceWorker' in navigator)) return 'page_only';
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    if (registration.active) return 'ready';
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'page_only';
    return await new Promise((resolve) => {
      const look = (): void => {
        if (worker.state === 'activated') resolve('ready');
        else if (worker.state === 'redundant') resolve('page_only');
      };
      worker.addEventListener('statechange', look);
      look();
    });
  } catch {
    return 'page_only';
  }
}

export function useDoorShell(): DoorShell {
  const [shell, setShell] = useState<DoorShell>('preparing');
  useEffect(() => {
    let isHere = true;
    void keepShell().then((state) => isHere && setShell(state));
    return () => { isHere = false; };
  }, []);
  return shell;
}
