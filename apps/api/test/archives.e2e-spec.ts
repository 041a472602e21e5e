import { rm, writeFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import yauzl from 'yauzl';
import { ArchivesService } from '#crm/archives/archives.service.js';
import { ArchiveReader } from '#crm/archives/archive-reader.js';
import { archivedTables, LEFT_OUT } from '#crm/archives/archive-tables.rules.js';
import { catalogueTables } from '#crm/archives/catalogue.queries.js';
import type { Manifest } from '#crm/archives/manifest.js';
import { SuppressionsService } from '#crm/suppressions/suppressions.service.js';
import { loadConfig } from '#platform/config/config.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { zipStream } from '#platform/formats/zip.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { createApi, type Api } from '../src/create-api.js';
import { createHarness, type ApiHarness } from './api-harness.js';

type Dump = Record<string, string[]>;
interface Empty { database: TestDatabase; sql: DataSource; api: Api; server: Server; token: string }

describe('a team in an archive', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'archives-spec-'));
  let from: ApiHarness;
  let campaignId: string;
  let archive: Buffer;
  let taken: Dump;
  let to: Empty;

  /** What belongs to a team, table by table, as PostgreSQL writes it. */
  const dump = async (sql: Sql, workspaceId: string): Promise<Dump> => {
    const tables = archivedTables(await catalogueTables(sql));
    const found: Dump = {};
    for (const { name, select } of tables) found[name] = (await rows<{ line: string }>(sql, `${select} order by 1`, [workspaceId])).map(({ line }) => line);
    return found;
  };
  const emptyInstallation = async (): Promise<Empty> => {
    const database = await createTestDatabase();
    const sql = await new DataSource({ type: 'postgres', url: database.url, installExtensions: false, poolSize: 2 }).initialize();
    const api = await createApi({ config: loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'error', PORT: '0', DATABASE_URL: database.url }) });
    await api.listen();
    return { database, sql, api, server: api.app.getHttpServer() as Server, token: (await api.setupLink())!.split('#token=')[1]! };
  };
  const remove = async ({ api, sql, database }: Empty): Promise<void> => {
    await api.close();
    await sql.destroy();
    await database.drop();
  };
  const take = async (): Promise<Buffer> => {
    const answer = await from.as('admin').post('/archives').buffer().parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    }).expect(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'no-store', 'content-disposition': expect.stringMatching(/premier-cercle-archive-[\d-]+\.zip/) });
    return answer.body as Buffer;
  };
  const restore = ({ server, token }: Empty, file: Buffer, withToken: string | null = token) => {
    const request = supertest(server).post('/api/v1/setup/restore');
    return (withToken === null ? request : request.field('token', withToken)).attach('file', file, 'archive.zip');
  };

  beforeAll(async () => {
    from = await createHarness();
    const lead = from.as('lead');
    const { workspaceId } = from.workspace.scopes.lead;
    campaignId = (await lead.post('/example-campaign').expect(201)).body.campaignId;
    const { body: { items: [first, second, third] } } = await lead.get(`/campaigns/${campaignId}/targets?limit=3`).expect(200);
    await lead.post('/calls').send({
      targetId: first.id, outcome: 'reached', interest: 'motivated', evidence: ['told_the_pain'], signals: ['wants_it_now'], needs: [{ title: 'Un export' }], objections: [{ title: 'Pas le temps', answered: true }],
      contact: { firstName: 'Marie', lastName: 'Dupont', email: 'm.dupont@archive.example' }, note: 'É à 9 h “demain”\nligne 2', referrals: [{ name: 'Recommandée' }],
    }).then(({ status, body }) => expect([status, body]).toEqual([201, expect.anything()]));
    await lead.post('/calls').send({ targetId: second.id, outcome: 'refused', contact: { lastName: 'Opposée', email: 'non@archive.example' } }).expect(201);
    await lead.post('/calls').send({ targetId: third.id, outcome: 'voicemail' }).expect(201);
    const child = (await lead.post('/organisations').send({ name: 'Antenne', parentId: first.organisationId }).expect(201)).body;
    // A parent made after its child: no order of ids would do.
    const parent = (await lead.post('/organisations').send({ name: 'Tête' }).expect(201)).body;
    await from.sql.query('update organisations set parent_id = $2 where id = $1', [child.id, parent.id]);
    await from.as('admin').get('/report-subscriptions').expect(200);
    await from.sql.query(
      `insert into emails (workspace_id, id, key, purpose, recipient, message_id, state, content, not_before)
       select $1, gen_random_uuid(), state, case when state = 'invited' then 'invite_member' else 'digest' end, state || '@archive.example', state, case when state = 'invited' then 'planned' else state end, '{"subject":"s","text":"t","html":"h"}', app.now()
         from unnest(array['planned', 'claimed', 'sent', 'invited']) as state`, [workspaceId],
    );
    archive = await take();
    taken = await dump(from.sql, workspaceId);
    to = await emptyInstallation();
  });
  afterAll(async () => {
    await from.close();
    await remove(to);
    await rm(folder, { recursive: true, force: true });
  });

  const untouched = async (): Promise<void> => {
    expect(await row(to.sql, `select (select count(*) from accounts)::int as accounts, (select count(*) from workspaces)::int as workspaces, (select setup_done_at is null from installation) as waiting`))
      .toEqual({ accounts: 0, workspaces: 0, waiting: true });
  };

  it('holds every table of a team, and nothing of another or that opens this installation', async () => {
    const file = path.join(folder, 'archive.zip');
    await writeFile(file, archive);
    const reader = await ArchiveReader.open(file);
    const tables = (await catalogueTables(from.sql)).map(({ name }) => name);
    expect(Object.keys(reader.manifest.tables).sort()).toEqual(tables.filter((name) => !(name in LEFT_OUT)).sort());
    expect(reader.manifest).toMatchObject({ format: 1, leftOut: LEFT_OUT, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    let all = '';
    for (const name of Object.keys(reader.manifest.tables)) for await (const lines of reader.batches(name)) all += lines.join('\n');
    reader.close();
    expect(all).not.toContain(from.other.id);
    expect(all).not.toContain('invited@archive.example');
    const secrets = await rows<{ secret: string }>(from.sql, `select token_hash as secret from tokens union select secret from installation union select unsubscribe_token_hash from report_subscriptions`);
    expect(secrets.length).toBeGreaterThan(3);
    for (const { secret } of secrets) expect(all).not.toContain(secret);
  });

  it('decides on every column that sounds like a key: leave, leave out, or it is none', async () => {
    const sounding = archivedTables(await catalogueTables(from.sql)).flatMap(({ name, columns }) => columns.filter((column) => /token|secret|password|hash/.test(column)).map((column) => `${name}.${column}`));
    expect(sounding).toEqual([
      // Random, and worth nothing once the claim ended.
      'emails.claim_token',
      // SHA-256 of 32 random bytes: they let nobody in, and the links in mails that guests have already stay good.
      'invitation_tokens.token_hash', 'roti_links.token_hash',
    ]);
  });

  it.each([
    ['a text', () => Buffer.from('nom;ville\nAgence;Lyon\n'), 'archive_unknown'],
    ['cut off', () => archive.subarray(0, archive.length - 200), 'archive_damaged'],
    ['cut in the middle', () => archive.subarray(0, archive.length / 2), 'archive_damaged'],
    ['changed by a byte', () => {
      const changed = Buffer.from(archive);
      changed[Math.floor(archive.length / 3)]! ^= 0x55;
      return changed;
    }, 'archive_damaged'],
    ['empty', () => Buffer.alloc(0), 'archive_unknown'],
  ])('is refused where the file is %s, and nothing is changed', async (_, file, code) => {
    const answer = await restore(to, file()).expect(422);
    expect(answer.body.code).toBe(code);
    await untouched();
  });

  /** The same archive, but for what its manifest says. */
  const rewritten = async (change: (manifest: Manifest) => void): Promise<Buffer> => {
    const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
    const parts: { path: string; content: () => Buffer[] }[] = [];
    for await (const entry of zip.eachEntry()) {
      let content = await buffer(await zip.openReadStreamPromise(entry));
      if (entry.fileName === 'manifest.json') {
        const manifest = JSON.parse(content.toString()) as Manifest;
        change(manifest);
        content = Buffer.from(JSON.stringify(manifest));
      }
      parts.push({ path: entry.fileName, content: () => [content] });
    }
    return buffer(zipStream(parts, new Date()));
  };

  it.each<[string, (manifest: Manifest) => void, string]>([
    ['a newer layout', (manifest) => { manifest.format = 2; manifest.version = '9.0.0'; }, 'archive_newer'],
    ['a newer schema', (manifest) => manifest.migrations.push('FromTheFuture9999999999999'), 'archive_newer'],
    ['a column that is no more', (manifest) => manifest.tables['needs']!.columns.push('gone'), 'archive_refused'],
    ['fewer rows than it has', (manifest) => { manifest.tables['targets']!.rows -= 1; }, 'archive_damaged'],
    ['rows that nothing holds together', (manifest) => { delete manifest.tables['members']; }, 'archive_refused'],
    ['another team', (manifest) => { manifest.workspaceId = from.other.id; }, 'archive_damaged'],
  ])('is refused where the manifest tells of %s, and nothing is changed', async (_, change, code) => {
    const answer = await restore(to, await rewritten(change)).expect(422);
    expect(answer.body).toMatchObject({ code, title: expect.stringContaining('Rien n’a été changé') });
    await untouched();
  });

  it('is taken by admins only, and restored by whoever holds the set-up token', async () => {
    await from.as('lead').post('/archives').expect(403);
    await from.anonymous.post('/archives').expect(401);
    expect((await restore(to, archive, 'x'.repeat(43)).expect(403)).body.code).toBe('setup_token_wrong');
    await restore(to, archive, null).expect(400);
    await supertest(to.server).post('/api/v1/setup/restore').field('token', to.token).expect(400);
    await untouched();
    expect((await restore(await from.api.setupLink().then((link) => ({ ...to, server: from.server, token: link!.split('#token=')[1]! })), archive).expect(409)).body.code).toBe('installation_not_empty');
  });

  it('comes back as it was: the same ids, the same rows, the same funnel and report', async () => {
    const { workspaceId } = from.workspace.scopes.admin;
    const answer = await restore(to, archive).expect(200);
    expect(answer.body).toMatchObject({ workspaceId, name: 'Équipe Premier Cercle', calls: 3, heldMessages: 2, admins: [{ email: from.workspace.scopes.admin && expect.stringMatching(/^admin-/), url: expect.stringContaining('/join#token=') }] });

    const restored = await dump(to.sql, workspaceId);
    for (const [table, lines] of Object.entries(taken)) {
      const expected = table === 'accounts' ? lines.map((line) => line.replace('"founder":false', '"founder":true')).filter((line) => line.includes('"admin-')).concat(lines.filter((line) => !line.includes('"admin-'))).sort() : lines;
      const found = table === 'audit_events' ? restored[table]!.filter((line) => !line.includes('"restored"')) : restored[table];
      if (table !== 'emails') expect([table, found]).toEqual([table, expected]);
    }
    expect(restored['audit_events']).toHaveLength(taken['audit_events']!.length + 1);
    // Enough of everything that the comparison means something.
    expect(Object.entries(restored).filter(([, lines]) => lines.length > 0).map(([table]) => table)).toEqual(expect.arrayContaining([
      'calls', 'contacts', 'follow_ups', 'need_mentions', 'objection_mentions', 'opt_outs', 'organisation_phones', 'report_subscriptions', 'stage_changes', 'suppressions', 'targets',
    ]));

    const token = new URL(answer.body.admins[0].url as string).hash.slice('#token='.length);
    const joined = await supertest(to.server).post('/api/v1/members/accept').send({ token, password: 'pomme de terre bleue' });
    expect([200, 201]).toContain(joined.status);
    const cookie = joined.headers['set-cookie']![0]!.split(';')[0]!;
    const get = (place: string) => supertest(to.server).get(`/api/v1${place}`).set('cookie', cookie).expect(200);
    const at = new Date().toISOString();
    for (const place of [`/campaigns/${campaignId}/funnel?at=${at}`, `/campaigns/${campaignId}/forecast?goal=30`, `/campaigns/${campaignId}/targets?limit=200&sort=name`]) {
      const [here, there] = [(await from.as('admin').get(place).expect(200)).body, (await get(place)).body];
      expect(there).toEqual({ ...here, ...('nextCursor' in here ? { nextCursor: expect.anything() } : {}) });
    }
    const week = async (ask: (place: string) => Promise<{ body: Record<string, unknown> }>) => {
      const { asOf: _asOf, generatedAt: _generatedAt, ...report } = (await ask('/reports/weekly')).body;
      return JSON.stringify(report).replace(/"(asOf|at)":"[^"]*"/g, '');
    };
    expect(await week((place) => get(place))).toEqual(await week((place) => from.as('admin').get(place).expect(200)));
  });

  it('still recognises whoever objected, in an installation with another secret', async () => {
    const things = [{ thing: 'email' as const, value: 'non@archive.example' }];
    const held = (api: Api, sql: DataSource, workspaceId: string) => api.app.get(SuppressionsService, { strict: false }).isSuppressed(sql, workspaceId, things);
    expect(await held(to.api, to.sql, from.workspace.id)).toBe(true);
    expect(await held(from.api, from.sql, from.workspace.id)).toBe(true);
    expect(await held(from.api, from.sql, from.other.id)).toBe(false);
  });

  it('sends nothing that may have left already, until a person says so', async () => {
    const states = async () => Object.fromEntries((await rows<{ recipient: string; state: string; error: string }>(to.sql, `select recipient, state, error from emails where recipient like '%@archive.example'`)).map(({ recipient, state, error }) => [recipient.split('@')[0], [state, error]]));
    expect(await states()).toEqual({ planned: ['kept', 'restored'], claimed: ['uncertain', 'restored'], sent: ['sent', null] });
    expect(await row(to.sql, 'select workspace_id from email_holds')).toEqual({ workspace_id: from.workspace.id });
  });

  it('goes on numbering after what came back', async () => {
    const { next, last } = (await row<{ next: string; last: string }>(to.sql, `select nextval(pg_get_serial_sequence('stage_changes', 'seq'))::text as next, (select max(seq) from stage_changes)::text as last`))!;
    expect(Number(next)).toBe(Number(last) + 1);
  });

  it('is not restored twice', async () => {
    expect((await restore(to, archive).expect(409)).body.code).toBe('setup_done');
  });

  it('gives its connection back when the download is given up', async () => {
    const { stream } = await from.api.app.get(ArchivesService, { strict: false }).take(from.workspace.scopes.admin);
    await new Promise((closed) => { stream.once('close', closed).destroy(); });
    expect((await take()).length).toBeGreaterThan(1000);
  });
});
