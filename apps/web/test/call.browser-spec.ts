import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Locator, Page, Request } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const KILOBYTE = 1024;

const cardOn = async (page: Page): Promise<string> => (await page.locator('[data-card]').getAttribute('data-card'))!;
const screenOf = (page: Page): Locator => page.getByTestId('call-screen');
const lastCall = (page: Page): Locator => page.getByTestId('last-call');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The next card is on the screen, another than the one before. */
async function nextCard(page: Page, former: string): Promise<string> {
  await page.waitForFunction((id) => {
    const now = document.querySelector('[data-card]')?.getAttribute('data-card');
    return now !== null && now !== undefined && now !== id;
  }, former);
  return cardOn(page);
}

interface Clocked { nextCardAfter: Promise<number> }

/** What the person waits for: from the next key to the frame that shows another card. */
async function startTheClock(page: Page, card: string): Promise<void> {
  await page.evaluate((former) => {
    (window as unknown as Clocked).nextCardAfter = new Promise<number>((resolve) => {
      document.addEventListener('keydown', ({ timeStamp }) => {
        const look = (): void => {
          const now = document.querySelector('[data-card]')?.getAttribute('data-card');
          if (!now || now === former) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - timeStamp));
        };
        look();
      }, { once: true, capture: true });
    });
  }, card);
}

/** What this browser keeps for the API, written down: whatever happens to the tab now, it is not lost. */
const keptOutcomes = (page: Page): Promise<string[]> => page.evaluate(() => new Promise<string[]>((resolve, reject) => {
  const opening = indexedDB.open('premier-cercle');
  opening.onerror = () => reject(opening.error as Error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('calls').objectStore('calls').getAll() as IDBRequest<{ body: { outcome: string } }[]>;
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.map(({ body }) => body.outcome));
    };
    all.onerror = () => reject(all.error as Error);
  };
}));

const keptHere = (page: Page): Promise<void> =>
  page.getByTestId('status-bar').getByText('Plus de réseau. L’appel est gardé ici et partira une seule fois, dès le retour.').last().waitFor();

/** A card is fetched ahead: what follows is at once. */
const aheadIsThere = (page: Page): Promise<unknown> => page.waitForSelector('[data-ahead="true"]', { state: 'attached' });

// A shared machine may be slow; what has to be quick is measured by itself.
jest.setTimeout(120_000);

describeInBrowser('the call screen', () => {
  let harness: BrowserHarness;
  const callsIn = async (): Promise<{ outcome: string; target_id: string }[]> =>
    (await harness.sql.query<{ outcome: string; target_id: string }[]>('select outcome, target_id from calls where voided_at is null order by recorded_at')) as never;
  /** Counted by the database: what was really recorded. */
  const recorded = async (count: number): Promise<void> => {
    const until = Date.now() + 30_000;
    while ((await callsIn()).length !== count) {
      if (Date.now() > until) throw new Error(`${(await callsIn()).length} calls recorded, not ${count}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
  });
  afterAll(() => harness?.close());

  it('loads at most 200 kB of compressed JavaScript before the first card', async () => {
    const page = await harness.openAs('admin', '/health/live');
    const scripts: Request[] = [];
    page.on('requestfinished', (request) => void (request.resourceType() === 'script' && scripts.push(request)));
    await page.goto(`${harness.url}/call`);
    await cardOn(page);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts.map(async (request) => (await request.sizes()).responseBodySize));
    const total = sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
    say(`first load of the call screen: ${total.toFixed(0)} kB of compressed JavaScript in ${sizes.length} files`);
    expect(total).toBeLessThanOrEqual(200);
    await page.context().close();
  });

  it('takes 20 calls by keyboard alone, and says how long each next card took', async () => {
    const page = await harness.openAs('caller', '/call');
    let card = await cardOn(page);
    expect(await page.title()).toMatch(/^Appeler .+ – Premier Cercle$/);
    const before = (await callsIn()).length;
    const waits: number[] = [];
    const seen = [card];
    for (let i = 0; i < 20; i++) {
      await aheadIsThere(page);
      if (i % 4 === 3) await page.keyboard.type('7id');
      await startTheClock(page, card);
      await page.keyboard.press(i % 4 === 3 ? 'Enter' : String((i % 4) + 1));
      waits.push(await page.evaluate(() => (window as unknown as Clocked).nextCardAfter));
      card = await nextCard(page, card);
      seen.push(card);
    }
    await recorded(before + 20);
    waits.sort((a, b) => a - b);
    say(`next card after the key: median ${waits[10]!.toFixed(0)} ms, slowest ${waits[19]!.toFixed(0)} ms of 20`);
    expect(new Set(seen).size).toBe(21);
    const outcomes = (await callsIn()).slice(-20).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'reached')).toHaveLength(5);
    // Read from its name on.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.context().close();
  });

  it('asks for evidence before “intéressé”, tells the next step before saving, and takes the call back with U', async () => {
    const page = await harness.openAs('lead', '/call');
    const card = await cardOn(page);
    const before = (await callsIn()).length;
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Il manque l’issue' }).waitFor();
    await page.keyboard.type('7i');
    await page.keyboard.press('Enter');
    await page.getByText('Pour noter «\u00A0intéressé\u00A0», cochez ce qui le prouve. Sinon, notez «\u00A0curieux\u00A0».').waitFor();
    expect(await cardOn(page)).toBe(card);
    expect(await page.getByTestId('next-step').textContent()).toMatch(/^Proposer le prochain open lab\. Rappel .+\.$/);
    await page.getByRole('button', { name: 'Plus tard' }).click();
    const chosen = await page.getByTestId('next-step').textContent();
    await page.getByLabel('Note').fill('Ressaisit chaque mission.');
    await page.keyboard.press('d');
    expect(await page.getByLabel('Note').inputValue()).toBe('Ressaisit chaque mission.d');
    await page.locator('h1').click();
    await page.keyboard.press('d');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'call');
    await page.keyboard.press('Enter');
    await nextCard(page, card);
    await recorded(before + 1);
    expect(await lastCall(page).textContent()).toContain(chosen!.slice(1));
    const [followUp] = await harness.sql.query<{ kind: string }[]>('select kind from follow_ups where target_id = $1 and status = $2', [card, 'scheduled']) as never as { kind: string }[];
    expect(followUp!.kind).toBe('propose_lab');

    await page.keyboard.press('u');
    await page.waitForFunction((id) => document.querySelector('[data-card]')?.getAttribute('data-card') === id, card);
    await recorded(before);
    // With all that was typed.
    expect(await page.getByLabel('Note').inputValue()).toBe('Ressaisit chaque mission.d');
    await page.context().close();
  });

  it('keeps two callers apart: they never see the same organisation', async () => {
    const [first, second] = await Promise.all([harness.openAs('caller', '/call'), harness.openAs('caller', '/call')]);
    const seen: string[] = [];
    const call = async (page: Page): Promise<void> => {
      let card = await cardOn(page);
      for (let i = 0; i < 6; i++) {
        seen.push(card);
        await page.keyboard.press('3');
        card = await nextCard(page, card);
      }
      seen.push(card);
    };
    await Promise.all([call(first), call(second)]);
    expect(new Set(seen).size).toBe(14);
    await first.context().close();
    await second.context().close();
  });

  it('gives the cards back when the page is left', async () => {
    const page = await harness.openAs('caller', '/call');
    const card = await cardOn(page);
    await aheadIsThere(page);
    const held = async (): Promise<number> => Number((await harness.sql.query<{ n: string }[]>('select count(*) as n from organisation_holds where lease_until > app.now() and target_id = $1', [card]) as never as { n: string }[])[0]!.n);
    expect(await held()).toBe(1);
    await page.getByRole('link', { name: 'Faire une pause' }).click();
    await page.waitForURL(`${harness.url}/**`);
    const until = Date.now() + 5000;
    while ((await held()) > 0 && Date.now() < until) await new Promise((resolve) => setImmediate(resolve));
    expect(await held()).toBe(0);
    await page.context().close();
  });

  it('keeps a call when the network is cut in the middle, and sends it once when it is back', async () => {
    const page = await harness.openAs('caller', '/call');
    const card = await cardOn(page);
    await aheadIsThere(page);
    const before = (await callsIn()).length;
    await page.keyboard.type('7e');
    await page.context().setOffline(true);
    await page.keyboard.press('Enter');
    // The card fetched ahead lets the person go on.
    const ahead = await nextCard(page, card);
    await keptHere(page);
    await page.keyboard.press('3');
    await page.getByRole('heading', { level: 1, name: 'Plus de réseau' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'call-offline');
    expect((await callsIn()).length).toBe(before);
    await page.context().setOffline(false);
    await recorded(before + 2);
    await page.getByText('En ligne, tout est enregistré').waitFor();
    expect((await callsIn()).slice(-2).map(({ target_id: id, outcome }) => [id, outcome])).toEqual([[card, 'reached'], [ahead, 'voicemail']]);
    await page.context().close();
  });

  it('sends a kept call once, also after the tab was closed; an unsent one can be undone', async () => {
    const page = await harness.openAs('caller', '/call');
    const card = await cardOn(page);
    await aheadIsThere(page);
    const before = (await callsIn()).length;
    await page.context().setOffline(true);
    await page.keyboard.press('1');
    await nextCard(page, card);
    await keptHere(page);
    await page.keyboard.press('u');
    await page.waitForFunction((id) => document.querySelector('[data-card]')?.getAttribute('data-card') === id, card);
    await page.keyboard.press('2');
    await nextCard(page, card);
    while (JSON.stringify(await keptOutcomes(page)) !== '["busy"]') await new Promise((resolve) => setImmediate(resolve));
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    // Two tabs at once: only one of them sends.
    const [first, second] = await Promise.all([context.newPage(), context.newPage()]);
    await Promise.all([first.goto(harness.url), second.goto(harness.url)]);
    await recorded(before + 1);
    await first.reload();
    await first.waitForLoadState('networkidle');
    expect((await callsIn()).slice(before).map(({ target_id: id, outcome }) => [id, outcome])).toEqual([[card, 'busy']]);
    await context.close();
  });

  it('is worked with a thumb: tap the number, and the outcome sheet is there on the way back', async () => {
    const page = await harness.openAs('caller', '/call', PHONE);
    const card = await cardOn(page);
    const before = (await callsIn()).length;
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'call-phone');
    const number = page.getByTestId('thumb-dial');
    expect(await number.getAttribute('href')).toMatch(/^tel:\+\d+/);
    // The phone's own app takes over; here the page only learns that it was hidden and seen again.
    await page.evaluate(() => document.addEventListener('click', (event) => (event.target as Element).closest('a[href^="tel:"]') && event.preventDefault()));
    await number.tap();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('heading', { name: 'Comment s’est passé l’appel\u202F?' }).waitFor();
    await page.getByRole('button', { name: 'Joint' }).tap();
    await page.getByText('Intéressé', { exact: true }).tap();
    await page.getByText('Accepte une date').last().tap();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'call-phone-sheet');
    await page.getByRole('button', { name: 'Enregistrer, puis la suivante' }).tap();
    await nextCard(page, card);
    await recorded(before + 1);
    expect((await callsIn()).at(-1)).toMatchObject({ outcome: 'reached', target_id: card });
    await page.context().close();
  });

  it('shows its keys, turns them off, and reads French keyboards, where a digit needs Shift', async () => {
    const page = await harness.openAs('caller', '/call');
    await cardOn(page);
    await screenOf(page).evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'è', code: 'Digit7', bubbles: true })));
    await page.getByRole('button', { name: 'Joint', pressed: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Les touches' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'call-keys');
    await dialog.getByText('Utiliser ces touches').click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('7');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Il manque l’issue' }).waitFor();
    expect(await page.getByRole('button', { name: 'Joint', pressed: true }).count()).toBe(0);
    await page.context().close();
  });

  it('loses nothing at 400 % zoom', async () => {
    const page = await harness.openAs('caller', '/call', { viewport: { width: 320, height: 256 } });
    await cardOn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.getByRole('button', { name: 'Noter l’issue' }).click();
    await page.getByRole('button', { name: 'Joint' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('says why there is nobody to call, and when', async () => {
    await harness.sql.query(`
      insert into organisation_holds (workspace_id, organisation_id, target_id, member_id, lease_until)
      select workspace_id, organisation_id, id, (select id from members order by created_at limit 1), app.now() + interval '1 hour' from targets
      on conflict (workspace_id, organisation_id) do update set target_id = excluded.target_id, member_id = excluded.member_id, lease_until = excluded.lease_until`);
    const page = await harness.openAs('caller', '/call');
    await page.getByTestId('empty-queue').waitFor();
    expect(await page.getByTestId('empty-queue').textContent()).toContain('sont ouvertes par d’autres');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'call-empty');
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
