import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { xlsxOf } from '#testing/zip-writer.js';
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
    await page.getByRole('group', { name: 'Votre choix pour la ligne 4' }).waitFor();
    await page.keyboard.press('1');
    await page.getByText('C’est décidé.').waitFor();
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
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger la ligne refusée' }).click()]);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('Ligne refusée;Motif du refus');
    expect(file).toMatch(/;Sans nom;;;;302;.*le nom de l’organisation manque/u);
    await page.context().close();
  });

  it('puts rows in doubt beside whom they may be, keeps each answer, and finds them again after a reload', async () => {
    await lead('POST', '/organisations', { name: 'Conservatoire des dunes', address: { city: 'Dunkerque', postcode: '59140' }, phones: [{ raw: '01 99 00 40 01' }], email: 'accueil@dunes.example' });
    await lead('POST', '/organisations', { name: 'Conservatoire des vents', address: { city: 'Calais', postcode: '62100' } });
    await lead('POST', '/organisations', { name: 'Observatoire des marées', address: { city: 'Brest', postcode: '29200' } });
    await lead('POST', '/organisations', { name: 'Observatoire des marées', address: { city: 'Nice', postcode: '06000' } });
    for (const [scheme, width] of [['light', 1440], ['dark', 390]] as const) {
      const page = await open('/import', { colorScheme: scheme, viewport: { width, height: 900 } });
      await pasteText(page, ['Nom;Téléphone;Courriel;Adresse', 'CONSERVATOIRE DES DUNES;;contact@dunes.example;Digue de Mer', 'Conservatoire des vents;01 99 00 40 02;;', 'Observatoire des marées;01 99 00 40 03;;'].join('\n'));
      await page.getByText('Il en reste 3 sur 3.').waitFor();
      const table = page.getByRole('table', { name: /La ligne 2 et ce qui est déjà connu/ });
      await table.getByRole('row', { name: /Nom.*CONSERVATOIRE DES DUNES.*Conservatoire des dunes ?, identique/ }).waitFor();
      await table.getByRole('row', { name: /E-mail.*contact@dunes.example.*accueil@dunes.example ?, différent/ }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: scheme });
      await harness.picture(page, `import-decide-${width}`);

      // The same, then a new one; the next row comes by itself.
      await page.keyboard.press('1');
      await page.getByRole('table', { name: /La ligne 3/ }).waitFor();
      await page.keyboard.press('n');
      await page.getByText('Il en reste 1 sur 3.').waitFor();
      await page.getByRole('columnheader', { name: /Déjà dans l’équipe/ }).nth(1).waitFor();
      await harness.picture(page, `import-decide-two-${width}`);
      await page.reload();
      await page.getByText('Il en reste 1 sur 3.').waitFor();
      await page.getByRole('row', { name: /^2 CONSERVATOIRE/ }).getByText('Votre choix\u00A0: c’est Conservatoire des dunes.').waitFor();
      // An answer is taken back by the same key.
      await page.getByRole('button', { name: 'Décider de la ligne 3' }).click();
      await page.getByRole('group', { name: 'Votre choix pour la ligne 3' }).getByRole('button', { name: 'C’est une nouvelle', pressed: true }).waitFor();
      await page.keyboard.press('n');
      await page.getByText('Il en reste 2 sur 3.').waitFor();
      await page.getByRole('button', { name: 'Toutes de côté' }).press('Enter');
      await page.getByText('Tout est décidé. Vos 3 choix').waitFor();
      await page.getByRole('button', { name: 'Importer 1 organisation' }).waitFor();
      await page.context().close();
    }
  });

  it('says what undo takes back and what it leaves, then takes it back; the history leads to it', async () => {
    const page = await open('/import', { viewport: { width: 1440, height: 900 } });
    await pasteText(page, list('Hangar est;Rouen;76000;01 99 00 50 01;Port', 'Hangar ouest;Rouen;76000;01 99 00 50 02;Port', 'Musée des ponts;Lyon;69001;01 99 00 50 03;Culture'));
    await page.getByRole('button', { name: 'Importer 3 organisations' }).click();
    await page.getByRole('heading', { level: 1, name: 'Import terminé' }).waitFor();
    const { items: [west] } = await lead<{ items: { id: string }[] }>('GET', '/organisations?q=hangar+ouest');
    await lead('POST', '/contacts', { organisationId: west!.id, lastName: 'Lenoir' });

    await page.goto(`${harness.url}/import`);
    await page.getByRole('heading', { level: 2, name: 'Listes déjà apportées' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'import-history');
    await page.getByRole('link', { name: /^Revoir ou annuler/ }).first().click();
    await page.waitForURL(/id=/);
    await page.getByRole('button', { name: 'Annuler cet import…' }).press('Enter');
    await page.getByText('1 organisation créée par cet import disparaît').waitFor();
    await page.getByText('1 organisation qui était déjà là perd').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'reste, car' }).getByRole('link', { name: 'Hangar ouest' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'import-undo');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await harness.picture(page, 'import-undo-390');
    await page.getByRole('button', { name: 'Annuler l’import' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Import annulé' }).waitFor();
    await page.getByText('1 organisation retirée. 1 est gardée').waitFor();
    expect((await lead<{ items: { name: string }[] }>('GET', '/organisations?q=hangar')).items.map(({ name }) => name)).toEqual(['Hangar ouest']);
    await page.context().close();
  });

  it('reads another sheet or header, two columns of telephones, and gives all rows what they have in common, as the next time', async () => {
    const book = xlsxOf({
      Archives: [['Nom', 'Ville'], ['Vieux lavoir', 'Metz'], ['Vieux four', 'Metz'], ['Vieux puits', 'Metz']],
      2026: [['Liste', 'de', 'mars'], ['Organisme', 'Standard', 'Portable'], ['Lavoir neuf', '01 99 00 60 01', '06 39 98 60 01'], ['Four neuf', '01 99 00 60 02', '']],
    });
    const page = await open('/import', { viewport: { width: 1440, height: 900 } });
    const file = { name: 'lavoirs.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: book };
    const choose = async (button: RegExp, option: string): Promise<void> => {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('option', { name: option }).first().click();
    };
    const take = async (): Promise<void> => {
      await page.goto(`${harness.url}/import`);
      await page.locator('header').getByText('Bassins et musées').waitFor();
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('heading', { level: 2, name: 'Lecture du fichier' }).or(page.getByRole('alert')).waitFor();
      await harness.picture(page, 'import-workbook');
      await page.getByText('feuille «\u00A0Archives\u00A0»').or(page.getByText('feuille «\u00A02026\u00A0»')).waitFor();
    };
    await take();
    await choose(/Feuille lue$/, '2026');
    await page.getByText('2 lignes dans lavoirs.xlsx, feuille «\u00A02026\u00A0»').waitFor();
    await page.getByRole('button', { name: 'Changer' }).click();
    await choose(/Ligne des titres$/, 'Ligne 1');
    await page.getByText('3 lignes dans lavoirs.xlsx').waitFor();
    await choose(/Ligne des titres$/, 'Ligne 2');
    await page.getByText('2 lignes dans lavoirs.xlsx').waitFor();
    await choose(/Portable$/, 'Téléphone');
    await choose(/Ajouter une valeur commune$/, 'Catégorie');
    await page.getByRole('textbox', { name: 'Catégorie' }).fill('Lavoir');
    await choose(/Ajouter une valeur commune$/, 'Un autre titre');
    await page.getByRole('textbox', { name: 'Valeur' }).fill('Annuaire de mars');
    await page.getByRole('button', { name: 'Appliquer à toutes les lignes' }).click();
    await page.getByRole('button', { name: 'Appliquer à toutes les lignes' }).waitFor({ state: 'detached' });
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'import-layout');
    await page.getByRole('button', { name: 'Importer 2 organisations' }).click();
    await page.getByRole('heading', { level: 1, name: 'Import terminé' }).waitFor();
    const { items } = await lead<{ items: { name: string; kind: string; attributes: object; phones: unknown[] }[] }>('GET', '/organisations?q=neuf');
    expect(items.map(({ name, kind, attributes, phones }) => [name, kind, attributes, phones.length]).sort()).toEqual([
      ['Four neuf', 'Lavoir', { Source: 'Annuaire de mars' }, 1], ['Lavoir neuf', 'Lavoir', { Source: 'Annuaire de mars' }, 2],
    ]);

    await take();
    await choose(/Feuille lue$/, '2026');
    await page.getByText(/Colonnes lues comme la dernière fois/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Catégorie' }).inputValue()).toBe('Lavoir');
    await page.getByText('2 déjà là', { exact: false }).first().waitFor();
    await harness.picture(page, 'import-remembered');
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
