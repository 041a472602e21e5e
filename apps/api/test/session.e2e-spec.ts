import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { rows } from '#platform/database/sql.js';
import { createHarness, type ApiHarness } from './api-harness.js';

const PASSWORD = 'pomme de terre bleue';
const cookieOf = (answer: Response): string => (answer.headers['set-cookie'] as unknown as string[])[0]!;
const valueOf = (cookie: string): string => cookie.split(';')[0]!;

describe('a session', () => {
  let harness: ApiHarness;
  let email: string;

  const signIn = (password = PASSWORD, who = email) => harness.anonymous.post('/session').send({ email: who, password });
  /** A member who chose a password by the link an admin was shown. */
  const join = async (address: string): Promise<Response> => {
    const invited = await harness.as('admin').post('/members').send({ email: address, role: 'caller' });
    return harness.anonymous.post('/members/accept').send({ token: invited.body.link.split('#token=')[1], password: PASSWORD, name: 'Sam' });
  };

  beforeAll(async () => {
    harness = await createHarness();
    email = 'sam@example.org';
    expect((await join(email)).status).toBe(200);
  });
  afterAll(() => harness.close());

  it('is a cookie that scripts of a page cannot read, and only its hash is kept', async () => {
    const cookie = cookieOf(await signIn());
    expect(cookie).toMatch(/^pc_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    const hashes = await rows<{ token_hash: string }>(harness.sql, 'select token_hash from sessions');
    expect(JSON.stringify(hashes)).not.toContain(valueOf(cookie).split('=')[1]);
    const answer = await harness.anonymous.get('/session').set('cookie', valueOf(cookie));
    expect(answer.body).toMatchObject({ member: { name: 'Sam', email, role: 'caller' }, workspace: { id: harness.workspace.id }, founder: false });
  });

  it('is a __Host- cookie where the product is reached by https', async () => {
    const secure = await createHarness({ PUBLIC_URL: 'https://crm.example.org', ADMIN_EMAIL: 'a@example.org', ADMIN_PASSWORD: PASSWORD });
    try {
      const answer = await secure.anonymous.post('/session').send({ email: 'a@example.org', password: PASSWORD });
      expect(cookieOf(answer)).toMatch(/^__Host-pc_session=.*Path=\/; .*HttpOnly; Secure; SameSite=Lax/);
      expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    } finally {
      await secure.close();
    }
  });

  it('changes at each sign-in, and the one the browser brought ends', async () => {
    const former = valueOf(cookieOf(await signIn()));
    const next = valueOf(cookieOf(await signIn().set('cookie', former)));
    expect(next).not.toBe(former);
    expect((await harness.anonymous.get('/session').set('cookie', former)).status).toBe(401);
    expect((await harness.anonymous.get('/session').set('cookie', next)).status).toBe(200);
  });

  it('ends by signing out', async () => {
    const cookie = valueOf(cookieOf(await signIn()));
    expect((await harness.anonymous.delete('/session').set('cookie', cookie)).status).toBe(204);
    expect((await harness.anonymous.get('/session').set('cookie', cookie)).status).toBe(401);
  });

  it('ends when its time is over', async () => {
    const cookie = valueOf(cookieOf(await signIn()));
    await harness.moveClock('15 days');
    expect((await harness.anonymous.get('/session').set('cookie', cookie)).status).toBe(401);
    await harness.moveClock('0 days');
  });

  it('ends everywhere when the password changes, except for the browser that changed it', async () => {
    const [one, two] = [valueOf(cookieOf(await signIn())), valueOf(cookieOf(await signIn()))];
    const refused = await harness.anonymous.post('/session/password').set('cookie', one).send({ current: 'wrong', password: 'un autre mot de passe' });
    expect(refused.body.code).toBe('sign_in_failed');
    const changed = await harness.anonymous.post('/session/password').set('cookie', one).send({ current: PASSWORD, password: 'un autre mot de passe' });
    expect(changed.status).toBe(200);
    for (const cookie of [one, two]) expect((await harness.anonymous.get('/session').set('cookie', cookie)).status).toBe(401);
    const own = valueOf(cookieOf(changed));
    expect((await harness.anonymous.get('/session').set('cookie', own)).status).toBe(200);
    expect((await harness.anonymous.post('/session/password').set('cookie', own).send({ current: 'un autre mot de passe', password: PASSWORD })).status).toBe(200);
  });

  it('moves to another workspace of the same person and to no other', async () => {
    const added = await harness.other.as('admin').post('/members').send({ email, role: 'viewer' });
    expect(added.body).toMatchObject({ link: null, pending: false });
    const third = await harness.addWorkspace('Troisième');
    const cookie = valueOf(cookieOf(await signIn()));
    const moved = await harness.anonymous.patch('/session').set('cookie', cookie).send({ workspaceId: harness.other.id });
    expect(moved.body).toMatchObject({ workspace: { id: harness.other.id }, member: { role: 'viewer' } });
    expect((await harness.anonymous.get('/workspace').set('cookie', cookie)).body.id).toBe(harness.other.id);
    expect((await harness.anonymous.patch('/session').set('cookie', cookie).send({ workspaceId: third.id })).status).toBe(404);
  });

  it('writes only for pages of our own', async () => {
    const cookie = valueOf(cookieOf(await signIn()));
    const patch = (origin: string) => harness.anonymous.patch('/session').set('cookie', cookie).set('origin', origin).send({ name: 'Sam' });
    for (const origin of ['https://evil.example', 'null', 'http://localhost:0.evil.example']) {
      const answer = await patch(origin);
      expect([answer.status, answer.body.code]).toEqual([403, 'origin_refused']);
    }
    expect((await patch('http://localhost:0')).status).toBe(200);
    const crossSite = await harness.anonymous.patch('/session').set('cookie', cookie).set('sec-fetch-site', 'cross-site').send({ name: 'Sam' });
    expect(crossSite.body.code).toBe('origin_refused');
  });

  it('is refused alike to an unknown person and to a wrong password, after the same work', async () => {
    const timed = async (who: string): Promise<[Response, number]> => {
      const start = performance.now();
      const answer = await signIn('wrong password', who);
      return [answer, performance.now() - start];
    };
    // The least of three: what else the machine does can only add to the work.
    const least = { unknown: Infinity, wrong: Infinity };
    for (let n = 0; n < 3; n++) {
      const [unknown, unknownMs] = await timed('nobody@example.org');
      const [wrong, wrongMs] = await timed(email);
      expect(unknown.status).toBe(401);
      expect(unknown.body).toEqual(wrong.body);
      least.unknown = Math.min(least.unknown, unknownMs);
      least.wrong = Math.min(least.wrong, wrongMs);
    }
    // Without the work for the unknown person the ratio would be about 20.
    expect(Math.max(least.unknown, least.wrong) / Math.min(least.unknown, least.wrong)).toBeLessThan(6);
  });

  it('is throttled per account, however many guess at once', async () => {
    const address = 'guessed@example.org';
    await join(address);
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, i) => signIn(`guess ${i}`, address)));
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    const blocked = await signIn(PASSWORD, address);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn()).status).toBe(200);
  });

  it('is throttled per address, for whatever accounts', async () => {
    // As if 99 other attempts had come from here.
    await harness.sql.query(`update rate_limits set points = 99 where key like 'sign-in-address:%'`);
    const answers = await Promise.all(Array.from({ length: 5 }, (_, i) => signIn('guess', `nobody-${i}@example.org`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 429, 429, 429, 429]);
    expect((await signIn()).status).toBe(429);
  });
});
