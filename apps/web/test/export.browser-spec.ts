import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Download, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

describeInBrowser('the export dialog', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let campaignId: string;
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
    lead = await harness.callerOf('lead');
    campaignId = (await lead<{ items: { id: string }[] }>('GET', '/campaigns')).items[0]!.id;
  });
  afterAll(async () => {
    await harness?.close();
  });

  const total = async (query: string): Promise<number> => (await lead<{ total: number }>('GET', `/campaigns/${campaignId}/targets?limit=1&${query}`)).total;
  const open = async (place = '/list'): Promise<Page> => {
    const page = await harness.openAs('lead', place);
    await page.getByRole('button', { name: 'Exporter' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Exporter' }).waitFor();
    return page;
  };
  const downloaded = async (page: Page): Promise<Download> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger' }).press('Enter')]);
    return file;
  };

  it('gives by keyboard alone the rows that the filters show, and says how many', async () => {
    const shown = await total('q=mus%C3%A9e');
    const page = await open('/list?q=musée');
    await page.getByText(`D’après les filtres affichés\u00A0: ${shown} organisation`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'export');
    const file = await downloaded(page);
    expect(file.suggestedFilename()).toMatch(/^premier-cercle-targets-[\d-]+\.xlsx$/);
    const rows = (await readXlsxFile(await readFile(await file.path())))[0]!.data;
    expect([rows.length - 1, rows[0]![0]]).toEqual([shown, 'Organisation']);
    await page.getByRole('status').getByText(`${file.suggestedFilename()}\u00A0: ${shown} ligne`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Exporter' }).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('offers the ready-made forms of what is chosen, in the dark and on a phone too', async () => {
    const page = await open();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('radio', { name: /^Les contacts/ }).press(' ');
    await page.getByRole('button', { name: /Forme/ }).click();
    await page.getByRole('listbox').waitFor();
    await harness.picture(page, 'export-forms-dark-phone');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('option', { name: /Brevo/ }).click();
    expect(await page.getByRole('checkbox', { name: /avis/ }).count()).toBe(0);
    const lines = (await readFile(await (await downloaded(page)).path(), 'utf8')).split('\r\n');
    expect(lines[0]).toBe('EMAIL;PRENOM;NOM;ORGANISATION;FONCTION;VILLE;CAMPAGNE');
    await page.getByRole('radio', { name: /^Les appels/ }).press(' ');
    await page.getByRole('button', { name: /Forme/ }).filter({ hasText: 'Excel' }).waitFor();
    await page.context().close();
  });

  it('gives the calls of the list, one row each', async () => {
    const { items: [target] } = await lead<{ items: { id: string }[] }>('GET', `/campaigns/${campaignId}/targets?limit=1`);
    await lead('POST', '/calls', { targetId: target!.id, outcome: 'no_answer' });
    const page = await open();
    await page.getByRole('radio', { name: /^Les appels/ }).press(' ');
    const file = await downloaded(page);
    expect(file.suggestedFilename()).toMatch(/^premier-cercle-calls-[\d-]+\.xlsx$/);
    const rows = (await readXlsxFile(await readFile(await file.path())))[0]!.data;
    expect([rows.length - 1, rows[1]![rows[0]!.indexOf('Issue')]]).toEqual([1, 'Pas de réponse']);
    await page.getByRole('status').getByText(/1 ligne/).waitFor();
    await page.context().close();
  });

  it('gives the opinions only to whoever asks for them, and asks where the filter is one', async () => {
    const page = await open('/list?vendor=true');
    await page.getByText(/choisissent des personnes d’après un avis/).waitFor();
    expect(await page.getByRole('button', { name: 'Télécharger' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /Avec les avis/ }).press(' ');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'export-opinions');
    await page.getByRole('button', { name: /Forme/ }).click();
    await page.getByRole('option', { name: 'CSV', exact: true }).click();
    const file = await downloaded(page);
    expect((parse(await readFile(await file.path(), 'utf8'), { bom: true, delimiter: ';' }) as string[][])[0]).toContain('Note');
    await page.getByText(/n’a que son en-tête/).waitFor();
    const admin = await harness.callerOf('admin');
    expect((await admin<{ items: { action: string }[] }>('GET', '/audit-events?limit=20')).items.map(({ action }) => action)).toContain('exported_with_opinions');
    await page.context().close();
  });
});
