import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { callAround, type CampaignAtWork } from './campaign-at-work.js';
import { describeInBrowser } from './chromium.js';

// axe reads the whole page twice; a small machine takes its time.
jest.setTimeout(60_000);

describeInBrowser('the home', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let work: CampaignAtWork;
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
  });
  afterAll(() => harness?.close());

  it('begins with two fields where there is no campaign, by keyboard alone', async () => {
    const page = await harness.openAs('lead', '/');
    await page.getByRole('heading', { level: 1, name: 'Commençons par votre service' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Le service à lancer').focus();
    await page.keyboard.type('Escale');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Agences de l’eau');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'La liste est vide.' }).waitFor();
    await page.getByRole('link', { name: 'Coller une liste' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'today-empty');
    await page.getByRole('button', { name: 'Charger l’exemple' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^200 organisations à appeler, 30 chaises à remplir/ }).waitFor();
    await page.context().close();
  });

  it('tells a caller without a campaign to wait for one, and offers nothing to create', async () => {
    const other = await createBrowserHarness();
    try {
      const page = await other.openAs('caller', '/');
      await page.getByRole('heading', { level: 1, name: 'Pas encore de campagne' }).waitFor();
      expect(await page.getByRole('textbox').count()).toBe(await page.getByRole('search').getByRole('textbox').count());
    } finally {
      await other.close();
    }
  });

  it('tells the forecast in one sentence, what was promised, what is late, what was learnt', async () => {
    work = await callAround(lead);
    const page = await harness.openAs('lead', `/?campaign=${work.campaignId}`);
    await page.getByRole('heading', { level: 1, name: /chaises.*chance\s: \d+\s%\./ }).waitFor();
    await page.getByRole('region', { name: /^Rappels promis/ }).getByText(work.promised).waitFor();
    await page.getByRole('region', { name: /^En retard/ }).getByText(work.overdue).waitFor();
    await page.getByRole('region', { name: 'Appris en appelant' }).getByText('revient 12 fois.').waitFor();
    expect(await page.title()).toBe('Aujourd’hui – Premier Cercle');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'today');
    await page.context().close();
  });

  it('calls whoever is due in one gesture', async () => {
    const page = await harness.openAs('lead', `/?campaign=${work.campaignId}`);
    await page.getByRole('region', { name: /^En retard/ }).getByRole('link', { name: `Appeler\u00A0: ${work.overdue}` }).click();
    await page.getByTestId('call-screen').getByRole('heading', { level: 1, name: work.overdue }).waitFor();
    await page.getByRole('link', { name: 'Faire une pause' }).click();
    await page.getByRole('region', { name: /^En retard/ }).waitFor();
    await page.context().close();
  });

  it('keeps the number of chairs in the address', async () => {
    const page = await harness.openAs('lead', `/?campaign=${work.campaignId}&chairs=12`);
    await page.getByRole('heading', { level: 1, name: /12 chaises/ }).waitFor();
    await page.getByRole('textbox', { name: 'Chaises à remplir' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.waitForURL(/chairs=13/);
    await page.getByRole('heading', { level: 1, name: /13 chaises/ }).waitFor();
    await page.context().close();
  });

  it('marks a follow-up as done by keyboard, takes it back with U, and sends it when the page is left', async () => {
    const open = async (): Promise<string[]> => (await lead<{ items: { organisationName: string }[] }>('GET', `/follow-ups?campaignId=${work.campaignId}&due=overdue`)).items.map(({ organisationName }) => organisationName);
    const page = await harness.openAs('lead', `/?campaign=${work.campaignId}`);
    const late = page.getByRole('region', { name: /^En retard/ });
    const done = page.getByRole('button', { name: `C’est fait\u00A0: ${work.overdue}` });
    await done.press('Enter');
    await page.getByText(`${work.overdue}\u00A0: relance faite.`).waitFor();
    await late.getByText('Rien en retard.').waitFor();
    await page.keyboard.press('u');
    await done.waitFor();
    expect(await open()).toContain(work.overdue);
    await done.press('Enter');
    await late.getByText('Rien en retard.').waitFor();
    const sent = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.url().includes('/follow-ups/'));
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect((await sent).status()).toBe(200);
    expect(await open()).not.toContain(work.overdue);
    await page.context().close();
  });

  it('reads at 400 % zoom without scrolling sideways', async () => {
    const page = await harness.openAs('caller', `/?campaign=${work.campaignId}`, { viewport: { width: 320, height: 256 } });
    await page.getByRole('heading', { level: 1, name: /chaises/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
