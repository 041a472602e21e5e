import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(120_000);

interface Call { id: string; outcome: string; interest: string | null; occurredAt: string; contactId: string | null }

/** Segment by segment, as a keyboard does it. */
async function typeMoment(page: Page, parts: [day: string, month: string, year: string]): Promise<void> {
  await page.getByRole('dialog').getByRole('spinbutton').first().focus();
  for (const part of parts) await page.keyboard.type(part);
}

describeInBrowser('an organisation that was called, or known, before', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let agency: string;
  let museum: string;
  let targetId: string;
  let first: string;
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    const productId = await create('/products', { name: 'Escale' });
    first = await create('/campaigns', { productId, name: 'Bassins' });
    await create('/campaigns', { productId, name: 'Musées' });
    agency = await create('/organisations', { name: 'Agence du bassin', phones: [{ raw: '01 99 00 10 10' }] });
    museum = await create('/organisations', { name: 'Musée des ponts', address: { city: 'Orléans' } });
    targetId = (await lead<{ items: string[] }>('POST', `/campaigns/${first}/targets`, { organisationIds: [agency] })).items[0]!;
  });
  afterAll(() => harness?.close());
  const calls = async (): Promise<Call[]> => (await lead<{ items: Call[] }>('GET', `/calls?targetId=${targetId}`)).items;

  it('gets yesterday’s call told today, at its own time, and it can be taken back', async () => {
    const page = await harness.openAs('lead', `/organisations/${agency}`);
    await page.getByRole('button', { name: 'Noter un appel déjà passé' }).click();
    const dialog = page.getByRole('dialog', { name: 'Un appel déjà passé' });
    await dialog.getByRole('button', { name: /Issue/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'earlier-call');
    await dialog.getByRole('button', { name: /Avec qui/ }).click();
    await page.getByRole('option', { name: 'Une personne pas encore connue' }).click();
    await dialog.getByLabel('Prénom').fill('Rose');
    await dialog.getByLabel('Nom', { exact: true }).fill('Canevas');
    await dialog.getByRole('button', { name: /Issue/ }).click();
    await page.getByRole('option', { name: 'Joint', exact: true }).click();
    await dialog.getByRole('button', { name: /Intérêt/ }).click();
    await page.getByRole('option', { name: 'Intéressé' }).click();
    await dialog.getByRole('button', { name: 'Noter l’appel' }).click();
    // Refused without what proves it; nothing typed is lost.
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('checkbox', { name: 'Demande à venir' }).press('Space');
    await dialog.getByRole('button', { name: 'Noter l’appel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('L’appel est noté.').waitFor();
    const [call] = await calls();
    expect(call).toMatchObject({ outcome: 'reached', interest: 'interested', contactId: expect.any(String) });
    const hoursAgo = (Date.now() - Date.parse(call!.occurredAt)) / 3_600_000;
    expect([hoursAgo > 23.9, hoursAgo < 25]).toEqual([true, true]);
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await page.getByText('Rien encore. Le premier appel s’écrira ici.').waitFor();
    expect(await calls()).toEqual([]);
    await page.context().close();
  });

  it('takes neither a call to come nor one of long ago', async () => {
    const page = await harness.openAs('lead', `/organisations/${agency}`);
    await page.getByRole('button', { name: 'Noter un appel déjà passé' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Issue/ }).click();
    await page.getByRole('option', { name: 'Messagerie' }).click();
    const refused = async (year: number): Promise<string> => {
      await typeMoment(page, ['15', '06', String(year)]);
      await dialog.getByRole('button', { name: 'Noter l’appel' }).click();
      return (await dialog.getByRole('alert').textContent())!;
    };
    const year = new Date().getFullYear();
    expect(await refused(year + 1)).toContain('Quand');
    expect(await refused(year - 1)).toContain('30 jours');
    expect(await calls()).toEqual([]);
    await page.context().close();
  });

  it('is put on one more list from its page, and on this one from the search of the list', async () => {
    const page = await harness.openAs('lead', `/organisations/${agency}`);
    await page.getByRole('button', { name: 'Mettre sur la liste «\u00A0Musées\u00A0»' }).click();
    await page.getByRole('region', { name: 'Campagnes' }).getByRole('link', { name: /^Musées/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Campagnes');

    await page.goto(`${harness.url}/list?campaign=${first}&q=ponts`);
    await page.getByRole('main').getByRole('button', { name: 'Chercher hors de la liste' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ajouter Musée des ponts à la liste' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'beyond-the-list');
    await dialog.getByRole('button', { name: 'Ajouter Musée des ponts à la liste' }).click();
    await dialog.getByText('sur la liste').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('rowheader', { name: /Musée des ponts/ }).waitFor();
    expect((await lead<{ items: { organisation: { id: string } }[] }>('GET', `/campaigns/${first}/targets?q=ponts`)).items.map(({ organisation }) => organisation.id)).toEqual([museum]);
    await page.context().close();
    expect(harness.complaints).toEqual([]);
  });
});
