import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

const SECTIONS = {
  product: 'Produit et portrait', campaign: 'Campagne', personas: 'Profils', workspace: 'Horaires et équipe', team: 'Membres et rôles', 'opt-outs': 'Oppositions',
  background: 'Travail de fond', audit: 'Journal', account: 'Mon compte', teams: 'Mes équipes', tokens: 'Jetons personnels',
};
// Journeys through several pages, each looked at by axe twice: seconds on a busy machine.
jest.setTimeout(90_000);
const PASSWORD = 'une autre phrase bien longue';

const titled = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
const sidewaysOverflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** What the page says about itself once nothing is loading any more. */
const settled = (page: Page): Promise<unknown> => page.waitForFunction(() => !document.querySelector('main [class*="bone"]'));

describeInBrowser('the settings', () => {
  let harness: BrowserHarness;
  let admin: Page;
  let office: Caller;
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
    admin = await harness.openAs('admin', '/settings');
    office = await harness.callerOf('admin');
    await aFewThingsThatHappened(harness, office);
  });
  afterAll(() => harness?.close());

  it('open on the list of their parts, found in the menu of the member', async () => {
    await titled(admin, 'Réglages');
    for (const name of Object.values(SECTIONS)) await admin.getByRole('main').getByRole('link', { name }).waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await harness.picture(admin, 'settings');
    await admin.getByRole('button', { name: 'Salomé Canevas, mon compte' }).click();
    await admin.getByRole('menuitem', { name: 'Réglages' }).waitFor();
    await admin.keyboard.press('Escape');
  });

  it.each(Object.entries(SECTIONS))('show “%s” to anybody’s eyes and tools, at 400 %% zoom too', async (section, title) => {
    await admin.setViewportSize({ width: 1440, height: 900 });
    await admin.goto(`${harness.url}/settings/${section}`);
    await titled(admin, title);
    await settled(admin);
    expect(await axeFindings(admin)).toEqual([]);
    await harness.picture(admin, `settings-${section}`);
    await admin.emulateMedia({ colorScheme: 'dark' });
    await harness.picture(admin, `settings-${section}-dark`);
    await admin.emulateMedia({ colorScheme: null });
    await admin.setViewportSize({ width: 320, height: 256 });
    expect(await sidewaysOverflow(admin)).toBe(0);
    await admin.getByRole('main').getByRole('link', { name: 'Réglages' }).waitFor();
    await admin.setViewportSize({ width: 1440, height: 900 });
  });

  it('show each role its own part, and nothing of the others’', async () => {
    for (const [role, sections] of [['caller', ['personas', 'account', 'teams', 'tokens']], ['viewer', ['account', 'teams', 'tokens']], ['lead', ['product', 'campaign', 'personas', 'workspace', 'opt-outs', 'background', 'account', 'teams', 'tokens']]] as const) {
      const page = await harness.openAs(role, '/settings');
      await titled(page, 'Réglages');
      expect(await page.locator('main h2 + ul a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split(/[/?]/)[2]))).toEqual(sections);
      await page.goto(`${harness.url}/settings/team`);
      await titled(page, 'Réglages');
      for (const section of sections.slice(-2)) {
        await page.goto(`${harness.url}/settings/${section}`);
        await titled(page, SECTIONS[section]);
        await settled(page);
      }
      await page.context().close();
    }
  });

  it('save the product by keyboard alone, and say so', async () => {
    const page = await harness.openAs('lead', '/settings/product');
    const name = page.getByRole('textbox', { name: 'Nom', exact: true });
    await name.waitFor();
    await page.getByText('Tout est enregistré').waitFor();
    await name.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' 2');
    await page.getByText('Pas encore enregistré').waitFor();
    await page.keyboard.press('Control+S');
    await page.getByText('Tout est enregistré').waitFor();
    expect((await office<{ items: { name: string }[] }>('GET', '/products')).items[0]!.name).toBe('Escale 2');
    await page.context().close();
  });

  it('keep what was typed when somebody saved meanwhile, and show both versions', async () => {
    const page = await harness.openAs('lead', '/settings/product');
    const name = page.getByRole('textbox', { name: 'Nom', exact: true });
    await name.fill('Escale, la mienne');
    await page.getByLabel('Solution').fill('Une seule saisie.');
    const [product] = (await office<{ items: { id: string; etag: string }[] }>('GET', '/products')).items;
    await changeAs(harness, `/products/${product!.id}`, product!.etag, { name: 'Escale, l’autre', problem: 'Réécrit par quelqu’un.' });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const choice = page.getByRole('alert');
    await choice.getByText('Escale, l’autre').waitFor();
    await choice.getByText('Escale, la mienne').waitFor();
    // Untouched here, changed there: taken over without a question.
    expect(await page.getByLabel('Problème', { exact: true }).inputValue()).toBe('Réécrit par quelqu’un.');
    expect(await page.getByLabel('Solution').inputValue()).toBe('Une seule saisie.');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'settings-conflict');
    await choice.getByRole('button', { name: 'Prendre l’autre' }).click();
    expect(await name.inputValue()).toBe('Escale, l’autre');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Tout est enregistré').waitFor();
    expect(await office('GET', `/products/${product!.id}`)).toMatchObject({ name: 'Escale, l’autre', problem: 'Réécrit par quelqu’un.', solution: 'Une seule saisie.' });
    await page.context().close();
  });

  it('say at the field what the API refuses, and lead to it', async () => {
    const page = await harness.openAs('lead', '/settings/workspace');
    await page.getByRole('group', { name: /^Matin, fin/ }).waitFor();
    for (const day of ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi']) await page.getByRole('checkbox', { name: day }).press('Space');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: /^Jours travaillés/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await summary.getByRole('link', { name: /^Jours travaillés/ }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('[id*="hours-weekdays"]') !== null);
    await page.getByRole('button', { name: 'Revenir à ce qui est enregistré' }).click();
    await page.getByText('Tout est enregistré').waitFor();
    await page.context().close();
  });

  it('keep what was typed while another page is visited', async () => {
    const page = await harness.openAs('lead', '/settings/campaign');
    await page.getByLabel('Hypothèse').fill('Elles décident en une semaine.');
    await page.getByRole('navigation', { name: 'Réglages' }).getByRole('link', { name: 'Oppositions' }).click();
    await titled(page, 'Oppositions');
    await page.goBack();
    await page.getByText('Pas encore enregistré').waitFor();
    expect(await page.getByLabel('Hypothèse').inputValue()).toBe('Elles décident en une semaine.');
    await page.context().close();
  });

  it('show the script as the caller will see it, and put a number back to its usual value', async () => {
    const page = await harness.openAs('lead', '/settings/campaign');
    await page.getByLabel('Script\u00A0: Appels').fill('## Bonjour\n\n« Je m’appelle … »\n\n## Merci\n\n- Noter la date');
    const preview = page.getByRole('region', { name: 'Aperçu du script' });
    await preview.getByText('2 étapes').waitFor();
    await preview.getByRole('heading', { name: 'Merci' }).waitFor();
    const attempts = page.getByRole('textbox', { name: 'Essais sans réponse' });
    await attempts.fill('4');
    await page.keyboard.press('Enter');
    await page.getByText('Tout est enregistré').waitFor();
    await page.getByRole('button', { name: 'Essais sans réponse, revenir à 6' }).click();
    await page.keyboard.press('Control+S');
    await page.getByText('Tout est enregistré').waitFor();
    expect((await office<{ items: { cadence: object; script: string }[] }>('GET', '/campaigns')).items[0]).toMatchObject({ cadence: { maxAttempts: 6 }, script: expect.stringContaining('## Merci') });
    await page.context().close();
  });

  it('create a campaign, put it away, and take that back', async () => {
    const page = await harness.openAs('lead', '/settings/campaign?edit=new');
    await titled(page, 'Nouvelle campagne');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Nom', { exact: true }).fill('Parcs nationaux');
    await page.getByRole('button', { name: 'Créer la campagne' }).click();
    await titled(page, 'Campagne');
    await page.getByRole('switch', { name: /^Campagne rangée/ }).press('Space');
    await page.getByText('Parcs nationaux est rangée.').waitFor();
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await page.getByText('Parcs nationaux est de retour.').waitFor();
    await page.context().close();
  });

  it('delete a product that nothing uses, in two gestures, and a campaign made by mistake', async () => {
    const { id: productId } = await office<{ id: string }>('POST', '/products', { name: 'Brouillon' });
    const page = await harness.openAs('lead', `/settings/product?edit=${productId}`);
    await page.getByRole('button', { name: 'Supprimer ce produit' }).click();
    await page.getByRole('group', { name: 'Supprimer ce produit' }).getByText('La fiche et le portrait de Brouillon').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Supprimer Brouillon' }).click();
    await page.getByText('Brouillon est supprimé.').waitFor();
    // The other one has a campaign: it says which.
    await page.getByRole('region', { name: 'Supprimer le produit' }).getByText('Impossible tant').waitFor();
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('H1');

    const { id: used } = await office<{ id: string }>('POST', '/products', { name: 'Essai' });
    const { id: campaignId } = await office<{ id: string }>('POST', '/campaigns', { productId: used, name: 'Faux départ' });
    await page.goto(`${harness.url}/settings/product?edit=${used}`);
    await page.getByRole('region', { name: 'Supprimer le produit' }).getByRole('link', { name: 'Faux départ' }).click();
    await page.getByRole('button', { name: 'Supprimer cette campagne' }).click();
    await page.getByRole('button', { name: 'Supprimer Faux départ' }).click();
    await page.getByText('Faux départ est supprimée.').waitFor();
    expect((await office<{ items: { id: string }[] }>('GET', '/campaigns')).items.map(({ id }) => id)).not.toContain(campaignId);
    await page.context().close();
  });

  it('create another team, and go from one to the other', async () => {
    await admin.goto(`${harness.url}/settings/teams`);
    await titled(admin, 'Mes équipes');
    await admin.getByLabel('Nom de l’équipe').fill('Équipe Passerelle');
    await admin.getByRole('button', { name: 'Créer l’équipe' }).click();
    await admin.getByText('Équipe Passerelle est créée.').waitFor();
    await admin.goto(`${harness.url}/settings/teams`);
    await admin.getByRole('listitem').filter({ hasText: 'Équipe Passerelle' }).getByText('vous y êtes').waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'Y aller\u00A0: Équipe Escale' }).click();
    await admin.getByText('Vous êtes dans Équipe Escale.').waitFor();
    const page = await harness.openAs('lead', '/settings/teams');
    await titled(page, 'Mes équipes');
    expect(await page.getByRole('button', { name: 'Créer l’équipe' }).count()).toBe(0);
    await page.context().close();
  });

  it('let an invited person in with the link that the admin passes on', async () => {
    await admin.goto(`${harness.url}/settings/team`);
    await admin.getByLabel('Adresse de courriel').fill('odile@example.org');
    await admin.getByRole('textbox', { name: /^Nom/ }).fill('Odile Croquis');
    await admin.getByRole('radio', { name: /^Responsable/ }).press('Space');
    await admin.getByRole('button', { name: 'Inviter' }).click();
    const link = await admin.getByLabel('Lien d’invitation').inputValue();
    await admin.getByText('N’a pas encore répondu').first().waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await harness.picture(admin, 'settings-invited');
    const theirs = await harness.open(new URL(link).pathname + new URL(link).hash);
    await theirs.getByLabel('Mot de passe').fill(PASSWORD);
    await theirs.getByRole('button', { name: 'Rejoindre' }).click();
    await theirs.getByRole('button', { name: 'Odile Croquis, mon compte' }).waitFor();
    await theirs.context().close();
    await admin.getByRole('button', { name: 'Retirer Odile Croquis' }).press('Enter');
    await admin.getByText('Ses sessions, ses jetons et ses liens s’arrêtent aussitôt.').waitFor();
    await admin.getByRole('button', { name: 'Retirer Odile Croquis' }).click();
    await admin.getByText('Odile Croquis ne fait plus partie de l’équipe.').waitFor();
  });

  it('show a new token this once, and end it', async () => {
    const page = await harness.openAs('caller', '/settings/tokens');
    await page.getByLabel('À quoi il sert').fill('export du vendredi');
    await page.getByRole('button', { name: 'Créer le jeton' }).click();
    expect(await page.getByLabel('Jeton', { exact: true }).inputValue()).toMatch(/^pc_/);
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByText('export du vendredi', { exact: true }).waitFor();
    expect(await page.getByLabel('Jeton', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: /^Arrêter/ }).click();
    await page.getByRole('button', { name: /^Arrêter/ }).click();
    await page.getByText('Aucun jeton. Il n’en faut que pour les scripts.').waitFor();
    await page.context().close();
  });

  it('change a password, refused at the field while the current one is wrong', async () => {
    const page = await harness.openAs('viewer', '/settings/account');
    await page.getByLabel('Mot de passe actuel').fill('ce n’est pas le bon');
    await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Nouveau mot de passe').inputValue()).toBe(PASSWORD);
    await page.getByLabel('Mot de passe actuel').fill('pomme de terre bleue');
    await page.keyboard.press('Enter');
    await page.getByText('Mot de passe changé.').waitFor();
    await page.context().close();
  });

  it('lift an opposition with a reason, by an admin alone', async () => {
    const lead = await harness.openAs('lead', '/settings/opt-outs');
    await lead.getByText('En vigueur').waitFor();
    expect(await lead.getByRole('button', { name: /^Lever/ }).count()).toBe(0);
    await lead.context().close();
    await admin.goto(`${harness.url}/settings/opt-outs`);
    await admin.getByRole('button', { name: /^Lever l’opposition/ }).click();
    await admin.getByRole('button', { name: /^Lever l’opposition/ }).click();
    await admin.getByRole('alert').getByRole('link', { name: /^Raison/ }).waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await admin.getByRole('textbox', { name: 'Raison' }).fill('Mauvaise ligne cochée.');
    await admin.getByRole('button', { name: /^Lever l’opposition/ }).click();
    await admin.getByText('Mauvaise ligne cochée.').waitFor();
  });

  it('tell of mail that did not certainly leave, and take a decision about it', async () => {
    await admin.goto(`${harness.url}/settings/background`);
    await admin.getByText('3 courriels attendent votre décision.').waitFor();
    await admin.getByText('la ligne est tombée').waitFor();
    await admin.getByRole('button', { name: 'Bien parti\u00A0: uncertain@example.org' }).click();
    await admin.getByRole('button', { name: 'Bien parti\u00A0: uncertain@example.org' }).click();
    await admin.getByText('2 courriels attendent votre décision.').waitFor();
    await admin.getByRole('radio', { name: 'Tous' }).press('Space');
    await admin.waitForURL(/emails=all/);
    await admin.getByText('uncertain@example.org').first().waitFor();
  });

  it('fit a phone', async () => {
    const page = await harness.openAs('lead', '/settings/campaign', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await titled(page, 'Campagne');
    await settled(page);
    expect(await sidewaysOverflow(page)).toBe(0);
    await harness.picture(page, 'settings-campaign-phone');
    await page.context().close();
  });

  it('broke no rule of their own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });
});

/** A change by somebody else, who read the version before. */
async function changeAs(harness: BrowserHarness, path: string, etag: string, body: object): Promise<void> {
  const { token } = await (await harness.callerOf('lead'))<{ token: string }>('POST', '/tokens', { name: 'test' });
  const response = await fetch(`${harness.url}/api/v1${path}`, { method: 'PATCH', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': etag }, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
}

/** An opposition, and a message in each of the states that wait for a person. */
async function aFewThingsThatHappened(harness: BrowserHarness, office: Caller): Promise<void> {
  const [organisation] = (await office<{ items: { id: string }[] }>('GET', '/organisations?limit=1')).items;
  await office('POST', `/organisations/${organisation!.id}/opt-out`, {});
  const states = [['kept', null], ['failed', 'boîte pleine'], ['uncertain', 'la ligne est tombée']];
  for (const [state, error] of states) {
    await harness.sql.query(`
      insert into emails (workspace_id, id, "key", purpose, recipient, message_id, state, content, error)
      select id, gen_random_uuid(), $1, 'digest', $1 || '@example.org', '<' || $1 || '@example.org>', $1, $2::jsonb, $3 from workspaces limit 1`,
    [state, JSON.stringify({ subject: `Vos relances (${state})`, text: '…', html: '…' }), error]);
  }
}
