import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#contracts/vocabulary.js';
import { Readiness } from '../src/health/readiness.js';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('the HTTP door', () => {
  let harness: ApiHarness;

  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  it('is ready when a sign-in would work', async () => {
    const answer = await harness.anonymous.get('/health/ready');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'ok' });
  });

  it('answers an unknown route as a problem', async () => {
    const answer = await harness.as('lead').get('/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.code).toBe('not_found');
  });

  it('answers a malformed address as a problem', async () => {
    const answer = await harness.anonymous.get('/%zz');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('describes itself, readable under the same Content-Security-Policy as everything else', async () => {
    const description = await harness.anonymous.get('/api/openapi.json');
    expect(description.headers['content-type']).toContain('application/json');
    expect(Object.keys(description.body.paths)).toContain('/api/v1/members/{id}');
    const page = await harness.anonymous.get('/api/docs');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe|upgrade-insecure/);
    expect(page.text).not.toMatch(/<script>|<style|style=/);
    for (const [, file] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) expect([file, (await harness.anonymous.get(file!)).status]).toEqual([file, 200]);
    expect((await harness.anonymous.get('/api/docs/package.json')).status).toBe(404);
  });

  it('is not ready while it drains', async () => {
    harness.api.app.get(Readiness).drain();
    expect((await harness.anonymous.get('/health/ready')).status).toBe(503);
    expect((await harness.anonymous.get('/health/live')).status).toBe(200);
  });
});

describe('the routes', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  it('all say who may call them', () => {
    const routes = harness.routes();
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
  });

  it('want a credential, unless they are public', async () => {
    const guarded = harness.routes().filter(({ access }) => !access!.public);
    for (const { method, path } of guarded) {
      const answer = await harness.request(method, path.replaceAll(/:\w+/g, harness.workspace.id), null);
      expect([method, path, answer.status]).toEqual([method, path, 401]);
    }
  });

  it('refuse the roles they do not name', async () => {
    for (const { method, path, access } of harness.routes().filter((route) => !route.access!.public)) {
      for (const role of ROLES.filter((each) => !access!.roles.includes(each))) {
        const answer = await harness.request(method, path.replaceAll(/:\w+/g, harness.workspace.id), role);
        expect([method, path, role, answer.status]).toEqual([method, path, role, 403]);
      }
    }
  });
});
