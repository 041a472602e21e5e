import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import type { Role } from '#contracts/vocabulary.js';
import { loadConfig } from '#platform/config/config.js';
import { loadTestConfig } from '#platform/config/test-config.js';
import type { Sql } from '#platform/database/sql.js';
import { createTestDatabase } from '#testing/test-database.js';
import { createApi, type Api } from '../../api/src/create-api.js';
import { createWorker } from '../../worker/src/create-worker.js';
import { builtWeb } from './built-web.js';
import { launchBrowser } from './chromium.js';

const PASSWORD = 'pomme de terre bleue';
/** Milliseconds until something that a page should show is missed: long enough for a machine with other work to do. */
const PATIENCE = 60_000;

/** An address of the API below `/api/v1`, called as one member by their session cookie. Throws what was refused. */
export type Caller = <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>;

export interface BrowserHarness {
  /** Such as `http://127.0.0.1:41234`. */
  url: string;
  api: Api;
  /** A connection of the test's own. */
  sql: Sql;
  browser: Browser;
  /** A page of nobody, in a browser context of its own. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** A page of a member with this role; each call is another person in another browser. The first makes the team. */
  openAs(role: Role, path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Requests as a new member with this role, to prepare what a test needs. */
  callerOf(role: Role): Promise<Caller>;
  /** Moves the clock of the whole database, such as `'3 days'`. */
  moveClock(interval: string): Promise<void>;
  /** What no page may ever show: errors of scripts, refusals of the content policy, requests to other hosts. Empty when all is well. */
  complaints: string[];
  /** Puts a picture into the report of the run, when one is wanted (BROWSER_REPORT). */
  picture(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

interface HarnessOptions {
  /** Loads the example campaign with the team. */
  example?: boolean;
  env?: Record<string, string>;
  /** Runs the worker too: what the API hands on (an import, a mail) is then done. */
  worker?: boolean;
}

/** The whole product behind a real browser: its API and built web app on a database of its own. */
export async function createBrowserHarness({ example = false, env = {}, worker: withWorker = false }: HarnessOptions = {}): Promise<BrowserHarness> {
  // First: a web app that does not build must leave neither a database nor a browser behind.
  const webApp = await builtWeb();
  const [database, browser] = await Promise.all([createTestDatabase(), launchBrowser()]);
  const sql = await new DataSource({ type: 'postgres', url: database.url, installExtensions: false, poolSize: 2 }).initialize();
  const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: '0', DATABASE_URL: database.url, ...env });
  const api = await createApi({ config, webApp });
  const worker = withWorker ? await createWorker({ config }) : null;
  const url = await api.listen();
  const people = new People(url, api, example);
  const complaints: string[] = [];

  const open = async (place: string, options: BrowserContextOptions = {}, cookie?: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(PATIENCE);
    if (cookie) await context.addCookies([{ name: cookie.split('=')[0]!, value: cookie.split('=').slice(1).join('='), url }]);
    const page = await context.newPage();
    listen(page, url, complaints);
    await page.goto(url + place);
    return page;
  };

  return {
    url, api, sql, browser, complaints, open,
    openAs: async (role, place, options) => open(place, options, await people.cookieOf(role)),
    callerOf: async (role) => people.callerWith(await people.cookieOf(role)),
    moveClock: async (interval) => {
      await sql.query(`insert into app.clock_offset (shift) values ($1::interval) on conflict (single) do update set shift = excluded.shift`, [interval]);
    },
    picture: async (page, name) => {
      const { browserReport } = loadTestConfig();
      if (browserReport === undefined) return;
      mkdirSync(browserReport, { recursive: true });
      await page.screenshot({ path: path.join(browserReport, `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      await worker?.close();
      await api.close();
      await sql.destroy();
      await database.drop();
    },
  };
}

/** A refused request (4xx) is part of a test; an error of a script or of the policy never is. */
function listen(page: Page, url: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url())) complaints.push(`${page.url()} asked ${request.url()}`);
  });
}

/** Members, made through the API as people would be. */
class People {
  private admin: Promise<string> | undefined;
  private count = 0;

  constructor(private readonly url: string, private readonly api: Api, private readonly example: boolean) {}

  /** The cookie of a new member; the first admin is the one who set the installation up. */
  async cookieOf(role: Role): Promise<string> {
    const isFirst = this.admin === undefined;
    this.admin ??= this.setUp();
    const admin = await this.admin;
    if (isFirst && role === 'admin') return admin;
    const email = `${role}-${++this.count}@example.org`;
    const { link } = await this.callerWith(admin)<{ link: string }>('POST', '/members', { email, role, name: NAMES[role] });
    return this.enter('/members/accept', { token: link.split('#token=')[1]!, password: PASSWORD });
  }

  callerWith(cookie: string): Caller {
    return async <T>(method: string, place: string, body?: unknown): Promise<T> => {
      const response = await fetch(`${this.url}/api/v1${place}`, { method, headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${place}: ${response.status} ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    };
  }

  private async setUp(): Promise<string> {
    const token = (await this.api.setupLink())!.split('#token=')[1]!;
    return this.enter('/setup', { token, email: 'salome.canevas@example.org', password: PASSWORD, name: NAMES.admin, workspaceName: 'Équipe Escale', locale: 'fr', loadExample: this.example });
  }

  private async enter(place: string, body: object): Promise<string> {
    const response = await fetch(`${this.url}/api/v1${place}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${place}: ${response.status} ${await response.text()}`);
    return response.headers.getSetCookie()[0]!.split(';')[0]!;
  }
}

const NAMES: Record<Role, string> = { admin: 'Salomé Canevas', lead: 'Bruno Gabarit', caller: 'Inès Maquette', viewer: 'Maud Esquisse' };
