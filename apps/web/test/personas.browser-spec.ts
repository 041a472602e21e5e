import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(90_000);

describeInBrowser('what personas are computed from', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let contact: string;
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    const campaign = await create('/campaigns', { productId: await create('/products', { name: 'Escale' }), name: 'Bassins' });
    const organisation = await create('/organisations', { name: 'Agence du bassin', phones: [{ raw: '01 99 00 10 10' }] });
    const { items: [targetId] } = await lead<{ items: string[] }>('POST', `/campaigns/${campaign}/targets`, { organisationIds: [organisation] });
    contact = await create('/contacts', { organisationId: organisation, firstName: 'Inès', lastName: 'Maquette' });
    await lead('POST', '/calls', {
      targetId, contactId: contact, outcome: 'reached', interest: 'curious', signals: ['indignant_about_irritant', 'asks_who_uses_it'], note: 'Remplit trois tableaux, et demande qui s’en sert.',
    });
  });
  afterAll(() => harness?.close());

  it('is shown on the person as facts, each with what it moved', async () => {
    const page = await harness.openAs('lead', `/contacts/${contact}`);
    const fact = page.getByRole('listitem').filter({ hasText: 'S’indigne de l’irritant' });
    await fact.getByText(/points vers rebelle/).waitFor();
    await page.getByRole('link', { name: 'Ce que pèse chaque fait' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profils' }).waitFor();
    await page.context().close();
  });

  it('is edited as a table of numbers, refused where nothing could be certain, and goes back to the documentation', async () => {
    const page = await harness.openAs('lead', '/settings/personas');
    const cell = page.getByRole('spinbutton', { name: 's’indigne de l’irritant, rebelle' });
    await cell.fill('99');
    await page.getByRole('spinbutton', { name: 's’indigne de l’irritant, marais' }).fill('1');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Au moins un nombre vient de l’équipe.').waitFor();
    await page.getByText('Documentation\u00A0: 60/20/10').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'personas');
    expect(await lead(`GET`, `/contacts/${contact}/persona`)).toMatchObject({ likely: 'rebel' });
    await cell.fill('100');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('alert').getByText('s’indigne de l’irritant, rebelle').waitFor();
    await cell.fill('99');
    await page.getByRole('button', { name: 'Reprendre les nombres de la documentation' }).click();
    await page.getByText('Ce sont les nombres de la documentation.').waitFor();
    expect(await cell.inputValue()).toBe('60');
    await page.context().close();
  });

  it('is read again by a colleague from the note alone, and the lead sees how far they agree', async () => {
    const page = await harness.openAs('caller', '/settings/personas');
    await page.getByRole('button', { name: 'Relire une conversation' }).press('Enter');
    await page.getByText('Remplit trois tableaux').waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(await page.getByText('Inès').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Demande qui l’utilise' }).press('Space');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'personas-reading');
    await page.getByRole('button', { name: 'Enregistrer, puis la suivante' }).press('Enter');
    await page.getByText('Aucune conversation à relire.').waitFor();
    await page.context().close();
    const reader = await harness.openAs('lead', '/settings/personas');
    await reader.getByText('1 conversation relue\u00A0: trop tôt pour conclure').waitFor();
    await reader.getByRole('row', { name: 'Demande qui l’utilise 1 1 1' }).waitFor();
    await reader.context().close();
  });

  it('fits a phone at 400 % zoom', async () => {
    const page = await harness.openAs('lead', '/settings/personas', { viewport: { width: 320, height: 640 } });
    await page.getByRole('heading', { level: 2, name: 'Garde-fou' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
