import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { callAround, namesIn, type CampaignAtWork } from './campaign-at-work.js';
import { describeInBrowser } from './chromium.js';

// axe reads the whole page twice; a small machine takes its time.
jest.setTimeout(60_000);

describeInBrowser('the reports', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let work: CampaignAtWork;
  let week: string;
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
    lead = await harness.callerOf('lead');
    work = await callAround(lead);
    week = (await lead<{ items: { week: string }[] }>('GET', '/reports/weekly/weeks')).items[0]!.week;
  });
  afterAll(() => harness?.close());

  const mailText = async (page: Page): Promise<string> => {
    await page.frameLocator('iframe').getByText('L’entonnoir').first().waitFor();
    return page.frameLocator('iframe').locator('body').innerText();
  };

  it('shows the e-mail as it is sent, and says that the week in progress is not final', async () => {
    const page = await harness.openAs('lead', '/reports');
    await page.getByRole('heading', { level: 1, name: `Semaine ${Number(week.slice(-2))}` }).waitFor();
    await page.getByText('Semaine en cours, chiffres provisoires.').first().waitFor();
    expect(namesIn(await mailText(page), [work.promised])).toEqual([work.promised]);
    expect(await page.title()).toBe('Bilans – Premier Cercle');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'reports');
    await page.context().close();
  });

  it('lets no script run in the message', async () => {
    const page = await harness.openAs('lead', '/reports');
    await mailText(page);
    expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('allow-scripts');
    await page.context().close();
  });

  it('gives a viewer the message without one name, and nothing to decide', async () => {
    const page = await harness.openAs('viewer', '/reports');
    await page.getByRole('heading', { level: 1, name: /^Semaine/ }).waitFor();
    expect(namesIn(await mailText(page), work.names)).toEqual([]);
    await page.getByRole('radio', { name: 'Mis en page' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/as=text/);
    await page.locator('pre').waitFor();
    expect(namesIn(await page.evaluate(() => document.body.textContent ?? ''), work.names)).toEqual([]);
    expect(await page.getByRole('button', { name: /^Noter|essai|Ne plus envoyer/ }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('records the decision a button of the mail leads to, once somebody says so', async () => {
    const page = await harness.openAs('lead', `/reports/${week}?campaign=${work.campaignId}&decision=stop`);
    await page.getByRole('radio', { name: 'Arrêter' }).and(page.locator(':checked')).waitFor({ state: 'attached' });
    expect(await harness.sql.query('select 1 from report_decisions')).toEqual([]);
    await page.getByLabel('Pourquoi').focus();
    await page.keyboard.type('La liste ne suffit pas.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('C’est noté\u00A0: arrêter.').waitFor();
    expect(await harness.sql.query('select week, decision, note from report_decisions')).toEqual([{ week, decision: 'stop', note: 'La liste ne suffit pas.' }]);
    await page.context().close();
  });

  it('sends a test to me alone', async () => {
    const page = await harness.openAs('lead', '/reports');
    await page.getByRole('button', { name: 'M’envoyer un essai' }).press('Enter');
    await page.getByText('Un essai part vers').waitFor();
    expect(await harness.sql.query(`select count(*)::int as mails from emails where purpose = 'weekly_report_test'`)).toEqual([{ mails: 1 }]);
    await page.context().close();
  });

  it('says who receives it, changes the rhythm, ends it, and takes that back', async () => {
    const page = await harness.openAs('lead', '/reports');
    const readers = page.getByRole('region', { name: /^Qui le reçoit/ });
    const first = readers.getByRole('listitem').filter({ hasText: 'Maud Esquisse' }).first();
    await first.getByLabel('Rythme').press('Enter');
    await page.getByRole('option', { name: 'Toutes les 26 semaines' }).press('Enter');
    await first.getByText('Toutes les 26 semaines').first().waitFor();
    const before = await readers.getByRole('listitem').count();
    await first.getByRole('button', { name: 'Ne plus envoyer\u00A0: Maud Esquisse' }).press('Enter');
    await page.getByText('Maud Esquisse ne recevra plus le bilan.').waitFor();
    await page.waitForFunction((count) => document.querySelectorAll('[aria-labelledby="readers"] > ul > li').length === count, before - 1);
    await page.keyboard.press('u');
    await page.waitForFunction((count) => document.querySelectorAll('[aria-labelledby="readers"] > ul > li').length === count, before);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('reads a past week as final', async () => {
    await harness.moveClock('7 days');
    const page = await harness.openAs('viewer', '/reports');
    await page.getByRole('heading', { level: 1, name: `Semaine ${Number(week.slice(-2))}` }).waitFor();
    await mailText(page);
    expect(await page.getByText('Semaine en cours, chiffres provisoires.').count()).toBe(0);
    await page.context().close();
  });

  it('starts with the text where the message would have to be read sideways', async () => {
    const page = await harness.openAs('viewer', '/reports', { viewport: { width: 320, height: 256 } });
    await page.locator('pre').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
