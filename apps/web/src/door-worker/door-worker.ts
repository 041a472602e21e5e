// The service worker of the door: a file of its own at the root, alone in it (no import, so that a browser of any age runs it).
// It keeps the app's own files and nothing else: no answer of the API passes through it. Who is expected is kept by the page.

interface Waitable extends Event { waitUntil: (work: Promise<unknown>) => void }
interface Asked extends Waitable { request: Request; respondWith: (answer: Promise<Response>) => void }
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Waitable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  skipWaiting: () => Promise<void>;
}

/** Written in by the build: a name for this very content, and every file that a door opens with. */
const SHELL = JSON.parse('__DOOR_SHELL__') as { version: string; files: string[] };
const NAME = 'premier-cercle-door-';
const CURRENT = NAME + SHELL.version;
/** Every address of the app answers with the same page. */
const PAGE = '/';
const DOOR = /^\/open-labs\/[^/]+\/door\/?$/;
/** A network that answers later than this is none for somebody who stands in a doorway. */
const PATIENCE_MS = 4_000;

const worker = globalThis as unknown as Worker;
const files = new Set(SHELL.files);

worker.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    // All of them or none: a version that is only half here is never used.
    const cache = await caches.open(CURRENT);
    await cache.addAll(SHELL.files.map((file) => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' })));
    await worker.skipWaiting();
  })());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(NAME) && name !== CURRENT) await caches.delete(name);
  })());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && DOOR.test(pathname)) event.respondWith(page(request));
  else if (pathname !== PAGE && files.has(pathname)) event.respondWith(file(request, pathname));
});

/** The newest page there is: the server's, and where none answers the one kept with its files. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(CURRENT)).match(PAGE);
  if (!kept) return fetch(request);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS);
    });
    const answer = await Promise.race([fetch(request), late]);
    // A proxy whose server is away.
    return answer.status >= 502 ? kept : answer;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

/** Names hold a hash of the content: what is kept under a name is what the server has under it. */
async function file(request: Request, pathname: string): Promise<Response> {
  return (await (await caches.open(CURRENT)).match(pathname)) ?? fetch(request);
}

export {};
