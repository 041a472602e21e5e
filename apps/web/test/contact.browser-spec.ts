import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

// axe reads every cell of a long table twice, on machines that do other things as well.
jest.setTimeout(90_000);

describeInBrowser('the page of a person', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let organisation: string;
  let ines: string;
  let yann: string;
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    const campaign = await create('/campaigns', { productId: await create('/products', { name: 'Escale' }), name: 'Bassins et musées' });
    organisation = await create('/organisations', { name: 'Agence du bassin', phones: [{ raw: '01 99 00 10 10' }] });
    const { items: [targetId] } = await lead<{ items: string[] }>('POST', `/campaigns/${campaign}/targets`, { organisationIds: [organisation] });
    ines = await create('/contacts', { organisationId: organisation, firstName: 'Inès', lastName: 'Maquette', jobTitle: 'Secrétaire générale', email: 'ines@agence.example' });
    yann = await create('/contacts', { organisationId: organisation, firstName: 'Yann', lastName: 'Gabarit' });
    await lead('POST', '/calls', {
      targetId, contactId: ines, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], signals: ['indignant_about_irritant', 'built_own_workaround'],
      needs: ['Un', 'Deux', 'Trois', 'Quatre'].map((title) => ({ title, outsideProblem: true })), note: 'A bricolé sa macro.',
    });
  });
  afterAll(() => harness?.close());

  const open = async (id: string, role: 'lead' | 'caller' = 'lead', options = {}): Promise<Page> => {
    const page = await harness.openAs(role, `/contacts/${id}`, options);
    await page.getByRole('heading', { level: 2, name: 'Ses droits' }).waitFor();
    return page;
  };

  it('shows a lead what is likely, as probabilities with the facts that led there; a caller none of it', async () => {
    const page = await open(ines);
    await page.getByRole('row', { name: /Rebelle/ }).getByText('60\u00A0%').waitFor();
    await page.getByText('S’indigne de l’irritant').waitFor();
    await page.getByText('A bricolé sa macro.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'contact');
    const caller = await open(ines, 'caller');
    await caller.getByText('A bricolé sa macro.').waitFor();
    expect(await caller.getByText('Profil probable').count()).toBe(0);
    expect(await caller.getByText('S’indigne de l’irritant').count()).toBe(0);
    expect(await caller.getByRole('button', { name: 'Effacer cette personne' }).count()).toBe(0);
    await caller.context().close();
    await page.context().close();
  });

  it('proposes the vendor sign with its reason; a person confirms it and takes it back', async () => {
    const page = await open(ines);
    await page.getByText('plusieurs demandes hors du problème').waitFor();
    await page.getByRole('button', { name: 'Confirmer ce signe' }).press('Enter');
    await page.getByText('Confirmé par une personne de l’équipe.').waitFor();
    await page.getByRole('button', { name: 'Retirer ce signe' }).press('Enter');
    await page.getByText('Écarté par une personne de l’équipe.').waitFor();
    await page.context().close();
  });

  it('is changed in place, by keyboard alone', async () => {
    const page = await open(yann);
    await page.getByRole('button', { name: 'Modifier', exact: true }).press('Enter');
    await page.getByRole('textbox', { name: 'Fonction' }).focus();
    await page.keyboard.type('Chef de projet');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Chef de projet, Agence du bassin').waitFor();
    expect(await lead('GET', `/contacts/${yann}`)).toMatchObject({ firstName: 'Yann', jobTitle: 'Chef de projet' });
    await page.context().close();
  });

  it('opens the person’s file, to be printed', async () => {
    const page = await open(ines);
    const [file] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Ouvrir son dossier' }).click()]);
    await file.getByText('ines@agence.example').first().waitFor();
    await page.context().close();
  });

  it('says what an erasure takes and what stays before it can be done, and then the person is gone', async () => {
    const page = await open(yann);
    await page.getByRole('button', { name: 'Effacer cette personne' }).press('Enter');
    await page.getByText('Restent, sans rien qui la désigne').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Effacer cette personne' }).press('Enter');
    await page.getByRole('button', { name: 'Effacer pour toujours' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Agence du bassin' }).waitFor();
    await expect(lead('GET', `/contacts/${yann}`)).rejects.toThrow('404');
    await page.context().close();
  });

  it('records an opposition of this person alone', async () => {
    const page = await open(ines);
    await page.getByRole('button', { name: 'Ne plus contacter cette personne' }).press('Enter');
    await page.getByRole('button', { name: 'Enregistrer l’opposition' }).press('Enter');
    await page.getByText(/^Ne plus contacter, depuis/).waitFor();
    expect(await lead('GET', `/organisations/${organisation}`)).toMatchObject({ optedOutAt: null });
    await page.context().close();
  });

  it('fits a phone and 400 % zoom without anything lost', async () => {
    const page = await open(ines, 'lead', { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
