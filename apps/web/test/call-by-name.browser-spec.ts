import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

interface Listed { id: string; campaignId: string; organisation: { id: string; name: string } }

jest.setTimeout(120_000);

describeInBrowser('a call about one organisation, out of its turn', () => {
  let harness: BrowserHarness;
  let listed: Listed[];
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
    const call = await harness.callerOf('lead');
    const { items: [campaign] } = await call<{ items: { id: string }[] }>('GET', '/campaigns');
    ({ items: listed } = await call<{ items: Listed[] }>('GET', `/campaigns/${campaign!.id}/targets?limit=60&sort=position`));
  });
  afterAll(() => harness?.close());

  const cardIs = (page: Page, id: string) => page.locator(`[data-card="${id}"]`).waitFor();

  it('is logged from its page, also when it was a visit', async () => {
    const { id, campaignId, organisation } = listed[40]!;
    const page = await harness.openAs('caller', `/organisations/${organisation.id}`);
    await page.getByRole('link', { name: /^Appeler pour la campagne/ }).click();
    await cardIs(page, id);
    await page.getByText('Vous avez choisi cette organisation.').waitFor();
    await page.waitForURL(`${harness.url}/call?campaign=${campaignId}`);

    await page.getByRole('button', { name: 'Pas par téléphone' }).click();
    await page.getByRole('radio', { name: 'Visite' }).check({ force: true });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.type('7e');
    await page.keyboard.press('Enter');
    await page.locator(`[data-card]:not([data-card="${id}"])`).waitFor();
    // The next one is fetched ahead once the call is recorded.
    await page.waitForSelector('[data-ahead="true"]', { state: 'attached' });
    expect(await harness.sql.query('select channel, phone, outcome, interest from calls where target_id = $1', [id]))
      .toEqual([{ channel: 'visit', phone: null, outcome: 'reached', interest: 'curious' }]);
    await page.context().close();
  });

  it('comes in between when they call back, and what was being typed is there again afterwards', async () => {
    const { id, organisation } = listed[50]!;
    const page = await harness.openAs('lead', '/call');
    const first = (await page.locator('[data-card]').getAttribute('data-card'))!;
    await page.locator('#call-note').fill('Demander Mme Gabarit');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('/');
    await page.getByRole('searchbox').last().fill(organisation.name);
    await page.getByRole('button', { name: `Ouvrir la fiche de ${organisation.name}` }).click();
    await cardIs(page, id);
    expect(await page.locator('#call-note').inputValue()).toBe('');

    await page.keyboard.press('3');
    await cardIs(page, first);
    expect(await page.locator('#call-note').inputValue()).toBe('Demander Mme Gabarit');
    await page.context().close();
  });

  it('is told when a colleague has the card, and the queue goes on', async () => {
    const { id, campaignId } = listed[45]!;
    const colleague = await harness.callerOf('lead');
    await colleague('POST', `/campaigns/${campaignId}/next-call`, { targetId: id });
    const page = await harness.openAs('caller', `/call?target=${id}`);
    await page.getByText('Quelqu’un d’autre de l’équipe a cette fiche ouverte en ce moment.').waitFor();
    await page.locator('[data-card]').waitFor();
    await page.context().close();
  });

  it('leaves nothing to complain about', () => {
    expect(harness.complaints).toEqual([]);
  });
});
