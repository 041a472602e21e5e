import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(90_000);

describeInBrowser('saying no, who else to call, and the product on one page', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let contact: string;
  let product: string;
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    product = await create('/products', { name: 'Escale', problem: 'On ressaisit trois fois la même mission. '.repeat(30), solution: 'Une seule saisie. '.repeat(30), deploymentPlan: 'Appeler 200 opérateurs. '.repeat(30) });
    const campaign = await create('/campaigns', { productId: product, name: 'Bassins' });
    const organisation = await create('/organisations', { name: 'Agence du bassin', phones: [{ raw: '01 99 00 10 10' }] });
    const { items: [targetId] } = await lead<{ items: string[] }>('POST', `/campaigns/${campaign}/targets`, { organisationIds: [organisation] });
    contact = await create('/contacts', { organisationId: organisation, firstName: 'Inès', lastName: 'Maquette', email: 'ines@agence.example' });
    await lead('POST', '/calls', {
      targetId, contactId: contact, outcome: 'reached', interest: 'curious', needs: [{ title: 'La paie', outsideProblem: true }, { title: 'Un agenda', outsideProblem: true }],
      referrals: [{ name: 'Réseau des SG', kind: 'stakeholder' }, { name: 'Mucem' }],
    });
  });
  afterAll(() => harness?.close());

  it('has a letter ready on the person’s page, sent once and taken back', async () => {
    const page = await harness.openAs('lead', `/contacts/${contact}`);
    await page.getByText('2 demandes distinctes dans cette conversation, dont 2 hors du problème.').waitFor();
    await page.getByRole('button', { name: 'À qui attend un prestataire' }).press('Enter');
    const text = page.getByRole('textbox', { name: 'Texte' });
    expect(await text.inputValue()).toContain('La paie, Un agenda');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'letter');
    await text.fill('Bonjour,\n\nNous ne le ferons pas.');
    await page.getByRole('button', { name: 'Envoyer', exact: true }).press('Enter');
    await page.getByText('La lettre part dans une minute.').waitFor();
    await page.getByRole('button', { name: /Annuler/ }).click();
    await page.getByText('La lettre ne partira pas.').waitFor();
    expect(await harness.sql.query(`select state from emails where purpose = 'say_no'`)).toEqual([{ state: 'dropped' }]);
    await page.context().close();
  });

  it('credits who named whom, shows networks apart, and lets a need be put back inside the problem', async () => {
    const page = await harness.openAs('lead', '/funnel');
    await page.getByRole('row', { name: /Agence du bassin, Inès Maquette/ }).waitFor();
    await page.getByRole('row', { name: /Réseau des SG À appeler/ }).waitFor();
    await page.getByRole('checkbox', { name: /La paie/ }).press('Space');
    await page.getByRole('checkbox', { name: /La paie/, checked: false }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'network');
    await page.context().close();
  });

  it('prints the product on one page', async () => {
    const page = await harness.openAs('lead', `/products/${product}/sheet`);
    await page.getByRole('heading', { level: 2, name: 'Comment les convaincre' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'sheet');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
