import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contactScreen } from '../src/pages/contact/contact.screen.js';
import { organisationScreen } from '../src/pages/organisation/organisation.screen.js';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

const whenFound = organisationScreen.ready && contactScreen.ready ? it : it.skip;
/** A page that every role may see. */
const SHARED = '/funnel';

describeInBrowser('the frame around every view', () => {
  let harness: BrowserHarness;
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
    // The first to come makes the team.
    await (await harness.openAs('admin', SHARED)).context().close();
  });
  afterAll(() => harness?.close());

  it('names the product and the campaign', async () => {
    const page = await harness.openAs('lead', SHARED);
    await page.locator('header').getByText('Opérateurs de l’État', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('keeps the language that a member chose, wherever they sign in next', async () => {
    const page = await harness.openAs('caller', SHARED);
    await page.getByRole('button', { name: /mon compte$/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('button', { name: /my account$/ }).waitFor();
    const kept = await page.evaluate(() => fetch('/api/v1/session').then((answer) => answer.json() as Promise<{ member: { locale: string } }>));
    expect(kept.member.locale).toBe('en');
    await page.context().close();
  });

  it('leads a viewer away from what shows names', async () => {
    const page = await harness.openAs('viewer', '/list');
    await page.waitForURL(/\/funnel/);
    await page.context().close();
  });

  it('says that the network is gone, and that it came back', async () => {
    const page = await harness.openAs('lead', SHARED);
    await page.getByRole('button', { name: /mon compte$/ }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('Plus de réseau.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText('Plus de réseau.').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('asks to sign in again when the session ended, and leads back', async () => {
    const page = await harness.openAs('lead', `${SHARED}?campaign=x`);
    await page.getByRole('button', { name: /mon compte$/ }).waitFor();
    await page.context().clearCookies();
    await page.reload();
    await page.waitForURL(/\/sign-in\?next=/);
    expect(new URL(page.url()).searchParams.get('next')).toBe('/funnel?campaign=x');
    await page.context().close();
  });

  whenFound('finds an organisation by its name, typed after /', async () => {
    const page = await harness.openAs('lead', SHARED);
    await page.getByRole('combobox', { name: /^Chercher/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('agence de l eau');
    await page.getByRole('option').first().waitFor();
    expect(await axeFindings(page, '[role="listbox"]')).toEqual([]);
    await harness.picture(page, 'search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/organisations\//);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
