import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(300_000);

describeInBrowser('filling the room from the call list and from calls', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let campaignId: string;
  let labId: string;
  const targets: Record<string, string> = {};
  const NAMES = ['Ondine Modèle', 'Basile Témoin', 'Garance Maquette', 'Hector Prototype'];

  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    const productId = await create('/products', { name: 'Escale' });
    campaignId = await create('/campaigns', { productId, name: 'Opérateurs', script: '# Ouvrir\n\nBonjour.' });
    const [startsAt, endsAt] = [0, 7].map((hours) => new Date(Date.now() + (16 * 24 + hours) * 3_600_000).toISOString());
    labId = await create('/open-labs', { productId, title: 'Premier open lab', startsAt, endsAt, place: 'MJC de Montreuil', capacity: 2 });
    for (const [i, name] of NAMES.entries()) {
      const organisationId = await create('/organisations', { name: `Organisation ${i + 1}`, phones: [{ raw: `01 99 00 10 1${i}` }] });
      const [firstName, lastName] = name.split(' ');
      await create('/contacts', { organisationId, firstName, lastName, email: `${firstName!.toLowerCase()}@guest.example` });
      targets[name] = (await lead<{ items: string[] }>('POST', `/campaigns/${campaignId}/targets`, { organisationIds: [organisationId] })).items[0]!;
    }
    const nobody = await create('/organisations', { name: 'Organisation sans personne', phones: [{ raw: '01 99 00 10 19' }] });
    await lead('POST', `/campaigns/${campaignId}/targets`, { organisationIds: [nobody] });
  });
  afterAll(() => harness?.close());

  const guests = async (): Promise<string[]> => (await lead<{ items: { firstName: string; status: string }[] }>('GET', `/open-labs/${labId}/invitations`)).items.map(({ firstName, status }) => `${firstName} ${status}`).sort();
  /** One caller for all calls: what they hold, nobody else is given. */
  let caller: Page | undefined;
  const callOf = async (name: string): Promise<Page> => {
    const place = `/call?campaign=${campaignId}&target=${targets[name]}`;
    if (caller) await caller.goto(harness.url + place);
    else caller = await harness.openAs('lead', place);
    await caller.locator(`[data-card="${targets[name]}"]`).waitFor();
    await caller.getByRole('heading', { level: 1 }).focus();
    await caller.keyboard.type('7id');
    return caller;
  };
  const saved = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Enter');
    await page.locator(`[data-card="${targets[name]}"]`).waitFor({ state: 'detached' });
    // The next one is fetched ahead once the call is recorded.
    await page.waitForSelector('[data-ahead="true"]', { state: 'attached' });
  };

  it('invites rows of the list in one gesture: whom each would send, who has nobody, and the chairs that are left', async () => {
    const page = await harness.openAs('lead', `/list?campaign=${campaignId}`);
    for (const name of ['Organisation 1', 'Organisation 2', 'Organisation sans personne']) await page.getByRole('checkbox', { name: `Choisir ${name}` }).click();
    await page.getByRole('button', { name: 'Inviter à l’open lab' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Premier open lab,/).waitFor();
    await dialog.getByText('1 organisation choisie n’a personne à inviter').waitFor();
    await dialog.getByText('Il reste 2 chaises.').waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'list-invite');
    await dialog.getByText('Basile Témoin').click();
    await dialog.getByRole('button', { name: 'Inviter 1 personne' }).click();
    await page.getByText('1 invitation part.').waitFor();
    expect(await guests()).toEqual(['Ondine draft']);
    await page.context().close();
  });

  it('invites while the person is on the line, with the chairs in view', async () => {
    const page = await callOf('Garance Maquette');
    const panel = page.getByRole('region', { name: 'Open lab' });
    await panel.getByText('2 chaises libres.').waitFor();
    await panel.getByText(/^Inviter,/).click();
    await page.getByRole('button', { name: 'Ajouter un collègue' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'call-invite');
    await saved(page, 'Garance Maquette');
    expect(await guests()).toContain('Garance sent');
  });

  it('takes a word by voice during the call: the next card shows a chair less, then none, and a yes waits', async () => {
    const first = await callOf('Ondine Modèle');
    await first.getByText('Déjà sur la liste').waitFor();
    await first.getByRole('button', { name: 'Vient, de vive voix' }).click();
    await first.getByText('C’est noté\u00A0: vient, de vive voix.').first().waitFor();
    expect(await guests()).toContain('Ondine confirmed');

    const second = await callOf('Hector Prototype');
    await second.getByText('1 chaise libre.').waitFor();

    // Somebody else takes the last one.
    const { items } = await lead<{ items: { id: string; firstName: string }[] }>('GET', `/open-labs/${labId}/invitations`);
    await lead('POST', `/open-labs/${labId}/invitations/${items.find(({ firstName }) => firstName === 'Garance')!.id}/answer`, { answer: 'yes' });
    const third = await callOf('Hector Prototype');
    await third.getByText('Toutes les chaises sont prises\u00A0: un oui va sur la liste d’attente.').waitFor();
    await third.getByRole('region', { name: 'Open lab' }).getByText(/^Inviter,/).click();
    await saved(third, 'Hector Prototype');
    const hector = (await lead<{ items: { id: string; firstName: string }[] }>('GET', `/open-labs/${labId}/invitations`)).items.find(({ firstName }) => firstName === 'Hector')!;
    await lead('POST', `/open-labs/${labId}/invitations/${hector.id}/answer`, { answer: 'yes' });
    expect(await guests()).toEqual(['Garance yes', 'Hector waiting', 'Ondine confirmed']);
  });

  it('broke no rule of its own on the way', () => expect(harness.complaints).toEqual([]));
});
