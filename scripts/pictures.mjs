import { requireNode } from './lib/node-version.mjs';

requireNode();
const { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } = await import('node:fs');
const os = await import('node:os');
const path = await import('node:path');
const { guarded, Trouble } = await import('./lib/trouble.mjs');
const { alone } = await import('./lib/lock.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');
const { ensureBuilt } = await import('./lib/build.mjs');
const { inRoot } = await import('./lib/root.mjs');
const { callThrough } = await import('./lib/sample-week.mjs');

const OUT = inRoot('docs/pictures');
const SAMPLE = inRoot('samples/operateurs-etat-200.csv');
const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const SIZE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };
/** A week of calls, and the morning on which the pictures are taken: the same in every year they are made. */
const DAYS = [16, 17, 18, 19, 20, 23, 24].map((day) => new Date(`2026-11-${day}T08:05:00Z`));
const MORNING = new Date('2026-11-24T10:40:00Z');
const WEEK = '2026-W47';
const PASSWORD = 'pomme de terre bleue';
const PEOPLE = { fr: { name: 'Inès Maquette', email: 'ines@equipe.example' }, en: { name: 'Tom Outline', email: 'tom@equipe.example' } };

/** The built product with its worker on a PostgreSQL of its own, at a date of its own. */
async function openProduct() {
  const { startEmbeddedPostgres } = await import('#platform/embedded/embedded-postgres.js');
  const { migrateDatabase } = await import('#crm/migrations/migrate.js');
  const { loadConfig } = await import('#platform/config/config.js');
  const { createApi } = await import('../dist/apps/api/src/create-api.js');
  const { createWorker } = await import('../dist/apps/worker/src/create-worker.js');
  const { default: pg } = await import('pg');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'premier-cercle-pictures-'));
  const postgres = await startEmbeddedPostgres({ dir: path.join(folder, 'data'), database: 'pictures', temporary: true });
  await migrateDatabase(postgres.url);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const config = loadConfig({ LOG_LEVEL: 'error', PORT: '0', DATABASE_URL: postgres.url });
  const [api, worker] = [await createApi({ config }), await createWorker({ config, sweeping: false })];
  return {
    url: await api.listen(), api, sweep: () => worker.sweep(),
    setClock: (instant) => client.query(
      'insert into app.clock_offset (shift) values ($1::interval) on conflict (single) do update set shift = excluded.shift', [`${instant.getTime() - Date.now()} milliseconds`]),
    close: async () => {
      await worker.close();
      await api.close();
      await client.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A person at the API, by their session's cookie. */
class Person {
  constructor(url) {
    this.url = url;
  }

  call = async (method, place, body) => {
    const response = await fetch(`${this.url}/api/v1${place}`, {
      method, headers: { ...(this.cookie && { cookie: this.cookie }), ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${place}: ${response.status} ${text}`);
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return text === '' ? undefined : JSON.parse(text);
  };
}

/** The team, its product and its campaign with an empty call list. */
async function prepare({ url, api }) {
  const { EXAMPLE_CAMPAIGN, EXAMPLE_PRODUCT } = await import('#crm/imports/example/example-campaign.texts.js');
  const fr = new Person(url);
  await fr.call('POST', '/setup', { token: (await api.setupLink()).split('#token=')[1], ...PEOPLE.fr, password: PASSWORD, workspaceName: 'Équipe Escale', locale: 'fr' });
  const { link } = await fr.call('POST', '/members', { email: PEOPLE.en.email, name: PEOPLE.en.name, role: 'admin' });
  const en = new Person(url);
  await en.call('POST', '/members/accept', { token: link.split('#token=')[1], password: PASSWORD });
  await en.call('PATCH', '/session', { locale: 'en' });
  const { id: productId } = await fr.call('POST', '/products', EXAMPLE_PRODUCT);
  const { id: campaignId } = await fr.call('POST', '/campaigns', { productId, ...EXAMPLE_CAMPAIGN });
  return { people: { fr, en }, campaignId };
}

async function pageOf(browser, { url, cookie }, locale, { size = SIZE, colorScheme = 'light', now }) {
  const context = await browser.newContext({ baseURL: url, viewport: size, colorScheme, locale: `${locale}-FR`, timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
  const [name, ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url }]);
  await context.clock.setFixedTime(now);
  return context.newPage();
}

/** A screen in both languages; `act` brings it to the moment worth seeing. */
async function picture({ browser, people, now }, name, place, { act, ...look } = {}) {
  for (const [locale, person] of Object.entries(people)) {
    const page = await pageOf(browser, person, locale, { ...look, now });
    await page.goto(place);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await act?.(page, locale);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    const file = path.join(OUT, locale, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    console.log(`  ${path.relative(inRoot(), file)}\u00A0: ${Math.round(statSync(file).size / 1024)} kB`);
    await page.context().close();
  }
}

const paste = (page, text) => page.evaluate((pasted) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', pasted);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, text);

const card = (page) => page.locator('[data-card]').waitFor();

/** The path of a first campaign, in the order in which a person walks it. */
async function take(product, browser) {
  await product.setClock(DAYS[0]);
  const { people, campaignId } = await prepare(product);
  const first = { browser, people, now: DAYS[0] };
  await picture(first, '1-paste', `/import?campaign=${campaignId}`, {
    act: async (page) => {
      await page.getByRole('banner').getByText('Opérateurs de l’État').waitFor();
      await paste(page, readFileSync(SAMPLE, 'utf8').replace(/^\uFEFF/, ''));
      await page.getByRole('row').nth(8).waitFor();
    },
  });
  const list = await people.fr.call('POST', '/imports', { text: readFileSync(SAMPLE, 'utf8') });
  await people.fr.call('POST', `/imports/${list.id}/preview`, { campaignId, mapping: list.suggestedMapping });
  await people.fr.call('POST', `/imports/${list.id}/run`, {});
  while ((await people.fr.call('GET', `/imports/${list.id}`)).status !== 'done') await new Promise((resolve) => setTimeout(resolve, 100));

  await callThrough({ ...product, call: people.fr.call, campaignId, days: DAYS });
  await product.setClock(MORNING);
  await product.sweep();
  for (const [locale, person] of Object.entries(people)) await person.call('POST', '/session', { email: PEOPLE[locale].email, password: PASSWORD });

  const now = { browser, people, now: MORNING };
  const at = (place) => `${place}?campaign=${campaignId}`;
  await picture(now, '2-call', at('/call'), { act: card });
  await picture(now, '3-next-step', at('/call'), {
    act: async (page) => {
      await card(page);
      await page.keyboard.type('7id');
      await page.getByTestId('next-step').waitFor();
    },
  });
  await picture(now, '4-today', at('/'));
  await picture(now, '5-list', at('/list'), { act: (page) => page.getByRole('grid').getByRole('row').nth(8).waitFor() });
  await picture(now, '6-funnel', at('/funnel'));
  await picture(now, '7-report', at(`/reports/${WEEK}`), { act: (page) => page.locator('iframe').first().waitFor().catch(() => undefined) });
  await picture(now, 'call-dark', at('/call'), { act: card, colorScheme: 'dark' });
  await picture(now, 'call-phone', at('/call'), { act: card, size: PHONE });
  await picture(now, 'settings', '/settings/team');
}

// `npm run pictures`: those of README.md and of the guide, from the built product, always with the same people and dates.
await guarded(async () => {
  await alone(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
  const program = PLACES.find((place) => place && existsSync(place));
  if (!program) throw new Trouble('Il manque un navigateur\u00A0: installez chromium, ou donnez CHROMIUM_PATH. / There is no browser: install chromium, or set CHROMIUM_PATH.', '');
  const { chromium } = await import('playwright-core');
  for (const locale of Object.keys(PEOPLE)) mkdirSync(path.join(OUT, locale), { recursive: true });
  const product = await openProduct();
  const browser = await chromium.launch({ executablePath: program, args: FLAGS });
  try {
    await take(product, browser);
  } finally {
    await browser.close();
    await product.close();
  }
});
process.exit();
