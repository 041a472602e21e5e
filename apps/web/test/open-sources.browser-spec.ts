import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { openSourcesServer, type OpenSourcesServer } from '#testing/open-sources-server.js';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(120_000);

describeInBrowser('public registers', () => {
  let sources: OpenSourcesServer;
  let harness: BrowserHarness;
  let lead: Caller;
  beforeAll(async () => {
    sources = await openSourcesServer();
    harness = await createBrowserHarness({ env: sources.env });
    lead = await harness.callerOf('lead');
    await lead('POST', '/campaigns', { productId: (await lead<{ id: string }>('POST', '/products', { name: 'Escale' })).id, name: 'Mairies' });
  });
  afterAll(async () => {
    await harness?.close();
    await sources?.close();
  });

  it('complete an organisation with what a person picks, and take it back', async () => {
    const { id } = await lead<{ id: string }>('POST', '/organisations', { name: 'Inrap', size: '2000', address: { city: 'Paris' } });
    const page = await harness.openAs('lead', `/organisations/${id}`);
    const section = page.getByRole('region', { name: 'Registre public' });
    await section.getByRole('button', { name: 'Compléter depuis le registre public' }).waitFor();
    expect(sources.asked).toEqual([]);
    await section.getByRole('button', { name: 'Compléter depuis le registre public' }).click();
    await section.getByRole('checkbox', { name: 'Sigle\u00A0: INRAP' }).waitFor();
    // What the record says already is not overwritten unless it is ticked.
    expect(await section.getByRole('checkbox', { name: /Effectif/ }).isChecked()).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'register');
    await section.getByRole('button', { name: 'Reprendre ces valeurs' }).click();
    await page.getByText('Fiche complétée depuis le registre public.').waitFor();
    expect(await lead('GET', `/organisations/${id}`)).toMatchObject({ acronym: 'INRAP', siren: '180040016', size: '2000', address: { city: 'Paris' } });
    await page.context().close();
  });

  it('find the postcode of a town', async () => {
    const { id } = await lead<{ id: string }>('POST', '/organisations', { name: 'Agence du bassin', address: { city: 'Orléans' } });
    const page = await harness.openAs('lead', `/organisations/${id}`);
    const section = page.getByRole('region', { name: 'Registre public' });
    await section.getByRole('button', { name: 'Trouver le code postal' }).click();
    await section.getByRole('button', { name: 'Reprendre ce lieu' }).click();
    await page.getByText('Lieu enregistré.').waitFor();
    expect(await lead('GET', `/organisations/${id}`)).toMatchObject({ department: '45', address: { postcode: '45000', city: 'Orléans' } });
    await page.context().close();
  });

  it('build a list by type and department that is previewed like any other', async () => {
    const page = await harness.openAs('lead', '/import');
    const section = page.getByRole('region', { name: 'Annuaire de l’administration' });
    await section.getByRole('combobox', { name: 'Type de service' }).fill('Mair');
    await page.getByRole('option', { name: 'Mairie' }).click();
    await section.getByRole('textbox', { name: 'Département' }).fill('45');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'directory');
    await section.getByRole('button', { name: 'Construire la liste' }).click();
    await page.getByText('Mairie - Commune 000').first().waitFor();
    await page.waitForURL(/\/import\?.*id=/);
    expect(harness.complaints).toEqual([]);
    await page.context().close();
  });
});
