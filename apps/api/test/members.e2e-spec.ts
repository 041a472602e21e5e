import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows } from '#platform/database/sql.js';
import { createHarness, type ApiHarness } from './api-harness.js';

const PASSWORD = 'pomme de terre bleue';

describe('members', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  const invite = (email: string, role = 'caller') => harness.as('admin').post('/members').send({ email, role });
  const tokenOf = (link: string): string => link.split('#token=')[1]!;
  const accept = (token: string) => harness.anonymous.post('/members/accept').send({ token, password: PASSWORD });

  it('are listed with their addresses to admins and leads, without to callers, and not at all to viewers', async () => {
    for (const role of ['admin', 'lead'] as const) {
      const { body } = await harness.as(role).get('/members');
      expect(body.items.map(({ email }: { email: string | null }) => email)).toEqual(expect.arrayContaining([expect.stringContaining('viewer-')]));
    }
    const { body } = await harness.as('caller').get('/members');
    expect(body.items.map(({ email }: { email: string | null }) => email)).toEqual([null, null, null, null]);
    expect((await harness.as('viewer').get('/members')).status).toBe(403);
  });

  it('are listed page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await harness.as('admin').get(`/members?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it('are invited by a link that works once', async () => {
    const invited = await invite('new@example.org');
    expect(invited.status).toBe(201);
    expect(invited.body).toMatchObject({ email: 'new@example.org', role: 'caller', pending: true, link: expect.stringContaining('/join#token=') });
    const token = tokenOf(invited.body.link);
    expect((await accept(token)).body).toMatchObject({ member: { email: 'new@example.org' } });
    expect((await accept(token)).body.code).toBe('link_expired');
    expect(JSON.stringify(await rows(harness.sql, 'select token_hash from member_links'))).not.toContain(token);
  });

  it('lose a link when a newer one is made, and after 7 days', async () => {
    const invited = await invite('late@example.org');
    const renewed = await harness.as('admin').post(`/members/${invited.body.id}/link`);
    expect((await accept(tokenOf(invited.body.link))).body.code).toBe('link_expired');
    await harness.moveClock('8 days');
    expect((await accept(tokenOf(renewed.body.link))).body.code).toBe('link_expired');
    await harness.moveClock('0 days');
    expect((await accept(tokenOf(renewed.body.link))).status).toBe(200);
  });

  it('are not shown a link that a mail carries', async () => {
    const mailing = await createHarness({ SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      const answer = await mailing.as('admin').post('/members').send({ email: 'mailed@example.org', role: 'caller' });
      expect(answer.body.link).toBeNull();
      expect(await rows(mailing.sql, 'select recipient, purpose, state from emails')).toEqual([{ recipient: 'mailed@example.org', purpose: 'invite_member', state: 'planned' }]);
    } finally {
      await mailing.close();
    }
  });

  it('are one person in several workspaces, whom no admin can impersonate in another one', async () => {
    await invite('pending@example.org');
    const elsewhere = await harness.other.as('admin').post('/members').send({ email: 'pending@example.org', role: 'admin' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'conflict']);
    const both = await harness.other.as('admin').post('/members').send({ email: 'new@example.org', role: 'viewer' });
    expect(both.body.link).toBeNull();
    expect((await harness.other.as('admin').post(`/members/${both.body.id}/link`)).status).toBe(403);
  });

  it('are invited once', async () => {
    expect((await invite('New@Example.org')).body.code).toBe('already_exists');
  });

  it('lose their sessions with their role, and everything when they are removed', async () => {
    const { body: member } = await invite('leaver@example.org');
    const joined = await accept(tokenOf(member.link));
    const cookie = (joined.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
    const { body: token } = await harness.anonymous.post('/tokens').set('cookie', cookie).send({ name: 'script' });
    const { body: { etag } } = await harness.as('admin').get(`/members/${member.id}`);
    const changed = await harness.as('admin').patch(`/members/${member.id}`).set('if-match', etag).send({ role: 'viewer' });
    expect(changed.body.role).toBe('viewer');
    expect((await harness.anonymous.get('/session').set('cookie', cookie)).status).toBe(401);
    const withToken = () => harness.anonymous.get('/session').set('authorization', `Bearer ${token.token}`);
    expect((await withToken()).body.member.role).toBe('viewer');
    expect((await harness.as('admin').delete(`/members/${member.id}`)).status).toBe(428);
    expect((await harness.as('admin').delete(`/members/${member.id}`).set('if-match', changed.body.etag)).status).toBe(204);
    expect((await withToken()).status).toBe(401);
    expect((await harness.as('admin').get(`/members/${member.id}`)).status).toBe(404);
    expect((await harness.anonymous.post('/session').send({ email: 'leaver@example.org', password: PASSWORD })).status).toBe(401);
    expect((await invite('leaver@example.org')).body.id).toBe(member.id);
  });

  it('always keep an admin, even when two step down at once', async () => {
    const team = await harness.addWorkspace('Deux admins');
    const { body: { items } } = await team.as('admin').get('/members');
    const [admin, lead] = ['admin', 'lead'].map((role) => items.find((member: { role: string }) => member.role === role));
    const demote = (id: string, etag: string) => team.as('admin').patch(`/members/${id}`).set('if-match', etag).send({ role: 'lead' });
    expect((await demote(admin.id, admin.etag)).body.code).toBe('last_admin');
    expect((await team.as('admin').delete(`/members/${admin.id}`).set('if-match', admin.etag)).body.code).toBe('last_admin');
    const second = await team.as('admin').patch(`/members/${lead.id}`).set('if-match', lead.etag).send({ role: 'admin' });
    const answers = await Promise.all([demote(admin.id, admin.etag), team.as('lead').patch(`/members/${lead.id}`).set('if-match', second.body.etag).send({ role: 'lead' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('of another workspace do not exist', async () => {
    const { viewer } = harness.other.scopes;
    for (const answer of [
      await harness.as('admin').get(`/members/${viewer.memberId}`),
      await harness.as('admin').patch(`/members/${viewer.memberId}`).set('if-match', '"1"').send({ role: 'admin' }),
      await harness.as('admin').delete(`/members/${viewer.memberId}`).set('if-match', '"1"'),
      await harness.as('admin').post(`/members/${viewer.memberId}/link`),
    ]) expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });
});

describe('personal tokens', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  it('are shown once, act as their member, and end when revoked', async () => {
    const { body, status } = await harness.as('caller').post('/tokens').send({ name: 'export' });
    expect(status).toBe(201);
    expect(body.token).toMatch(/^pc_[\w-]{43}$/);
    const listed = await harness.as('caller').get('/tokens');
    expect(JSON.stringify(listed.body)).not.toContain(body.token);
    const use = () => harness.anonymous.get('/session').set('authorization', `Bearer ${body.token}`);
    expect((await use()).body.member.id).toBe(harness.workspace.scopes.caller.memberId);
    expect((await harness.as('lead').delete(`/tokens/${body.id}`)).status).toBe(404);
    expect((await harness.other.as('admin').delete(`/tokens/${body.id}`)).status).toBe(404);
    expect((await harness.as('admin').delete(`/tokens/${body.id}`)).status).toBe(204);
    expect((await use()).status).toBe(401);
  });

  it('end at their date', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { body } = await harness.as('caller').post('/tokens').send({ name: 'one hour', expiresAt });
    const use = () => harness.anonymous.get('/session').set('authorization', `Bearer ${body.token}`);
    expect((await use()).status).toBe(200);
    await harness.moveClock('2 hours');
    expect((await use()).status).toBe(401);
    await harness.moveClock('0 hours');
  });

  it('are listed to their member, and all of them to an admin', async () => {
    const { body: mine } = await harness.as('viewer').get('/tokens');
    expect(new Set(mine.items.map(({ memberId }: { memberId: string }) => memberId))).toEqual(new Set([harness.workspace.scopes.viewer.memberId]));
    const { body: all } = await harness.as('admin').get('/tokens');
    expect(new Set(all.items.map(({ memberId }: { memberId: string }) => memberId)).size).toBe(4);
  });
});

describe('workspaces', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness({ ADMIN_EMAIL: 'founder@example.org', ADMIN_PASSWORD: PASSWORD }); });
  afterAll(() => harness.close());

  it('are opened by the founder only', async () => {
    expect((await harness.as('admin').post('/workspaces').send({ name: 'Autre' })).status).toBe(403);
    const signedIn = await harness.anonymous.post('/session').send({ email: 'founder@example.org', password: PASSWORD });
    const cookie = (signedIn.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
    const created = await harness.anonymous.post('/workspaces').set('cookie', cookie).send({ name: 'Deuxième', timeZone: 'Indian/Reunion' });
    expect([created.status, created.body.timeZone]).toEqual([201, 'Indian/Reunion']);
    const { body: mine } = await harness.anonymous.get('/workspaces').set('cookie', cookie);
    expect(mine.items.map(({ name }: { name: string }) => name)).toEqual(['Deuxième', 'Équipe']);
  });

  it('let a lead change everything but how long data is kept', async () => {
    const { body: { etag } } = await harness.as('lead').get('/workspace');
    expect((await harness.as('lead').patch('/workspace').set('if-match', etag).send({ retentionMonths: 12 })).status).toBe(403);
    expect((await harness.as('caller').patch('/workspace').set('if-match', etag).send({ name: 'x' })).status).toBe(403);
    const changed = await harness.as('lead').patch('/workspace').set('if-match', etag).send({ closedDays: ['2026-12-24'], digestTime: '07:45' });
    expect(changed.body).toMatchObject({ closedDays: ['2026-12-24'], digestTime: '07:45', retentionMonths: 36 });
    expect((await harness.as('admin').patch('/workspace').set('if-match', changed.body.etag).send({ retentionMonths: 12 })).body.retentionMonths).toBe(12);
  });

  it('tell an admin, and nobody else, who did what', async () => {
    const { body } = await harness.as('admin').get('/audit-events?limit=1');
    expect(body.items).toMatchObject([{ action: 'workspace_changed', memberId: harness.workspace.scopes.admin.memberId, details: { fields: ['retentionMonths'] } }]);
    const next = await harness.as('admin').get(`/audit-events?limit=1&cursor=${body.nextCursor}`);
    expect(next.body.items).toMatchObject([{ action: 'workspace_changed', memberId: harness.workspace.scopes.lead.memberId }]);
    for (const role of ['lead', 'caller', 'viewer'] as const) expect((await harness.as(role).get('/audit-events')).status).toBe(403);
  });
});
