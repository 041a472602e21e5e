import createClient, { type Middleware } from 'openapi-fetch';
import { currentLocale } from '../../i18n/locale.js';
import { newKey } from '../new-key.js';
import { networkFailed } from '../online.js';
import { ApiProblem, problemOf } from './problem.js';
import type { paths } from './schema.generated.js';

/** The session travels in its cookie; the language in Accept-Language; every POST carries a key, so that a repeat does no harm. */
const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLocale());
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', newKey());
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response, NO_WORDS[currentLocale()]);
    return undefined;
  },
  onError({ error }) {
    if (error instanceof ApiProblem || (error instanceof DOMException && error.name === 'AbortError')) return undefined;
    networkFailed();
    return new ApiProblem(0, 'offline', OFFLINE[currentLocale()]);
  },
};

// What the API cannot put into words itself. Not from contracts: all its sentences would come along with the first load.
const OFFLINE = {
  fr: 'Plus de réseau. Rien n’est parti\u202F; votre saisie est gardée ici.',
  en: 'No network. Nothing was sent; what you typed is kept here.',
};
const NO_WORDS = {
  fr: 'L’application ne répond pas comme prévu. Votre saisie est gardée ici\u00A0: recommencez dans un instant.',
  en: 'The app does not answer as it should. What you typed is kept here: try again in a moment.',
};

/** Typed by the API's own description: `api.GET('/api/v1/session')`. Throws an ApiProblem for every refusal. */
export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
  credentials: 'same-origin',
  // Looked up at each call: tests put their own in its place.
  fetch: (request) => globalThis.fetch(request),
});
api.use(manners);

/** The body of an answer; refusals have been thrown before. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call;
  return data as NonNullable<T>;
}

/** Headers for a change: refused with `etag_stale` when someone else changed it since. */
export const ifMatch = (etag: string): { 'If-Match': string } => ({ 'If-Match': etag });

/** Header that makes two sendings of one action count once. Make the key where the action begins, keep it with the request. */
export const once = (key: string): { 'idempotency-key': string } => ({ 'idempotency-key': key });
