import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows } from '#platform/database/sql.js';
import { createHarness, type ApiHarness } from './api-harness.js';

const FIRST = { email: 'Chloe.Martin@example.org', password: 'pomme de terre bleue', name: 'Chloé Martin', workspaceName: 'Premier Cercle' };

describe('the first administrator', () => {
  let harness: ApiHarness;
  let token: string;

  const setUp = (body: object) => harness.anonymous.post('/setup').send(body);

  beforeAll(async () => {
    harness = await createHarness();
    const link = await harness.api.setupLink();
    expect(link).toMatch(/^http:\/\/localhost:0\/setup#token=[\w-]{43}$/);
    token = link!.split('#token=')[1]!;
  });
  afterAll(() => harness.close());

  it('is needed on a fresh installation', async () => {
    const answer = await harness.anonymous.get('/setup');
    expect(answer.body).toEqual({ state: 'needed' });
  });

  it('is not made with a wrong token', async () => {
    const answer = await setUp({ token: 'x'.repeat(43), ...FIRST });
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('setup_token_wrong');
  });

  it('is not made with a short password, an odd address or an empty name', async () => {
    const answer = await setUp({ token, ...FIRST, password: 'short', email: 'a@b.org, c@d.org', name: '  ' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      { field: 'email', code: 'not_email', message: expect.any(String) },
      { field: 'password', code: 'too_short', message: 'Au moins 12 caractères.' },
      { field: 'name', code: 'required', message: 'À remplir.' },
    ]);
  });

  it('is made by the latest token only', async () => {
    const newer = (await harness.api.setupLink())!.split('#token=')[1]!;
    expect((await setUp({ token, ...FIRST })).body.code).toBe('setup_token_wrong');
    token = newer;
  });

  it('is made once, even when two people use the token at the same moment', async () => {
    const answers = await Promise.all([setUp({ token, ...FIRST, loadExample: true }), setUp({ token, ...FIRST, loadExample: true, email: 'other@example.org' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await rows(harness.sql, `select founder, password_hash like '$argon2id$%' as hashed from accounts where founder`)).toEqual([{ founder: true, hashed: true }]);
  });

  it('may begin with the example campaign', async () => {
    expect(await rows(harness.sql, `
      select w.name, count(distinct c.id)::int as campaigns, count(t.id)::int as targets
        from workspaces w join campaigns c on c.workspace_id = w.id join targets t on t.workspace_id = w.id and t.campaign_id = c.id group by w.id`))
      .toEqual([{ name: 'Premier Cercle', campaigns: 1, targets: 200 }]);
  });

  it('is signed in, in a workspace of their own', async () => {
    const [account] = await rows<{ email: string }>(harness.sql, 'select email from accounts where founder');
    const answer = await harness.anonymous.post('/session').send({ email: account!.email.toUpperCase(), password: FIRST.password });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ member: { name: 'Chloé Martin', role: 'admin', locale: 'fr' }, workspace: { name: 'Premier Cercle' }, founder: true });
  });

  it('cannot be made again, with whatever token', async () => {
    expect((await setUp({ token, ...FIRST })).body.code).toBe('setup_done');
    expect(await harness.api.setupLink()).toBeNull();
    expect((await harness.anonymous.get('/setup')).body).toEqual({ state: 'done' });
  });
});

describe('the first administrator, unattended', () => {
  it('comes from the environment, can sign in, and is not made twice', async () => {
    const harness = await createHarness({ ADMIN_EMAIL: 'admin@example.org', ADMIN_PASSWORD: 'pomme de terre bleue' });
    try {
      const answer = await harness.anonymous.post('/session').send({ email: 'admin@example.org', password: 'pomme de terre bleue' });
      expect(answer.status).toBe(200);
      expect(answer.body.member.role).toBe('admin');
      expect(await harness.api.setupLink()).toBeNull();
      expect(await rows(harness.sql, `select action, member_id is not null as by_member from audit_events where action = 'setup_done'`)).toEqual([{ action: 'setup_done', by_member: true }]);
    } finally {
      await harness.close();
    }
  });
});
