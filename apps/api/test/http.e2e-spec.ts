import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
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
    const answer = await supertest(harness.server).get('/%zz');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
