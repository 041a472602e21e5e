import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';
import { pasteText } from './paste-text.js';

const MOST_GESTURES = 25;
const SAMPLE = readFileSync(new URL('../../../samples/operateurs-etat-200.csv', import.meta.url), 'utf8');

/** A person's hands: every click and every key counts one, Ctrl+V two. */
class Hands {
  gestures = 0;

  constructor(private readonly page: Page) {}

  async click(name: RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.page.getByRole(role, { name }).first().click();
    this.gestures += 1;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.gestures += 1;
  }

  async paste(text: string): Promise<void> {
    await pasteText(this.page, text);
    this.gestures += 2;
  }
}

describeInBrowser('from a spreadsheet to the first call', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let campaignId: string;
  beforeAll(async () => {
    harness = await createBrowserHarness({ worker: true });
    lead = await harness.callerOf('lead');
    const { id: productId } = await lead<{ id: string }>('POST', '/products', { name: 'Escale' });
    campaignId = (await lead<{ id: string }>('POST', '/campaigns', { productId, name: 'Opérateurs de l’État' })).id;
  });
  afterAll(() => harness?.close());

  it(`takes at most ${MOST_GESTURES} clicks and keys after sign-in, for 200 lines`, async () => {
    const page = await harness.openAs('lead', '/');
    const hands = new Hands(page);
    await page.getByRole('heading', { level: 1 }).waitFor();

    await hands.click(/coller|liste/i, 'link');
    await page.waitForURL(/\/(import|list)/);
    if (!page.url().includes('/import')) {
      await hands.click(/coller|importer/i, 'link');
      await page.waitForURL(/\/import/);
    }
    await page.locator('header').getByText('Opérateurs de l’État').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Importer une liste' }).waitFor();
    await hands.paste(SAMPLE);
    await page.getByText('200 organisations à créer.').waitFor();
    await harness.picture(page, 'paste-preview');
    // The button that writes has the focus, and after it the way to the first call.
    await hands.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Import terminé' }).waitFor();
    await harness.picture(page, 'paste-done');
    await hands.press('Enter');
    await page.waitForURL(/\/call/);
    await page.locator('[data-keypad]').first().waitFor();
    await harness.picture(page, 'paste-first-card');
    const recorded = page.waitForResponse((response) => response.url().endsWith('/api/v1/calls') && response.request().method() === 'POST');
    await hands.press('3');
    expect((await recorded).status()).toBe(201);

    expect(hands.gestures).toBeLessThanOrEqual(MOST_GESTURES);
    const { items } = await lead<{ items: { outcome: string }[] }>('GET', `/calls?campaignId=${campaignId}`);
    expect(items.map(({ outcome }) => outcome)).toEqual(['voicemail']);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
