import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(90_000);

describeInBrowser('what is said, and what was changed', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let campaign: string;
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    campaign = await create('/campaigns', {
      productId: await create('/products', { name: 'Escale' }), name: 'Bassins', script: '## Se présenter\n\n« Bonjour, je cherche qui remplit les ordres de mission. »\n\n## Écouter\n\n« Comment faites-vous ? »',
    });
    const organisationIds: string[] = [];
    for (let i = 0; i < 3; i++) organisationIds.push(await create('/organisations', { name: `Agence ${i}`, phones: [{ raw: `01 99 00 10 1${i}` }] }));
    await lead('POST', `/campaigns/${campaign}/targets`, { organisationIds });
  });
  afterAll(() => harness?.close());

  it('is written for a type in the campaign’s settings', async () => {
    const page = await harness.openAs('lead', '/settings/campaign');
    await page.getByRole('tab', { name: 'Selon la personne' }).click();
    await page.getByRole('button', { name: 'Ajouter une variante' }).press('Enter');
    await page.getByRole('textbox', { name: 'Ce qui se dit' }).fill('## Se présenter\n\n« Vous qui avez bricolé votre tableau, essayez le nôtre. »\n\n## Écouter\n\n« Que fait votre tableau ? »');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'discourse-settings');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Tout est enregistré').waitFor();
    expect(await lead('GET', `/campaigns/${campaign}`)).toMatchObject({ scriptVariants: [{ persona: 'rebel', age: null }] });
    await page.context().close();
  });

  it('follows the facts as they are ticked, says why, and is switched by hand', async () => {
    const page = await harness.openAs('caller', '/call');
    await page.getByText('je cherche qui remplit').waitFor();
    await page.getByRole('radiogroup', { name: 'Discours' }).waitFor();
    await page.getByRole('button', { name: 'Écouter' }).click();
    await page.getByText('A bricolé sa solution').click();
    await page.getByText('S’indigne de l’irritant').click();
    await page.getByText('Que fait votre tableau').waitFor();
    await page.getByText('C’est le moment\u00A0: proposez d’essayer maintenant.').waitFor();
    await page.getByText('Proposé d’après les faits entendus.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'discourse-call');
    await page.getByRole('radio', { name: 'Marais' }).press('Space');
    await page.getByText('Ne doit pas essuyer les plâtres').waitFor();
    await page.getByText('Comment faites-vous').waitFor();
    await page.getByRole('radio', { name: 'Pour tous' }).press('Space');
    await page.getByText('Choisi à la main.').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is asked once a week, and kept on the funnel with what came of it', async () => {
    const page = await harness.openAs('lead', '/funnel');
    await page.getByRole('heading', { level: 2, name: 'Une chose à la fois' }).waitFor();
    await page.getByRole('button', { name: /Qu’avez-vous changé/ }).press('Enter');
    await page.getByRole('option', { name: 'Le script' }).press('Enter');
    await page.getByRole('textbox', { name: 'En une phrase' }).fill('Une accroche pour ceux qui bricolent');
    await page.getByRole('button', { name: 'Noter', exact: true }).press('Enter');
    await page.getByRole('row', { name: /Une accroche pour ceux qui bricolent/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'changes');
    await page.context().close();
    const viewer = await harness.openAs('viewer', '/funnel');
    await viewer.getByRole('row', { name: /Le script/ }).waitFor();
    expect(await viewer.getByText('Une accroche pour ceux qui bricolent').count()).toBe(0);
    expect(await viewer.getByRole('button', { name: 'Noter' }).count()).toBe(0);
    await viewer.context().close();
  });

  it('says on the home which of the six months it is, and warns when the second ends without a first user', async () => {
    const first = await harness.openAs('lead', '/');
    await first.getByText('Mois 1 sur 6, personne ne s’en sert encore').waitFor();
    await first.context().close();
    await harness.sql.query(`update products set launched_on = current_date - 58`);
    const page = await harness.openAs('lead', '/');
    await page.getByText('Mois 2 sur 6').waitFor();
    await page.getByText('Le deuxième mois se termine sans premier usage.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'six-months');
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});
