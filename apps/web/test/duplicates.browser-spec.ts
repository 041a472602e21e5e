import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(120_000);

describeInBrowser('duplicates', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let page: Page;
  const ids: Record<string, string> = {};
  const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const campaign = await create('/campaigns', { productId: await create('/products', { name: 'Escale' }), name: 'Bassins' });
    const place = { address: { city: 'Orléans', postcode: '45000' } };
    ids['basin'] = await create('/organisations', { name: 'Agence de l’eau Loire-Bretagne', kind: 'Agence de l’eau', ...place, phones: [{ raw: '01 99 00 10 10' }], note: 'Demander Inès.' });
    ids['copy'] = await create('/organisations', { name: 'Agence eau Loire Bretagne', kind: 'Opérateur', email: 'contact@bassin.example', ...place, phones: [{ raw: '01 99 00 10 11' }], note: 'Fermée le mercredi.' });
    ids['museum'] = await create('/organisations', { name: 'Musée des ponts', ...place });
    ids['bridge'] = await create('/organisations', { name: 'Musée du pont', ...place });
    ids['ines'] = await create('/contacts', { organisationId: ids['basin'], firstName: 'Inès', lastName: 'Maquette', jobTitle: 'Secrétaire générale' });
    ids['twin'] = await create('/contacts', { organisationId: ids['basin'], lastName: 'MAQUETTE', jobTitle: 'Directrice', phones: [{ raw: '06 39 98 00 01' }] });
    const { items: [target] } = await lead<{ items: string[] }>('POST', `/campaigns/${campaign}/targets`, { organisationIds: [ids['basin']] });
    await lead('POST', '/calls', { targetId: target, outcome: 'voicemail' });
    page = await harness.openAs('lead', '/duplicates');
  });
  afterAll(() => harness?.close());

  const names = async (): Promise<string[]> => (await lead<{ items: { name: string }[] }>('GET', '/organisations')).items.map(({ name }) => name);
  const pairs = () => page.getByRole('article');

  it('shows likely pairs with what makes them so, in light and dark and on a phone', async () => {
    await pairs().filter({ hasText: 'Agence eau Loire Bretagne' }).getByText('même code postal').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'duplicates');
    const phone = await harness.openAs('lead', '/duplicates', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    await phone.getByRole('article').first().waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await harness.picture(phone, 'duplicates-phone');
    await phone.context().close();
  });

  it('keeps a pair apart for good, and proposes it again on undo', async () => {
    const museums = pairs().filter({ hasText: 'Musée du pont' });
    await museums.getByRole('button', { name: /ce n’est pas un doublon/ }).click();
    await museums.waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await museums.waitFor();
  });

  it('merges by keyboard alone, field by field, and undoes it from the page of the organisation', async () => {
    const compare = pairs().filter({ hasText: 'Agence eau Loire Bretagne' }).getByRole('link', { name: /^Comparer/ });
    await compare.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Fusionner deux organisations' }).waitFor();
    await page.getByRole('radiogroup', { name: 'Nom' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'merge');
    // The one on a call list stays by default; the other's kind is picked by the arrows.
    expect(await page.getByRole('radiogroup', { name: 'La fiche qui reste' }).getByRole('radio', { checked: true }).getAttribute('value')).toBe(ids['basin']);
    const kinds = page.getByRole('radiogroup', { name: 'Catégorie' });
    await kinds.getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Fusionner', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Agence de l’eau Loire-Bretagne' }).waitFor();
    expect(await lead('GET', `/organisations/${ids['basin']}`)).toMatchObject({
      kind: 'Opérateur', email: 'contact@bassin.example', note: 'Demander Inès.\n\nFermée le mercredi.', phones: [{ raw: '01 99 00 10 10' }, { raw: '01 99 00 10 11' }],
    });
    await page.getByText('Fusionnée avec «\u00A0Agence eau Loire Bretagne\u00A0».').waitFor();
    // react-aria still announces the button that was pressed, by an element that went with its page.
    await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'merged');
    await page.getByRole('button', { name: /^Annuler, jusqu’à/ }).click();
    await page.getByText('Fusion annulée\u00A0: les deux fiches sont comme avant.').waitFor();
    expect(await names()).toContain('Agence eau Loire Bretagne');
  });

  it('is reached from an organisation: the other one is searched for', async () => {
    await page.goto(`${harness.url}/organisations/${ids['museum']}`);
    await page.getByRole('button', { name: 'Fusionner avec…' }).click();
    await page.getByRole('combobox', { name: 'L’autre organisation' }).fill('Musée du');
    await page.getByRole('option', { name: /Musée du pont/ }).click();
    await page.getByRole('radiogroup', { name: 'La fiche qui reste' }).getByText('Musée du pont').click();
    await page.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Musée du pont' }).waitFor();
    expect(await names()).not.toContain('Musée des ponts');
    // An old link leads to the one that stayed.
    await page.goto(`${harness.url}/organisations/${ids['museum']}`);
    await page.waitForURL(`**/organisations/${ids['bridge']}*`);
  });

  it('is reached from a person, among those of their organisation', async () => {
    await page.goto(`${harness.url}/contacts/${ids['ines']}`);
    await page.getByRole('button', { name: 'Fusionner avec…' }).click();
    await page.getByRole('button', { name: /L’autre fiche/ }).click();
    await page.getByRole('option', { name: /MAQUETTE/ }).click();
    await page.getByRole('radiogroup', { name: 'Fonction' }).getByText('Directrice').click();
    await page.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Inès Maquette' }).waitFor();
    expect(await lead('GET', `/contacts/${ids['ines']}`)).toMatchObject({ jobTitle: 'Directrice', phones: [{ raw: '06 39 98 00 01' }] });
    await page.goto(`${harness.url}/duplicates?kind=contact`);
    await page.getByRole('heading', { name: 'Aucun doublon probable' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(harness.complaints).toEqual([]);
  });
});
