import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness } from './browser-harness.js';
import { callAround, namesIn, type CampaignAtWork } from './campaign-at-work.js';
import { describeInBrowser } from './chromium.js';

const HEADLINE = 'Sur 17 organisations jointes, 3 intéressées';

// axe reads the whole page twice; a small machine takes its time.
jest.setTimeout(150_000);

describeInBrowser('the funnel', () => {
  let harness: BrowserHarness;
  let work: CampaignAtWork;
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
    work = await callAround(await harness.callerOf('lead'));
  });
  afterAll(() => harness?.close());

  it('tells a viewer counts, rates with their doubt and segments, and not one name', async () => {
    const page = await harness.openAs('viewer', '/funnel');
    await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Ce qu’on a entendu' }).waitFor();
    const region = page.getByRole('list', { name: 'L’entonnoir, étape par étape' });
    expect(await region.getByRole('listitem').count()).toBe(8);
    await region.getByText('des jointes').waitFor();
    await page.getByRole('columnheader', { name: 'Verdict' }).waitFor();
    const text = await page.evaluate(() => document.body.textContent ?? '');
    expect(text).toContain('On a déjà un outil national');
    expect(namesIn(text, work.names)).toEqual([]);
    expect(text).not.toContain('Canevas');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'funnel-viewer');
    await page.context().close();
  });

  it('was sent no name that the page merely hides', async () => {
    const page = await harness.openAs('viewer', '/legal');
    const answers: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/v1/')) void response.text().then((body) => answers.push(body), () => undefined);
    });
    await page.goto(`${harness.url}/funnel`);
    await page.getByRole('heading', { level: 2, name: 'Ce qu’on a entendu' }).waitFor();
    await page.getByRole('columnheader', { name: 'Verdict' }).waitFor();
    expect(answers.length).toBeGreaterThan(3);
    expect(namesIn(answers.join('\n'), work.names)).toEqual([]);
    await page.context().close();
  });

  it('turns into a table, by keyboard, and the address keeps it', async () => {
    const page = await harness.openAs('lead', '/funnel');
    await page.getByRole('radio', { name: 'Dessin' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/view=table/);
    const table = page.getByRole('table', { name: 'L’entonnoir, étape par étape' });
    await table.getByRole('row', { name: /^Intéressées 3 3/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('reads any past day, and comes back to today', async () => {
    const day = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
    const page = await harness.openAs('viewer', `/funnel?at=${day}`);
    await page.getByRole('heading', { level: 1, name: 'Sur 1 organisation jointe, 0 intéressée' }).waitFor();
    await page.getByRole('button', { name: 'Revenir à aujourd’hui' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    expect(page.url()).not.toContain('at=');
    await page.context().close();
  });

  it('compares by another attribute, kept in the address', async () => {
    const page = await harness.openAs('lead', '/funnel?by=source');
    await page.getByRole('table', { name: /^Segments comparés/ }).getByRole('row', { name: /3 sur 17/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Trop tôt pour choisir un segment' }).waitFor();
    await page.context().close();
  });

  it('gives a caller the funnel without the segments, which are not theirs to read', async () => {
    const page = await harness.openAs('caller', '/funnel');
    await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    expect(await page.getByLabel('Comparer par').count()).toBe(0);
    await page.context().close();
  });

  it('reads at 400 % zoom without scrolling the page sideways', async () => {
    const page = await harness.openAs('viewer', '/funnel', { viewport: { width: 320, height: 256 } });
    await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
