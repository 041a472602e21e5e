import type { Server } from 'node:http';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { ROLES, type Role } from '#contracts/vocabulary.js';
import { hashOf, newSecret, TOKEN_PREFIX } from '#crm/workspaces/secrets.rules.js';
import { loadConfig } from '#platform/config/config.js';
import type { Sql } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import type { LogStream } from '#platform/log/logger.js';
import type { Scope } from '#platform/scope.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { createApi, type Api } from '../src/create-api.js';
import { strays } from './conformity.js';
import { RouteAudit } from '../src/http/route-audit.js';
import type { RouteDeclaration } from '../src/http/routes.js';

type Verb = 'get' | 'post' | 'patch' | 'put' | 'delete';
/** supertest with the member's token already set. */
export type MemberRequest = Record<Verb, (path: string) => supertest.Test>;

/** One member of each role, with a token each. */
export interface TestWorkspace {
  id: string;
  scopes: Record<Role, Scope>;
  tokens: Record<Role, string>;
  /** Requests of the member with this role; paths are below `/api/v1`. */
  as(role: Role): MemberRequest;
}

export interface ApiHarness {
  api: Api;
  server: Server;
  database: TestDatabase;
  /** A connection of the test's own: to prepare rows and to look at them. */
  sql: DataSource;
  /** The workspace most tests work in, and another one that must never be seen from it. */
  workspace: TestWorkspace;
  other: TestWorkspace;
  /** Short for `workspace.as(role)`. */
  as(role: Role): MemberRequest;
  /** Without any credential. */
  anonymous: MemberRequest;
  /** Every route of the API with what it declares, for tests that walk over all of them. */
  routes(): RouteDeclaration[];
  /** Any request, with its whole path; the role is one of `workspace`, null for nobody. */
  request(method: string, path: string, role: Role | null): supertest.Test;
  addWorkspace(name: string): Promise<TestWorkspace>;
  /** Moves the clock of the whole database, such as `'3 days'` or `'-1 hour'`, from the real time. */
  moveClock(interval: string): Promise<void>;
  close(): Promise<void>;
}

/** The whole API on a database of its own, in about 300 ms. */
export async function createHarness(env: Record<string, string> = {}, { webApp, log }: { webApp?: string; log?: LogStream } = {}): Promise<ApiHarness> {
  const database = await createTestDatabase();
  const sql = await new DataSource({ type: 'postgres', url: database.url, installExtensions: false, poolSize: 2 }).initialize();
  const api = await createApi({ config: loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'error', PORT: '0', DATABASE_URL: database.url, ...env }), ...(webApp === undefined ? {} : { webApp }), ...(log === undefined ? {} : { log }) });
  // Listening once; supertest would otherwise open and close the port around every request.
  await api.listen();
  const server = api.app.getHttpServer() as Server;
  const addWorkspace = (name: string): Promise<TestWorkspace> => createWorkspace(sql, server, name);
  const workspace = await addWorkspace('Équipe Premier Cercle');
  const other = await addWorkspace('Autre équipe');
  return {
    api, server, database, sql, workspace, other, addWorkspace,
    as: (role) => workspace.as(role),
    anonymous: requests(server, null),
    routes: () => api.app.get(RouteAudit, { strict: false }).routes(),
    request: (method, path, role) => {
      const test = described(supertest(server)[method.toLowerCase() as Verb](path));
      return role === null ? test : test.set('authorization', `Bearer ${workspace.tokens[role]}`);
    },
    moveClock: async (interval) => {
      await sql.query(`insert into app.clock_offset (shift) values ($1::interval) on conflict (single) do update set shift = excluded.shift`, [interval]);
    },
    close: async () => {
      await api.close();
      await sql.destroy();
      await database.drop();
      const undescribed = [...seenStrays];
      seenStrays.clear();
      if (undescribed.length > 0) throw new Error(`Answers that apps/api/openapi.json does not describe:\n${undescribed.join('\n')}`);
    },
  };
}

/** What answered otherwise than described since the last harness was closed. */
const seenStrays = new Set<string>();

/** Some tests take the bytes as they came. */
const bodyOf = ({ body, headers }: supertest.Response): unknown => (Buffer.isBuffer(body) && headers['content-type']?.includes('json') ? JSON.parse(body.toString()) : body);

/** Every answer that a test gets is held against the description of the API; `close` tells what strays from it. */
function described(test: supertest.Test): supertest.Test {
  return test.on('response', (answer: supertest.Response) => {
    const { pathname } = new URL(test.url);
    const stray = strays({ method: test.method, path: pathname, status: answer.status, type: answer.headers['content-type'] ?? '', body: bodyOf(answer) });
    for (const each of stray) seenStrays.add(each);
  });
}

function requests(server: Server, token: string | null): MemberRequest {
  const request = (verb: Verb) => (path: string): supertest.Test => {
    const test = described(supertest(server)[verb](path.startsWith('/api/') || path.startsWith('/health') ? path : `/api/v1${path}`));
    return token === null ? test : test.set('authorization', `Bearer ${token}`);
  };
  return { get: request('get'), post: request('post'), patch: request('patch'), put: request('put'), delete: request('delete') };
}

/** Straight in SQL: a test of products should not pay for four passwords. */
async function createWorkspace(sql: Sql, server: Server, name: string): Promise<TestWorkspace> {
  const id = newId();
  await sql.query('insert into workspaces (id, name) values ($1, $2)', [id, name]);
  const members = await Promise.all(ROLES.map(async (role) => {
    const [accountId, memberId, token] = [newId(), newId(), TOKEN_PREFIX + newSecret()];
    await sql.query('insert into accounts (id, email) values ($1, $2)', [accountId, `${role}-${accountId}@example.org`]);
    await sql.query('insert into members (workspace_id, id, account_id, name, role) values ($1, $2, $3, $4, $5)', [id, memberId, accountId, `${role} of ${name}`, role]);
    await sql.query('insert into tokens (workspace_id, id, member_id, name, token_hash) values ($1, $2, $3, $4, $5)', [id, newId(), memberId, 'test', hashOf(token)]);
    const scope: Scope = { workspaceId: id, memberId, accountId, role, locale: 'fr' };
    return { role, scope, token };
  }));
  const byRole = <T>(pick: (member: (typeof members)[number]) => T): Record<Role, T> =>
    Object.fromEntries(members.map((member) => [member.role, pick(member)])) as Record<Role, T>;
  const tokens = byRole(({ token }) => token);
  return { id, scopes: byRole(({ scope }) => scope), tokens, as: (role) => requests(server, tokens[role]) };
}
