import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('without its database', () => {
  let harness: ApiHarness;
  let admin: DataSource;
  let name: string;
  beforeAll(async () => {
    harness = await createHarness();
    const url = new URL(harness.database.url);
    name = url.pathname.slice(1);
    url.pathname = '/postgres';
    admin = await new DataSource({ type: 'postgres', url: url.href, installExtensions: false, poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await admin.destroy();
    await harness.close();
  });

  it('the API says 503 and when to come back, and works again as soon as the database does', async () => {
    await admin.query(`alter database "${name}" with allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    try {
      for (const path of ['/session', '/members', '/health/ready']) {
        const answer = await harness.as('admin').get(path);
        expect([path, answer.status, answer.headers['content-type'], answer.headers['retry-after']]).toEqual([path, 503, 'application/problem+json; charset=utf-8', '2']);
        expect(answer.body.code).toBe('unavailable');
      }
      const signIn = await harness.anonymous.post('/session').send({ email: 'a@example.org', password: 'x' });
      expect(signIn.status).toBe(503);
      expect((await harness.anonymous.get('/health/live')).status).toBe(200);
    } finally {
      await admin.query(`alter database "${name}" with allow_connections true`);
    }
    expect((await harness.as('admin').get('/session')).status).toBe(200);
    expect((await harness.anonymous.get('/health/ready')).status).toBe(200);
  });

  it('a row that somebody else holds for too long is a 503 too, and nothing is half-written', async () => {
    const { etag } = (await harness.as('lead').get('/workspace')).body;
    const holder = harness.sql.createQueryRunner();
    await holder.startTransaction();
    await holder.query('select 1 from workspaces where id = $1 for update', [harness.workspace.id]);
    try {
      const answer = await harness.as('lead').patch('/workspace').set('if-match', etag).send({ name: 'Late' });
      expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
    expect((await harness.as('lead').get('/workspace')).body.etag).toBe(etag);
  });
});

describe('beside the API', () => {
  let harness: ApiHarness;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'web-app-'));
  beforeAll(async () => {
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Premier Cercle</title>');
    writeFileSync(path.join(folder, 'assets/main-abc.js'), 'export {};');
    harness = await createHarness({}, { webApp: folder });
  });
  afterAll(async () => {
    await harness.close();
    rmSync(folder, { recursive: true });
  });

  const page = (url: string) => harness.request('GET', url, null).set('accept', 'text/html');

  it('the web app answers every address of its own, and keeps its files for a year', async () => {
    for (const url of ['/', '/campaigns/abc?x=1', '/setup']) {
      const answer = await page(url);
      expect([url, answer.status, answer.headers['cache-control'], answer.text]).toEqual([url, 200, 'no-cache', expect.stringContaining('Premier Cercle')]);
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    }
    expect((await harness.request('GET', '/', null).set('accept', '*/*')).text).toContain('Premier Cercle');
    const file = await harness.request('GET', '/assets/main-abc.js', null);
    expect([file.status, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it('an unknown address of the API stays a problem', async () => {
    for (const url of ['/api/v1/nowhere', '/api', '/assets/none.js', '/health/none']) expect([url, (await page(url)).status]).toEqual([url, 404]);
    expect((await harness.request('GET', '/nowhere', null).set('accept', 'application/json')).headers['content-type']).toContain('problem+json');
  });
});
