/** Where to go after signing in: an address of this app, or `/` for anything else (another site, a script, a protocol). */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/';
  // What the browser would make of it: `//host`, `/\host` and control characters lead away.
  const url = URL.canParse(next, location.origin) ? new URL(next, location.origin) : null;
  if (!url || url.origin !== location.origin || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
