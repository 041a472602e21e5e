import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

const PASSWORD = 'pomme de terre bleue';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Tab until the control with this name has the focus; fails rather than turn in circles. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const labels = (element as HTMLInputElement).labels;
      return element.getAttribute('aria-label') ?? (labels?.length ? labels[0]!.textContent : element.textContent) ?? '';
    });
    if (focused.trim().startsWith(name)) return;
  }
  throw new Error(`Tab never reached “${name}”`);
}

const sidewaysOverflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describeInBrowser('the way in', () => {
  let harness: BrowserHarness;
  beforeAll(async () => {
    harness = await createBrowserHarness();
  });
  afterAll(() => harness?.close());

  it('says how to begin where nobody has set the installation up', async () => {
    const page = await harness.open('/');
    await page.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor();
    await page.getByText('Cette installation n’a pas encore d’équipe.').waitFor();
    expect(await page.title()).toBe('Se connecter – Premier Cercle');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('creates the team by keyboard alone, from the link of the terminal', async () => {
    const token = (await harness.api.setupLink())!.split('#')[1]!;
    const page = await harness.open(`/setup#${token}`);
    await page.getByRole('heading', { level: 1, name: 'Créer votre équipe' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'setup');
    // The style sheets of the components win over the base, in whatever order their files came.
    expect(await page.getByRole('button', { name: 'Créer l’équipe' }).evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(12, 102, 80)');
    await tabTo(page, 'Nom de l’équipe');
    await page.keyboard.type('Équipe Escale');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Salomé Canevas');
    await page.keyboard.press('Tab');
    await page.keyboard.type('salome@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.type('trop court');
    await page.keyboard.press('Enter');
    // The refusal takes the focus, names the field, and leads to it.
    await page.getByRole('alert').getByText('Mot de passe\u00A0: Au moins 12 caractères.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${harness.url}/`);
    await page.getByRole('button', { name: 'Salomé Canevas, mon compte' }).waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'first-view');
    await page.context().close();
  });

  it('leads back to the page that was asked for, and out again', async () => {
    const page = await harness.open('/funnel');
    await page.getByLabel('Adresse de courriel').fill('salome@example.org');
    await page.getByLabel('Mot de passe').fill('ce n’est pas le bon');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${harness.url}/funnel`);
    await page.getByRole('button', { name: 'Salomé Canevas, mon compte' }).click();
    await page.getByRole('menu').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.waitForURL(/\/sign-in$/);
    await page.context().close();
  });

  it('speaks English from one end to the other', async () => {
    const page = await harness.open('/sign-in', { locale: 'en-GB' });
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
    await page.context().close();
  });

  it('asks an invited member for a password', async () => {
    const page = await harness.open('/join#token=x');
    await page.getByRole('heading', { level: 1, name: 'Rejoindre l’équipe' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Rejoindre' }).click();
    await page.getByRole('alert').waitFor();
    await page.context().close();
  });

  it.each(['/accessibility', '/legal', '/nowhere'])('shows %s to anybody, at 400 % zoom too', async (place) => {
    const page = await harness.open(place, { viewport: { width: 320, height: 256 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each([['/legal', 'Mentions légales', 'Legal notice'], ['/accessibility', 'Accessibilité', 'Accessibility']])('says %s without JavaScript too, in both languages', async (place, french, english) => {
    const page = await harness.open(place, { javaScriptEnabled: false });
    await page.getByRole('heading', { level: 1, name: french }).waitFor();
    await page.getByRole('heading', { level: 2, name: english }).waitFor();
    await page.getByRole('article').getByRole('paragraph').first().waitFor();
    await page.context().close();
  });

  it('fits a phone', async () => {
    const page = await harness.open('/sign-in', PHONE);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    await harness.picture(page, 'sign-in-phone');
    await page.context().close();
  });

  it('reaches the content with the first key, and tells the view it came to', async () => {
    const page = await harness.open('/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
    await page.getByRole('link', { name: 'Accessibilité' }).click();
    await page.getByRole('heading', { level: 1, name: 'Accessibilité' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toBe('Accessibilité – Premier Cercle');
    await page.context().close();
  });

  it('keeps a theme that was chosen, without a flash of the other', async () => {
    const page = await harness.open('/sign-in', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Thème' }).click();
    await page.getByRole('menuitemradio', { name: 'Sombre' }).click();
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
