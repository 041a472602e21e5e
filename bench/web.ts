import type { Browser, Page, Request } from 'playwright-core';
import { openBrowser } from './lib/browser.js';
import { openBenchDatabase } from './lib/database.js';
import { cardOn, enterToNextCard, frameTimes } from './lib/in-page.js';
import { seedTeam } from './lib/seed.js';
import { startServer } from './lib/server-process.js';
import { median, quantile } from './lib/statistics.js';

const SHORT_LIST = 200;
const LONG_LIST = 10_000;
const CALLS = 20;
const SCROLLING_MS = 10_000;
/** Wheel turns before and after each filtering, and the pixels of one. */
const TURNS = 40;
const PIXELS = 700;
const KILOBYTE = 1024;
const GOALS = { kilobytes: 200, nextCardMs: 100, frameMs: 50 };

/** What a person waits for in the browser: the first load, the next card, a long list that moves. */
export async function benchWeb(): Promise<void> {
  const browser = await openBrowser();
  if (browser === null) return console.log('web: no Chromium found; install one, or name it in CHROMIUM_PATH');
  const database = await openBenchDatabase();
  try {
    const team = await seedTeam(database.url);
    const { campaignId: short } = await team.addCampaign(SHORT_LIST);
    const { campaignId: long } = await team.addCampaign(LONG_LIST);
    const product = await startServer(new URL('./product.js', import.meta.url), { DATABASE_URL: database.url });
    try {
      console.log(`web: Chromium ${browser.version()}, ${database.server}`);
      const open = (): Promise<Page> => newPage(browser, product.address, team.token);
      await firstLoad(await open(), `/call?campaign=${short}`);
      await nextCards(await open(), `/call?campaign=${short}`);
      await longList(await open(), `/list?campaign=${long}`);
    } finally {
      await product.stop();
    }
  } finally {
    await browser.close();
    await database.drop();
  }
}

/** Of a browser that never was here, signed in by its header as a script would be. */
async function newPage(browser: Browser, address: string, token: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 }, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  return context.newPage();
}

const print = (what: string, figures: string, value: number, goal: number, unit: string): void =>
  console.log(`  ${what}   ${figures}   ${(value / goal).toFixed(2)} of the goal of ${goal} ${unit}`);

async function firstLoad(page: Page, place: string): Promise<void> {
  const scripts: Request[] = [];
  page.on('requestfinished', (request) => void (request.resourceType() === 'script' && scripts.push(request)));
  await page.goto(place);
  await cardOn(page);
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts.map(async (request) => (await request.sizes()).responseBodySize));
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
  print('call screen, first load of JavaScript', `${kilobytes.toFixed(0)} kB compressed in ${sizes.length} files`, kilobytes, GOALS.kilobytes, 'kB');
  await page.context().close();
}

/** Somebody reached who is interested, as the keys say it; while they talk, the card after is fetched. */
async function nextCards(page: Page, place: string): Promise<void> {
  await page.goto(place);
  await cardOn(page);
  const waits: number[] = [];
  while (waits.length < CALLS) {
    await page.waitForSelector('[data-ahead="true"]', { state: 'attached' });
    await page.keyboard.type('7id');
    waits.push(await enterToNextCard(page));
  }
  print('Enter to the next card', `p50 ${median(waits).toFixed(0)} ms   p99 ${quantile(waits, 0.99).toFixed(0)} ms   of ${CALLS} calls`, quantile(waits, 0.99), GOALS.nextCardMs, 'ms');
  await page.context().close();
}

async function longList(page: Page, place: string): Promise<void> {
  await page.goto(place);
  const grid = page.getByRole('grid');
  const search = page.getByRole('main').getByRole('searchbox');
  await grid.getByRole('row').nth(10).waitFor();
  const scroll = async (): Promise<void> => {
    await grid.hover();
    for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, PIXELS);
  };
  let filterings = 0;
  const frames = await frameTimes(page, SCROLLING_MS, async () => {
    await scroll();
    const filtered = page.waitForResponse((response) => /\/targets\?.*q=/.test(response.url()));
    await search.fill(`organisation ${70 + (filterings++ % 20)}`);
    await filtered;
    await scroll();
    await search.fill('');
    await page.waitForURL((url) => !url.searchParams.has('q'));
  });
  const p99 = quantile(frames, 0.99);
  print(`list of ${LONG_LIST}, ${SCROLLING_MS / 1000} s of scrolling and ${filterings} filterings`, `p50 ${median(frames).toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   worst ${Math.max(...frames).toFixed(1)} ms   of ${frames.length} frames`, p99, GOALS.frameMs, 'ms');
  await page.context().close();
}
