import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { hashOf, newSecret } from '#crm/workspaces/secrets.rules.js';
import { newId } from '#platform/ids.js';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(90_000);

describeInBrowser('an open lab', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let campaign: string;
  let lab: string;
  const people: Record<string, string> = {};
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    const product = await create('/products', { name: 'Escale' });
    campaign = await create('/campaigns', { productId: product, name: 'Opérateurs' });
    const [startsAt, endsAt] = [0, 7].map((hours) => new Date(Date.now() + (16 * 24 + hours) * 3_600_000).toISOString());
    lab = await create('/open-labs', { productId: product, title: 'Premier open lab', startsAt, endsAt, place: 'MJC de Montreuil', capacity: 8, question: 'Combien de dossiers par mois ?' });
    for (const [name, signals] of [['Ondine Modèle', []], ['Basile Témoin', []], ['Garance Maquette', []], ['Hector Avis', ['only_gives_opinions']]] as const) {
      const organisationId = await create('/organisations', { name: `Organisation de ${name}`, phones: [{ raw: '01 99 00 10 10' }] });
      const [firstName, lastName] = name.split(' ');
      people[name] = await create('/contacts', { organisationId, firstName, lastName, email: `${firstName!.toLowerCase()}@ofb.example` });
      const { items: [targetId] } = await lead<{ items: string[] }>('POST', `/campaigns/${campaign}/targets`, { organisationIds: [organisationId] });
      await lead('POST', '/calls', { targetId, contactId: people[name], outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], signals });
    }
  });
  afterAll(() => harness?.close());

  const open = async (path = `/open-labs/${lab}`, options = {}): Promise<Page> => {
    const page = await harness.openAs('lead', path, options);
    // A menu closes when what stands above it moves: all of the page is there first.
    await page.waitForLoadState('networkidle');
    return page;
  };

  it('is filled from a campaign: whoever only gives opinions is named and left out, the others invited in one gesture', async () => {
    const page = await open();
    await page.getByText('Personne n’est encore invité.').waitFor();
    await page.getByRole('button', { name: 'Inviter', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Donne seulement des avis').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Inviter 3 personnes' }).press('Enter');
    await page.getByText('3 invitations partent.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: /Pas encore parties/ }).waitFor();
    expect(await page.getByText('Hector Avis').count()).toBe(0);
    await page.context().close();
  });

  it('shows guests by where they stand, who will come and what leaves next; a word by voice is one gesture', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Actions pour Garance Maquette' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Vient, de vive voix' }).press('Enter');
    await page.getByRole('heading', { name: /Sûrs/ }).waitFor();
    await page.getByRole('button', { name: 'Actions pour Basile Témoin' }).press('Enter');
    await page.getByRole('menuitem', { name: 'A dit peut-être' }).press('Enter');
    await page.getByRole('heading', { name: /À appeler/ }).waitFor();
    await page.getByText(/Environ 1 personne, sans doute entre/).waitFor();
    await page.getByText('Rien ne part après un non.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'open-lab');
    await page.context().close();
  });

  it('gives its guest list as a file, with as many rows as the screen shows', async () => {
    const page = await open();
    await page.getByRole('heading', { name: /Sûrs/ }).waitFor();
    await page.getByRole('button', { name: 'Exporter' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Exporter' });
    await dialog.getByText('3 personnes sur la liste de cet open lab.').waitFor();
    await dialog.getByRole('button', { name: /Forme/ }).press('Enter');
    await page.getByRole('option', { name: /Liste d’invitation \(XLSX\)/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'open-lab-export');
    await page.getByRole('option', { name: /Liste d’invitation \(XLSX\)/ }).press('Enter');
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Télécharger' }).press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/^premier-cercle-lab-invitations-[\d-]+\.xlsx$/);
    const [header, ...rows] = (await readXlsxFile(await readFile(await file.path())))[0]!.data;
    const answer = header!.indexOf('Réponse');
    expect(rows.map((cells) => [cells[0], cells[answer]])).toEqual([['Maquette', 'A confirmé de vive voix'], ['Modèle', expect.any(String)], ['Témoin', 'Peut-être']]);
    await dialog.getByRole('status').getByText(/3 lignes/).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('fits a phone', async () => {
    const page = await open(undefined, { viewport: { width: 390, height: 844 } });
    await page.getByRole('heading', { name: /Sûrs/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'open-lab-phone');
    await page.context().close();
  });

  it('is created with its day, its question, its ladder and its words', async () => {
    const page = await open('/open-labs');
    await page.getByRole('link', { name: 'Premier open lab' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Créer un open lab' }).click();
    await page.getByRole('textbox', { name: 'Titre' }).fill('Deuxième open lab');
    for (const [part, digits] of [['jour', '20'], ['mois', '01'], ['année', '2031'], ['heure', '09'], ['minute', '30']] as const) {
      await page.getByRole('group', { name: /Début/ }).getByRole('spinbutton', { name: new RegExp(part) }).first().pressSequentially(digits);
    }
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'open-lab-form');
    await page.getByRole('button', { name: 'Créer', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Deuxième open lab' }).waitFor();
    await page.context().close();
  });

  it('can be joined from a person’s page', async () => {
    const page = await open(`/contacts/${people['Hector Avis']}`);
    await page.getByRole('button', { name: 'Inviter à «\u00A0Premier open lab\u00A0»' }).press('Enter');
    await page.getByText('L’invitation est en route.').or(page.getByText('Invitation en route.')).first().waitFor();
    await page.context().close();
  });

  it('is answered on a page without JavaScript, by keyboard, without a flaw for axe', async () => {
    const token = newSecret();
    const { items: [guest] } = await lead<{ items: { id: string }[] }>('GET', `/open-labs/${lab}/invitations?contactId=${people['Ondine Modèle']}`);
    await lead('POST', `/open-labs/${lab}/invitations/${guest!.id}/send`, {});
    await harness.sql.query('insert into invitation_tokens (workspace_id, id, invitation_id, token_hash) select workspace_id, $1, id, $2 from invitations where id = $3', [newId(), hashOf(token), guest!.id]);
    const page = await open(`/rsvp/${token}`);
    await page.getByRole('radio', { name: 'Oui, je viens' }).press('Space');
    await page.getByRole('textbox', { name: 'Combien de dossiers par mois ?' }).fill('Une vingtaine');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'rsvp');
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).press('Enter');
    await page.getByText('vous venez').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
