import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

interface Organisation { id: string; name: string; phones: { e164: string | null; status: string }[]; optedOutAt: string | null }

// axe reads every cell of a long table twice, on machines that do other things as well.
jest.setTimeout(90_000);

describeInBrowser('the page of an organisation', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let agency: string;
  let museum: string;
  let target: string;
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    const campaign = await create('/campaigns', { productId: await create('/products', { name: 'Escale' }), name: 'Bassins et musées' });
    agency = await create('/organisations', { name: 'Agence du bassin', kind: 'Agence de l’eau', address: { city: 'Orléans', postcode: '45000' }, phones: [{ raw: '01 99 00 10 10', label: 'Standard' }] });
    museum = await create('/organisations', { name: 'Musée des ponts' });
    target = (await lead<{ items: string[] }>('POST', `/campaigns/${campaign}/targets`, { organisationIds: [agency] })).items[0]!;
    const contact = await create('/contacts', { organisationId: agency, firstName: 'Inès', lastName: 'Maquette', jobTitle: 'Secrétaire générale' });
    await lead('POST', '/calls', {
      targetId: target, contactId: contact, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], note: 'Ressaisit chaque mission.',
      needs: ['Signer depuis son téléphone'], objections: [{ title: 'Pas le temps', answered: '20 minutes par semaine' }], referrals: [{ organisationId: museum }],
    });
    await lead('POST', '/calls', { targetId: target, outcome: 'wrong_number', phone: '01 99 00 10 10' });
  });
  afterAll(() => harness?.close());

  const open = async (id: string, role: 'lead' | 'caller' = 'lead', options = {}): Promise<Page> => {
    const page = await harness.openAs(role, `/organisations/${id}`, options);
    await page.getByRole('heading', { level: 2, name: 'Depuis le début' }).waitFor();
    return page;
  };
  const read = (id: string): Promise<Organisation> => lead<Organisation>('GET', `/organisations/${id}`);

  it('tells everything in time order, with what was heard and what comes next', async () => {
    const page = await open(agency);
    const story = page.getByRole('region', { name: 'Depuis le début' }).getByRole('listitem');
    await story.filter({ hasText: 'Ressaisit chaque mission.' }).getByText('Besoins\u00A0: Signer depuis son téléphone').waitFor();
    await story.filter({ hasText: 'Mauvais numéro' }).first().waitFor();
    await story.getByRole('link', { name: 'Musée des ponts' }).waitFor();
    await page.getByRole('region', { name: 'Campagnes' }).getByText('Intéressée').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'organisation');
    await page.context().close();
  });

  it('takes a corrected number, by keyboard alone', async () => {
    const page = await open(agency);
    const numbers = page.getByRole('region', { name: 'Numéros' });
    await numbers.getByText('Mauvais numéro').waitFor();
    await numbers.getByRole('button', { name: /^Corriger/ }).focus();
    await page.keyboard.press('Enter');
    await numbers.getByRole('textbox', { name: 'Numéro' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('01 99 00 10 12');
    await page.keyboard.press('Enter');
    await numbers.getByRole('link', { name: '01\u00A099\u00A000\u00A010\u00A012' }).waitFor();
    expect((await read(agency)).phones).toMatchObject([{ e164: '+33199001012', status: 'unknown' }]);
    // A caller corrects numbers too, and nothing else of the organisation.
    const caller = await open(agency, 'caller');
    await caller.getByRole('button', { name: /^Corriger/ }).waitFor();
    expect(await caller.getByRole('button', { name: 'Modifier', exact: true }).count()).toBe(0);
    await caller.context().close();
    await page.context().close();
  });

  it('says which field was refused, and takes a change back', async () => {
    const page = await open(museum);
    await page.getByRole('button', { name: 'Modifier', exact: true }).click();
    await page.getByRole('textbox', { name: 'SIRET' }).fill('123');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('alert').getByText(/SIRET/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'SIRET' }).fill('');
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Musée des passerelles');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Musée des passerelles' }).waitFor();
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Musée des ponts' }).waitFor();
    expect((await read(museum)).name).toBe('Musée des ponts');
    await page.context().close();
  });

  it('gains a contact in place', async () => {
    const page = await open(museum);
    await page.getByRole('button', { name: 'Ajouter un contact' }).click();
    await page.getByRole('textbox', { name: 'Prénom' }).fill('Yann');
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Gabarit');
    await page.getByRole('textbox', { name: 'Ligne directe' }).fill('01 99 00 10 13');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Contacts' }).getByRole('link', { name: 'Yann Gabarit' }).waitFor();
    await page.context().close();
  });

  it('explains an opposition before it is recorded, and then says so for good', async () => {
    const page = await open(museum);
    await page.getByRole('button', { name: 'Ne plus contacter cette organisation' }).press('Enter');
    await page.getByText('C’est définitif').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect((await read(museum)).optedOutAt).toBeNull();
    await page.getByRole('button', { name: 'Enregistrer l’opposition' }).press('Enter');
    await page.getByText(/^Ne plus contacter, depuis/).waitFor();
    await page.getByRole('region', { name: 'Depuis le début' }).getByText('Opposition\u00A0: toute l’organisation').waitFor();
    expect((await read(museum)).optedOutAt).not.toBeNull();
    await page.context().close();
  });

  it('fits a phone and 400 % zoom without anything lost', async () => {
    const page = await open(agency, 'lead', { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
