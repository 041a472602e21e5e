import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('bad input', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  const invite = (body: unknown) => harness.as('admin').post('/members').send(body as object);

  it('is refused field by field, in French', async () => {
    const answer = await invite({ email: 'nope', role: 'king', workspaceId: harness.other.id, founder: true });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status: 400, code: 'validation_failed', title: expect.stringContaining('corriger') });
    expect(Object.fromEntries(answer.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code])))
      .toEqual({ email: 'not_email', role: 'not_allowed', workspaceId: 'unknown_field', founder: 'unknown_field' });
  });

  it('is refused in English to whoever reads English', async () => {
    const answer = await invite({ email: 'nope', role: 'caller' }).set('accept-language', 'de, en-GB;q=0.8, fr;q=0.5');
    expect(answer.body.errors).toEqual([{ field: 'email', code: 'not_email', message: 'This is not an e-mail address.' }]);
  });

  it('names a nested field by its path', async () => {
    const answer = await harness.as('lead').patch('/workspace').set('if-match', '"1"')
      .send({ hours: { weekdays: [1, 8], morning: { from: '9h', to: '12:00' }, afternoon: { from: '14:00', to: '17:30', extra: 1 } }, closedDays: ['2026-02-30'], name: null });
    expect(answer.body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).sort())
      .toEqual(['closedDays not_local_date', 'hours.afternoon.extra unknown_field', 'hours.morning.from not_local_time', 'hours.weekdays too_large', 'name required']);
  });

  it.each([
    ['a NUL byte', '{"email":"a@example.org","role":"caller","name":"a\\u0000b"}', 400],
    ['half a character', '{"email":"a@example.org","role":"caller","name":"a\\ud800b"}', 400],
    ['a key with a NUL byte', '{"email":"a@example.org","role":"caller","na\\u0000me":"b"}', 400],
    ['malformed JSON', '{"email":', 400],
    ['a prototype', '{"email":"a@example.org","role":"caller","__proto__":{"founder":true}}', 400],
    ['a list in place of an object', '[]', 400],
    ['a number in place of an object', '3', 400],
    ['null in place of an object', 'null', 400],
    ['a number too large for a number', '{"email":1e308,"role":1e999}', 400],
    ['a depth of 100', `{"email":${'['.repeat(100)}${']'.repeat(100)},"role":"caller"}`, 400],
    ['a text of 500 kB', JSON.stringify({ email: 'a@example.org', role: 'caller', name: 'x'.repeat(500_000) }), 400],
    ['a body over 1 MB', JSON.stringify({ name: 'x'.repeat(1_100_000) }), 413],
  ])('is refused without an error of ours: %s', async (_, text, status) => {
    const answer = await harness.as('admin').post('/members').set('content-type', 'application/json').send(text);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|select |at \w+\.\w+ \(/i);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/xml', 'multipart/form-data; boundary=x'])('is refused in a media type other than JSON: %s', async (type) => {
    const answer = await harness.as('admin').post('/members').set('content-type', type).send('--x--\r\n');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it.each(['limit=0', 'limit=201', 'limit=abc', 'limit=1e1', 'limit=', 'limit=1&limit=2', 'cursor=abc', 'cursor=', 'cursor=a.b', 'cursor[a]=b', 'unknown=1', 'cursor=%00'])('is refused in a query: %s', async (query) => {
    expect((await harness.as('admin').get(`/members?${query}`)).status).toBe(400);
  });

  it.each(['abc', '00000000-0000-0000-0000-000000000000', '%00', 'x'.repeat(300), '1;select'])('is "not found" where it stands for an id: %s', async (id) => {
    expect((await harness.as('admin').get(`/members/${id}`)).status).toBe(404);
  });

  it.each(['Bearer', 'Bearer x', 'Bearer pc_x', 'Basic YTpi', `Bearer pc_${'x'.repeat(43)}`, 'Bearer pc_\x80'])('names nobody as a credential: %s', async (authorization) => {
    const answer = await harness.anonymous.get('/session').set('authorization', authorization);
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
  });
});
