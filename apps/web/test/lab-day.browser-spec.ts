import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const HOUR_MS = 3_600_000;

// axe reads each page twice; a small machine takes its time.
jest.setTimeout(180_000);

describeInBrowser('the day of an open lab', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let labId: string;
  let productId: string;
  const NAMES = ['Basile Témoin', 'Flore Planche', 'Garance Maquette', 'Hector Prototype', 'Irène Trame', 'Jules Gabarit', 'Lise Ébauche', 'Maud Esquisse', 'Nour Croquis', 'Ondine Modèle', 'Paul Échantillon', 'Rose Spécimen'];

  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    productId = (await lead<{ id: string }>('POST', '/products', { name: 'Escale', launchedOn: new Date(Date.now() - 30 * 24 * HOUR_MS).toISOString().slice(0, 10) })).id;
    const campaign = await lead<{ id: string }>('POST', '/campaigns', { productId, name: 'Opérateurs' });
    const at = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
    labId = (await lead<{ id: string }>('POST', '/open-labs', { productId, title: 'Open lab de décembre', startsAt: at(-1), endsAt: at(6), place: 'MJC de Montreuil', capacity: 30 })).id;
    const contactIds: string[] = [];
    for (let i = 0; i < 6; i++) {
      const { id: organisationId } = await lead<{ id: string }>('POST', '/organisations', { name: `Organisation ${i + 1}`, kind: i % 2 === 0 ? 'agence' : 'parc' });
      const { items: [targetId] } = await lead<{ items: string[] }>('POST', `/campaigns/${campaign.id}/targets`, { organisationIds: [organisationId] });
      for (const name of NAMES.slice(2 * i, 2 * i + 2)) {
        const [firstName, lastName] = name.split(' ');
        contactIds.push((await lead<{ id: string }>('POST', '/contacts', { organisationId, firstName, lastName, email: `${i}${lastName!.length}@guest.example` })).id);
      }
      await lead('POST', '/calls', { targetId, contactId: contactIds.at(-1), outcome: 'reached', interest: 'interested', evidence: ['accepted_a_date'], signals: i === 0 ? ['wants_it_now', 'built_own_workaround'] : [] });
    }
    await lead('POST', `/open-labs/${labId}/invitations`, { contactIds });
    await harness.sql.query(`update invitations set status = 'yes' where open_lab_id = $1`, [labId]);
  });
  afterAll(() => harness?.close());

  const here = async (): Promise<number> => (await harness.sql.query<[{ n: number }]>(`select count(*)::int as n from invitations where open_lab_id = $1 and status = 'attended'`, [labId]))[0].n;
  const letIn = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Noter l’arrivée de ${name}`) });
  const arrived = (page: Page, name: string) => page.getByRole('list', { name: 'Arrivés' }).getByText(name);
  const fits = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('holds the door on a phone: a touch lets somebody in, another door sees it, a newcomer takes three words', async () => {
    const [mine, other] = await Promise.all([harness.openAs('caller', `/open-labs/${labId}/door`, PHONE), harness.openAs('lead', `/open-labs/${labId}/door`)]);
    await mine.getByText('encore 12 attendues').waitFor();
    await letIn(mine, 'Basile Témoin').tap();
    await arrived(mine, 'Basile Témoin').waitFor();
    await arrived(other, 'Basile Témoin').waitFor();

    await mine.getByRole('searchbox', { name: /Chercher/ }).fill('ebauche');
    await letIn(mine, 'Lise Ébauche').tap();
    await arrived(mine, 'Lise Ébauche').waitFor();

    await mine.getByRole('button', { name: 'Arrive sans invitation' }).tap();
    await mine.getByLabel('Prénom').fill('Zoé');
    await mine.getByLabel('Nom', { exact: true }).fill('Canevas');
    await mine.getByRole('textbox', { name: 'Organisation' }).fill('Musée national du sport');
    await mine.keyboard.press('Enter');
    await arrived(mine, 'Zoé Canevas').waitFor();
    await arrived(other, 'Zoé Canevas').waitFor();
    expect(await axeFindings(mine)).toEqual([]);
    expect(await fits(mine)).toBe(0);
    await harness.picture(mine, 'lab-door-phone');
    await harness.picture(other, 'lab-door');
    await Promise.all([mine.context().close(), other.context().close()]);
    expect(await here()).toBe(3);
  });

  it('goes on at the door without a network, and sends all of it once when it is back', async () => {
    const page = await harness.openAs('caller', `/open-labs/${labId}/door`, PHONE);
    await arrived(page, 'Zoé Canevas').waitFor();
    await page.context().setOffline(true);
    await letIn(page, 'Flore Planche').tap();
    await letIn(page, 'Garance Maquette').tap();
    await page.getByRole('button', { name: 'Arrive sans invitation' }).tap();
    await page.getByLabel('Prénom').fill('Théo');
    await page.getByLabel('Nom', { exact: true }).fill('Calque');
    await page.getByRole('textbox', { name: 'Organisation' }).fill('ANRU');
    await page.getByRole('button', { name: 'Est là', exact: true }).tap();
    await page.getByText('Plus de réseau. 3 arrivées gardées ici, elles partiront une seule fois').waitFor();
    for (const name of ['Flore Planche', 'Garance Maquette', 'Théo Calque']) await arrived(page, name).waitFor();
    // Let in by mistake, and taken back, still without a network.
    await page.getByRole('button', { name: 'Annuler l’arrivée de Garance Maquette' }).tap();
    await letIn(page, 'Garance Maquette').waitFor();
    expect(await here()).toBe(3);
    await harness.picture(page, 'lab-door-offline');

    await page.context().setOffline(false);
    await page.getByText('En ligne, tout est envoyé').waitFor();
    expect(await here()).toBe(5);
    const people = await harness.sql.query<{ n: number }[]>(`select count(*)::int as n from contacts where last_name = 'Calque'`);
    expect(people).toEqual([{ n: 1 }]);
    await page.context().close();
  });

  it('asks for a theme as people come in', async () => {
    await lead('PUT', `/open-labs/${labId}/themes`, { themes: ['Avant le départ', 'Les frais'] });
    const page = await harness.openAs('caller', `/open-labs/${labId}/door`, PHONE);
    for (const name of ['Hector Prototype', 'Irène Trame', 'Jules Gabarit', 'Maud Esquisse', 'Nour Croquis', 'Ondine Modèle']) {
      await letIn(page, name).tap();
      await page.getByRole('dialog').getByRole('button', { name: 'Les frais' }).tap();
      await page.getByRole('button', { name: `Thème de ${name} : Les frais`.replace(' :', '\u00A0:') }).waitFor();
    }
    await page.getByText('En ligne, tout est envoyé').waitFor();
    expect(await here()).toBe(11);
    await page.context().close();
  });

  it('makes tables and moves people between them by keyboard, by number and by mouse', async () => {
    const page = await harness.openAs('lead', `/open-labs/${labId}/groups`);
    await page.getByRole('heading', { name: 'Pas encore placés' }).waitFor();
    await page.getByLabel('Prénom et nom').fill('Bruno');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Qui anime' }).getByText('Bruno').waitFor();
    await page.getByRole('button', { name: 'Former les tables' }).click();
    const [one, two] = [page.getByRole('grid', { name: 'Table 1' }), page.getByRole('grid', { name: 'Table 2' })];
    await one.waitFor();
    expect([await one.getByRole('row').count(), await two.getByRole('row').count()]).toEqual([6, 5]);
    await page.getByText('Une table n’a personne pour l’animer.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'lab-tables');

    const counts = async (first: number, second: number): Promise<void> => {
      await page.waitForFunction(([a, b]) => {
        const rows = (name: string): number => document.querySelectorAll(`[role=grid][aria-label="${name}"] [role=row][data-key]`).length;
        return rows('Table 1') === a && rows('Table 2') === b;
      }, [first, second]);
    };
    // By its number.
    await one.getByRole('row').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('2');
    await counts(5, 6);
    // By keyboard alone: the handle, then Tab to the table, then Enter.
    await two.getByRole('row').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    for (let i = 0; i < 4 && !(await page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label') === 'Table 1')); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await counts(6, 5);
    // By mouse.
    await one.getByRole('row').first().dragTo(two);
    await counts(5, 6);
    await page.getByRole('button', { name: 'Rééquilibrer' }).click();
    await page.getByText('Tout le monde a une place, personne n’a changé de table.').waitFor();
    const kept = await lead<{ groups: { guests: unknown[] }[] }>('GET', `/open-labs/${labId}/groups`);
    expect(kept.groups.map(({ guests }) => guests.length)).toEqual([5, 6]);
    await page.context().close();
  });

  it('votes on a page without a script, and reads the result beside needs, promises and the motivated', async () => {
    const page = await harness.openAs('lead', `/open-labs/${labId}/after`);
    await page.getByRole('button', { name: 'Montrer la page de vote' }).click();
    const url = await page.getByRole('dialog').getByRole('link').getAttribute('href');
    await page.getByRole('img', { name: /^Code/ }).waitFor();
    await page.keyboard.press('Escape');
    const voter = await harness.open(new URL(url!).pathname, { ...PHONE, javaScriptEnabled: false });
    await voter.getByLabel(/Vraiment utile/).check();
    await voter.getByRole('button', { name: 'Voter' }).click();
    await voter.getByRole('heading', { name: 'Merci, c’est compté' }).waitFor();
    await voter.context().close();

    await page.getByRole('textbox', { name: 'Besoin' }).fill('Signer depuis son téléphone');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Une gommette de plus pour Signer depuis son téléphone' }).click();
    await page.getByRole('list', { name: 'Besoins recueillis' }).getByText('1 gommette').waitFor();
    await page.getByRole('textbox', { name: 'Promesse' }).fill('L’export en un clic');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'L’export en un clic' }).waitFor();
    await page.getByRole('button', { name: /Encore 5 à nommer/ }).click();
    await page.getByRole('option', { name: /Hector Prototype/ }).click();
    await page.getByLabel('Ce qui le montre, pour Hector Prototype').fill('Prête ses formulaires');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('button', { name: 'Clore la journée' }).click();
    await page.getByText(/Journée close/).waitFor();
    await page.getByRole('button', { name: 'Fixer cette date' }).click();
    await page.getByText('La date suivante est fixée').waitFor();
    await page.getByRole('button', { name: 'Remercier ceux qui sont venus' }).click();
    await page.getByText('Les remerciements sont partis').waitFor();
    await page.reload();
    await page.getByText('5 sur 5, un seul vote.').waitFor();
    expect(await page.getByLabel('Ce qui le montre, pour Hector Prototype').inputValue()).toBe('Prête ses formulaires');
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'lab-after');
    await page.context().close();
  });

  it('shows a lead the dose of the room and the back-plan, and a caller neither', async () => {
    const page = await harness.openAs('lead', `/open-labs/${labId}/prepare`);
    const rebels = page.getByTestId('dose-rebel');
    await rebels.getByText('environ 2 sur 18').waitFor();
    await page.getByText('Surtout des rebelles, aucun loyaliste.').waitFor();
    await page.getByRole('checkbox', { name: /Lieu et salle réservés/ }).press('Space');
    await page.getByText('fait par Bruno Gabarit').waitFor();
    await page.getByLabel('Quelle première version on montre').fill('La demande de mission');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('C’est noté.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'lab-prepare');
    await page.context().close();

    const caller = await harness.openAs('caller', `/open-labs/${labId}/prepare`);
    await caller.waitForURL(/\/funnel/);
    await caller.context().close();
  });

  it('tells a viewer what became of each week’s calls, without a name', async () => {
    const page = await harness.openAs('viewer', '/cohorts');
    await page.getByText('6 organisations appelées, 6 intéressées, 5 venues, aucun premier usage.').waitFor();
    expect(await page.evaluate(() => document.body.textContent)).not.toMatch(/Organisation 1|Témoin/);
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'cohorts');
    await page.context().close();
  });

  it.each(['door', 'groups', 'after', 'prepare'])('reads %s at 400 %% zoom without scrolling sideways', async (part) => {
    const page = await harness.openAs('lead', `/open-labs/${labId}/${part}`, { viewport: { width: 320, height: 256 } });
    await page.getByRole('heading', { level: 1, name: 'Open lab de décembre' }).waitFor();
    expect(await fits(page)).toBe(0);
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => expect(harness.complaints).toEqual([]));
});
