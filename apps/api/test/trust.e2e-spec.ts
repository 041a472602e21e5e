import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { row, rows } from '#platform/database/sql.js';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('a POST with an Idempotency-Key', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  const invite = (key: string, body: object) => harness.as('admin').post('/members').set('idempotency-key', key).send(body);
  const count = async (email: string): Promise<number> => (await rows(harness.sql, 'select 1 from accounts where email = $1', [email])).length;

  it('takes effect once and gets the same answer each time, to the byte', async () => {
    const body = { email: 'once@example.org', role: 'caller' };
    const first = await invite('once', body);
    const second = await invite('once', body);
    expect(first.status).toBe(201);
    expect([second.status, second.text, second.headers['etag']]).toEqual([201, first.text, first.headers['etag']]);
    expect(second.headers['idempotency-replayed']).toBe('true');
  });

  it('is refused with another payload', async () => {
    const answer = await invite('once', { email: 'twice@example.org', role: 'caller' });
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_payload']);
    expect(await count('twice@example.org')).toBe(0);
  });

  it('is refused while the first is under way', async () => {
    const blocker = await new DataSource({ type: 'postgres', url: harness.database.url, installExtensions: false, poolSize: 1 }).initialize();
    const runner = blocker.createQueryRunner();
    try {
      // The running request, seen from the database: it holds the key's lock until it commits.
      await runner.startTransaction();
      const { memberId, workspaceId } = harness.workspace.scopes.admin;
      await runner.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`idempotency:${workspaceId}:${memberId}:slow`]);
      const body = { email: 'slow@example.org', role: 'caller' };
      const meanwhile = await invite('slow', body);
      expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'idempotency_running']);
      await runner.commitTransaction();
      expect((await invite('slow', body)).status).toBe(201);
    } finally {
      await runner.release();
      await blocker.destroy();
    }
  });

  it('takes effect once under 10 simultaneous attempts', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => invite('race', { email: 'race@example.org', role: 'caller' })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(statuses).toContain(201);
    expect(await count('race@example.org')).toBe(1);
  });

  it('keeps no row when it fails, so that the same key may try again', async () => {
    const member = { email: 'once@example.org', role: 'caller' };
    expect((await invite('again', member)).body.code).toBe('already_exists');
    expect(await rows(harness.sql, `select 1 from idempotency_keys where key = 'again'`)).toEqual([]);
    expect((await invite('again', { ...member, email: 'again@example.org' })).status).toBe(201);
  });

  it('leaves neither effect nor key when the key cannot be kept', async () => {
    await harness.sql.query(`alter table idempotency_keys add constraint broken check (key <> 'broken')`);
    expect((await invite('broken', { email: 'broken@example.org', role: 'caller' })).status).toBeGreaterThanOrEqual(400);
    expect(await count('broken@example.org')).toBe(0);
    await harness.sql.query('alter table idempotency_keys drop constraint broken');
  });

  it('is a key of one member: another one may use the same', async () => {
    const answer = await harness.other.as('admin').post('/members').set('idempotency-key', 'once').send({ email: 'elsewhere@example.org', role: 'caller' });
    expect(answer.status).toBe(201);
  });

  it.each(['a b', 'é', 'x'.repeat(256)])('is refused when the key is no key: %s', async (key) => {
    const answer = await harness.as('admin').post('/members').set('idempotency-key', Buffer.from(key).toString('latin1')).send({ email: 'key@example.org', role: 'caller' });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'Idempotency-Key']);
  });
});

describe('a change', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  it('names the version it was made on: 428 without, 412 when stale, the next ETag when right', async () => {
    const { body, headers } = await harness.as('lead').get('/workspace');
    expect(headers['etag']).toBe(body.etag);
    const change = (name: string) => harness.as('lead').patch('/workspace').send({ name });
    expect((await change('A')).body.code).toBe('etag_required');
    const changed = await change('B').set('if-match', body.etag);
    expect([changed.status, changed.body.name]).toEqual([200, 'B']);
    expect(changed.body.etag).not.toBe(body.etag);
    for (const stale of [body.etag, '"99999999999"', 'abc', '*', '"-1"']) {
      const answer = await change('C').set('if-match', stale);
      expect([answer.status, answer.body.code]).toEqual([412, 'etag_stale']);
    }
    expect(await row(harness.sql, 'select name from workspaces where id = $1', [harness.workspace.id])).toEqual({ name: 'B' });
  });

  it('of two made on the same version, only one stands', async () => {
    const { etag } = (await harness.as('lead').get('/workspace')).body;
    const answers = await Promise.all(['X', 'Y', 'Z'].map((name) => harness.as('lead').patch('/workspace').set('if-match', etag).send({ name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });
});
