import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';
import { pasteText } from './paste-text.js';

const BROKEN = 'Nom;Ville\nAgence "du" bassin;Orléans\n"Musée des moulages;Dijon\n';

// axe reads every cell of a long table twice, on machines that do other things as well.
jest.setTimeout(90_000);

describeInBrowser('the import of a list', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  beforeAll(async () => {
    harness = await createBrowserHarness({ worker: true });
    lead = await harness.callerOf('lead');
    const { id: productId } = await lead<{ id: string }>('POST', '/products', { name: 'Escale' });
    await lead('POST', '/campaigns', { productId, name: 'Bassins et musées' });
    await lead('POST', '/organisations', { name: 'Agence du bassin', address: { city: 'Orléans', postcode: '45000' } });
    await lead('POST', '/organisations', { name: 'Musée des ponts', address: { city: 'Lyon', postcode: '69001' } });
  });
  afterAll(() => harness?.close());

  const open = async (place = '/import', options = {}): Promise<Page> => {
    const page = await harness.openAs('lead', place, options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('header').getByText('Bassins et musées').waitFor();
    return page;
  };
  const list = (...rows: string[]): string => ['Nom;Ville;Code postal;Téléphone;Tutelle', ...rows].join('\n');

  it('takes a table pasted anywhere, and shows every row and its reason before anything is saved', async () => {
    const page = await open();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'import');
    await pasteText(page, list('Agence du bassin;Orléans;45000;01 99 00 10 10;Eau', 'Parc des marais;Rochefort;17300;01 99 00 10 11;Parcs', 'Musée des ponts;;;;Culture', ';Brest;29200;;'));

    await page.getByText('1 organisation à créer, 1 à compléter, 1 à décider et 1 refusée.').waitFor();
    await page.getByRole('row', { name: /Parc des marais/ }).getByText('Nouvelle organisation.').waitFor();
    await page.getByRole('row', { name: /sans nom/ }).getByText('le nom de l’organisation manque').waitFor();
    expect((await lead<{ items: unknown[] }>('GET', '/organisations?q=marais')).items).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'import-preview');
    // The address leads back to the same list, with its filter.
    await page.getByRole('radio', { name: /Refusée/ }).press('Space');
    await page.waitForURL(/outcome=invalid/);
    await page.reload();
    await page.getByRole('row', { name: /sans nom/ }).waitFor();
    expect(await page.getByRole('row', { name: /Parc des marais/ }).count()).toBe(0);
    await page.context().close();
  });

  it('lets a person say which column is which and who a doubtful row is, by keyboard alone, then writes it', async () => {
    const page = await open();
    await pasteText(page, ['Qui;Où;Poste', 'Musée des ponts;Nîmes;30000', 'Musée des vannes;Nantes;44000', 'Musée des ponts;;'].join('\n'));
    const choose = async (button: RegExp, words: string): Promise<void> => {
      await page.getByRole('button', { name: button }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.getByRole('option').first().waitFor({ state: 'detached' });
    };
    // What is chosen is previewed at once; without a name there is nothing to compare.
    await choose(/Qui$/, 'Garder');
    await page.getByText('Dites quelle colonne est le nom').waitFor();
    await choose(/Qui$/, 'Nom');
    await choose(/Où$/, 'Ville');
    await page.getByText('2 organisations à créer et 1 à décider.').waitFor();
    await choose(/Votre choix pour la ligne 4/, 'C’est');
    await page.getByRole('button', { name: 'Importer 3 organisations' }).focus();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Import terminé' }).waitFor();
    const { items } = await lead<{ items: { name: string; address: { city: string } }[] }>('GET', '/organisations?q=mus%C3%A9e+des');
    expect(items.map(({ name, address }) => `${name}, ${address.city}`).sort()).toEqual(['Musée des ponts, Lyon', 'Musée des ponts, Nîmes', 'Musée des vannes, Nantes']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Appeler');
    await page.context().close();
  });

  it('names the row and the column of a table that cannot be read, keeps nothing, and can leave those rows out', async () => {
    const page = await open();
    await pasteText(page, BROKEN);
    await page.getByRole('alert').getByText(/Ligne \d, colonne «\u00A0Nom\u00A0»/).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Laisser ces lignes et lire le reste' }).press('Enter');
    await page.getByText(/à créer.*refusée/).waitFor();
    await page.context().close();
  });

  it('reads a file, shows what was refused, and can be left while it runs', async () => {
    const page = await open();
    const rows = Array.from({ length: 300 }, (_, i) => `Port n° ${i} de plaisance;Ville ${i};17000;01 99 01 ${String(Math.floor(i / 100)).padStart(2, '0')} ${String(i % 100).padStart(2, '0')};Mer`);
    await page.locator('input[type=file]').setInputFiles({ name: 'ports.csv', mimeType: 'text/csv', buffer: Buffer.from(list(...rows, ';Sans nom;;;')) });
    await page.getByRole('button', { name: 'Importer 300 organisations' }).click();
    await page.waitForURL(/id=/);
    const address = page.url();
    await page.goto(`${harness.url}/accessibility`);
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'Import terminé' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Lignes refusées' }).waitFor();
    await page.getByText('Ligne 302, colonne').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'import-done');
    await page.context().close();
  });

  it('shows how far a long list is compared, and its rows once all of them are', async () => {
    const page = await open();
    const rows = Array.from({ length: 2100 }, (_, i) => `Écluse n° ${i};Ville ${i};${String(21000 + i)};;Voies d’eau`);
    await page.locator('input[type=file]').setInputFiles({ name: 'ecluses.csv', mimeType: 'text/csv', buffer: Buffer.from(list(...rows)) });
    await Promise.all([page.getByRole('progressbar', { name: /Comparaison/ }).waitFor(), page.getByRole('button', { name: 'Rien à importer', disabled: true }).waitFor()]);
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'import-previewing');
    await page.getByRole('button', { name: 'Importer 2100 organisations' }).waitFor();
    await page.getByRole('row', { name: /Écluse n° 0 / }).waitFor();
    await page.context().close();
  });

  it('fits a phone and 400 % zoom without anything lost', async () => {
    const page = await open('/import', { viewport: { width: 320, height: 640 } });
    await pasteText(page, list('Bac de la Gironde;Royan;17200;01 99 00 10 20;Mer'));
    await page.getByRole('button', { name: 'Importer 1 organisation' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('is for those who lead', async () => {
    const page = await harness.openAs('viewer', '/import');
    await page.waitForURL(/\/funnel/);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
