import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { onlineManager } from '@tanstack/react-query';
import { setLocale } from '../../i18n/locale.js';
import { api, dataOf, ifMatch, once } from './client.js';
import { isProblem, type ApiProblem } from './problem.js';

const realFetch = globalThis.fetch;
let sent: Request[] = [];
function answer(status: number, body: unknown): void {
  globalThis.fetch = ((request: Request) => {
    sent.push(request);
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
  }) as typeof fetch;
}

const caught = async (call: Promise<unknown>): Promise<ApiProblem> => {
  try {
    await call;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

beforeEach(async () => {
  sent = [];
  await setLocale('fr');
});
afterEach(() => {
  globalThis.fetch = realFetch;
  onlineManager.setOnline(true);
});

describe('the client of the API', () => {
  it('asks in the language of the reader', async () => {
    answer(200, {});
    await setLocale('en');
    await api.GET('/api/v1/session');
    expect(sent[0]!.headers.get('accept-language')).toBe('en');
  });

  it('gives every POST a key of its own, and keeps the one of a repeated action', async () => {
    answer(200, {});
    const body = { email: 'a@example.org', password: 'x' };
    await api.POST('/api/v1/session', { body });
    await api.POST('/api/v1/session', { body });
    await api.POST('/api/v1/session', { body, headers: once('kept-key') });
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe('kept-key');
  });

  it('says which version a change is about', async () => {
    answer(200, {});
    await api.PATCH('/api/v1/members/{id}', { params: { path: { id: '1' } }, body: { name: 'Inès' }, headers: ifMatch('"3"') } as never);
    expect([sent[0]!.method, new URL(sent[0]!.url).pathname, sent[0]!.headers.get('if-match')]).toEqual(['PATCH', '/api/v1/members/1', '"3"']);
  });

  it('throws a refusal with its sentences', async () => {
    answer(400, { type: 'urn:x', status: 400, code: 'validation_failed', title: 'Certains champs ne vont pas.', errors: [{ field: 'email', code: 'not_email', message: 'Ce n’est pas une adresse.' }] });
    const problem = await caught(api.GET('/api/v1/session'));
    expect([problem.status, problem.code, problem.title]).toEqual([400, 'validation_failed', 'Certains champs ne vont pas.']);
    expect([problem.messageOf('email'), problem.messageOf('name')]).toEqual(['Ce n’est pas une adresse.', undefined]);
  });

  it('has a sentence for an answer that is no refusal of ours, such as the page of a proxy', async () => {
    answer(502, '<html>Bad gateway</html>');
    const problem = await caught(dataOf(api.GET('/api/v1/session')));
    expect([problem.code, problem.title]).toEqual(['unavailable', expect.stringMatching(/^L’application ne répond pas/)]);
  });

  it('says that it is offline when nobody answers', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
    const problem = await caught(api.GET('/api/v1/session'));
    expect([problem.code, onlineManager.isOnline()]).toEqual(['offline', false]);
  });
});
