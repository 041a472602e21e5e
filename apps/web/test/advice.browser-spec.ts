import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

// axe reads whole pages twice; a small machine takes its time.
jest.setTimeout(240_000);

const PERSONA_WORDS = /rebelle|marais|loyaliste|rebel\b|marsh|loyalist/i;

describeInBrowser('advice: weights, hours, waves, stakeholders', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let product: string;
  let campaign: string;
  let targets: string[];
  let organisations: string[];
  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    product = await create('/products', { name: 'Escale' });
    campaign = await create('/campaigns', {
      productId: product, name: 'Bassins', script: '## Se présenter\n\n« Bonjour, je cherche qui remplit les ordres de mission. »', stakeholderScript: '## Demander conseil\n\n« Votre réseau connaît ces métiers mieux que nous. »',
    });
    organisations = [];
    for (let i = 0; i < 42; i++) organisations.push(await create('/organisations', { name: `Agence ${i}`, kind: i % 2 === 0 ? 'Agence' : 'Musée', phones: [{ raw: `01 99 00 10 ${String(10 + i)}` }] }));
    targets = (await lead<{ items: string[] }>('POST', `/campaigns/${campaign}/targets`, { organisationIds: organisations })).items;
  });
  afterAll(() => harness?.close());

  it('reminds on the home, while the product is young, that networks and possible opponents are met early', async () => {
    const page = await harness.openAs('lead', '/');
    await page.getByText('c’est le moment de noter les réseaux et les opposants possibles').waitFor();
    await page.getByRole('link', { name: 'Les choisir dans la liste' }).waitFor();
    await page.context().close();
  });

  it('makes a stakeholder of an organisation on its page, takes it back, and reads them their own script', async () => {
    const page = await harness.openAs('lead', `/organisations/${organisations[0]!}`);
    await page.getByRole('button', { name: 'Suivre à part\u00A0: réseau ou opposant possible, dans Bassins' }).press('Enter');
    await page.getByText('Suivie à part\u00A0: son propre script').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'stakeholder-organisation');
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Suivre à part\u00A0: réseau ou opposant possible, dans Bassins' }).waitFor();
    await page.getByRole('button', { name: 'Suivre à part\u00A0: réseau ou opposant possible, dans Bassins' }).press('Enter');
    await page.getByText('Suivie à part\u00A0: son propre script').waitFor();
    await page.goto(`${harness.url}/call?campaign=${campaign}&target=${targets[0]!}`);
    await page.getByText('Votre réseau connaît ces métiers mieux que nous.').waitFor();
    expect(await page.getByRole('radiogroup', { name: 'Discours' }).count()).toBe(0);
    await page.context().close();
    const home = await harness.openAs('lead', '/');
    await home.getByText('1 réseau ou opposant possible reste à rencontrer').waitFor();
    await home.getByRole('link', { name: 'Les voir' }).click();
    await home.getByRole('row', { name: /Agence 0 À appeler/ }).waitFor();
    await home.context().close();
  });

  it('makes stakeholders of rows of the call list, and lists them apart', async () => {
    const page = await harness.openAs('lead', `/list?campaign=${campaign}&q=Agence 40`);
    await page.getByRole('checkbox', { name: /Agence 40/ }).press('Space');
    await page.getByRole('button', { name: 'Cible ou partie prenante' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Partie prenante\u00A0: réseau ou opposant possible' }).press('Enter');
    await page.getByText('1 organisation suivie à part').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'stakeholder-list');
    await page.goto(`${harness.url}/list?campaign=${campaign}&kind=stakeholder`);
    await page.getByText('Agence 40').waitFor();
    await page.getByText('Agence 0', { exact: true }).waitFor();
    await page.context().close();
  });

  it('tells when people answer: too early first, then the hours with their counts, on the funnel, the home and the card', async () => {
    const early = await harness.openAs('lead', '/funnel');
    await early.getByRole('heading', { level: 2, name: 'Quand on répond' }).waitFor();
    await early.getByText('Trop tôt pour le dire\u00A0: 0 appel sur les 40 qu’il faut.').waitFor();
    await early.context().close();
    await callsAtEveryHour();
    const page = await harness.openAs('lead', '/funnel', { viewport: { width: 1440, height: 2600 } });
    await page.getByText('On répond mieux de 10 à 12\u00A0h\u00A0: 16 fois sur 20, contre 10 sur 80 aux autres heures (99\u00A0% de chances).').waitFor();
    await page.getByRole('row', { name: /^Tous les jours 2 sur 20/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'advice-funnel');
    await page.context().close();
    const home = await harness.openAs('caller', '/');
    await home.getByRole('region', { name: 'Appris en appelant' }).getByText('On répond mieux de 10 à 12\u00A0h').waitFor();
    await home.context().close();
    // The first of the list is a stakeholder: what is learnt of prospects is not told of them. The second may still be held for
    // whoever had it ahead.
    const card = await harness.openAs('caller', `/call?campaign=${campaign}&target=${targets[5]!}`);
    await card.getByText(/^(À cette heure|Bonne heure\u00A0:).* fois sur 20/).waitFor();
    await card.getByText('Pourquoi elle, maintenant').waitFor();
    expect(await axeFindings(card)).toEqual([]);
    await harness.picture(card, 'advice-call');
    await card.context().close();
  });

  it('proposes weights from who became a user, with the facts; each is accepted or refused, and kept', async () => {
    await harness.sql.query(`update targets set portrait = '{"suffers":"yes","digitised":"no"}', stage = 'first_user', reached_at = app.now() where id = any($1::uuid[])`, [targets.slice(1, 9)]);
    await harness.sql.query(`update targets set portrait = '{"suffers":"no","digitised":"yes"}', stage = 'declined', reached_at = app.now() where id = any($1::uuid[])`, [targets.slice(9, 39)]);
    const page = await harness.openAs('lead', '/settings/product', { viewport: { width: 1440, height: 3000 } });
    const more = page.getByRole('article', { name: 'Souffre du problème' });
    await more.getByText(/compterait plus/).waitFor();
    await more.getByText(/Oui pour 8 premiers usages sur 8, et pour 0 des 30 autres/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'portrait-proposals');
    await more.getByRole('button', { name: /^Accepter/ }).press('Enter');
    await page.getByText(/«\u00A0Souffre du problème\u00A0» compte maintenant/).waitFor();
    await page.getByRole('article', { name: 'Assez numérisé' }).getByRole('button', { name: /^Refuser/ }).press('Enter');
    await page.getByText('«\u00A0Assez numérisé\u00A0» garde son poids.').waitFor();
    const history = page.getByRole('table', { name: /^Propositions acceptées et refusées/ });
    await history.getByRole('row', { name: /Souffre du problème de 1 à .* Acceptée Bruno Gabarit 8 sur 8 usages, 0 sur 30 autres/ }).waitFor();
    await history.getByRole('row', { name: /Assez numérisé .* Refusée/ }).waitFor();
    expect((await lead<{ idealUser: { criteria: { weight: number }[] } }>('GET', `/products/${product}`)).idealUser.criteria[0]!.weight).toBeGreaterThan(1);
    await page.context().close();
  });

  it('says on the home what the second wave waits for, and takes it once it is there', async () => {
    await harness.sql.query('update products set launched_on = current_date - 130');
    const page = await harness.openAs('lead', '/');
    await page.getByText(/Avant d’appeler le marais, il manque\u00A0: des utilisateurs à citer, des fonctions principales stables, une première reconnaissance officielle\./).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'advice-today');
    await page.getByRole('link', { name: 'Dire ce qui est acquis' }).click();
    await page.getByRole('heading', { level: 2, name: 'Qui inviter maintenant' }).waitFor();
    await page.getByText('8 organisations s’en servent').waitFor();
    for (const name of [/^Des utilisateurs à citer/, 'Des fonctions principales stables', 'Une première reconnaissance officielle']) await page.getByRole('checkbox', { name }).press('Space');
    await page.getByRole('row', { name: /Surtout le marais .* maintenant/ }).waitFor();
    await page.context().close();
    const after = await harness.openAs('lead', '/');
    await after.getByRole('heading', { level: 1 }).waitFor();
    expect(await after.getByText('Avant d’appeler le marais').count()).toBe(0);
    await after.context().close();
  });

  it('says which segment to call first, with its counts, the chance and the rule', async () => {
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    const pivot = await create('/campaigns', { productId: product, name: 'Pivot' });
    const ids: string[] = [];
    for (let i = 0; i < 30; i++) ids.push(await create('/organisations', { name: `Segment ${i}`, kind: i < 15 ? 'Opérateur' : 'Ministère' }));
    const { items } = await lead<{ items: string[] }>('POST', `/campaigns/${pivot}/targets`, { organisationIds: ids });
    for (const [i, targetId] of items.entries()) {
      await lead('POST', '/calls', { targetId, outcome: 'reached', ...(i < 8 ? { interest: 'interested', evidence: ['told_the_pain'] } : { interest: 'none' }) });
    }
    const page = await harness.openAs('lead', `/funnel?campaign=${pivot}`);
    await page.getByRole('heading', { level: 2, name: 'Appelez d’abord «\u00A0Opérateur\u00A0», gardez «\u00A0Ministère\u00A0» pour plus tard' }).waitFor();
    await page.getByText('8 sur 15 contre 0 sur 15. On peut changer.').waitFor();
    await page.getByText(/^Règle\u00A0: trop tôt sous 10 organisations/).waitFor();
    await page.getByText('en comparer beaucoup ne suffit pas à en trouver un bon').waitFor();
    await page.getByRole('table', { name: /^Segments comparés/ }).getByRole('row', { name: /Opérateur 8 sur 15 .* 1,9 d’abord/ }).waitFor();
    await page.goto(`${harness.url}/?campaign=${pivot}`);
    await page.getByText(/C’est assez net pour changer/).waitFor();
    await page.context().close();
  });

  it('shows a viewer none of the personas, nor does the API', async () => {
    const page = await harness.openAs('viewer', '/legal');
    const answers: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/v1/')) void response.text().then((body) => answers.push(body), () => undefined);
    });
    for (const place of ['/funnel', '/cohorts', '/reports']) {
      await page.goto(harness.url + place);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([place, (await page.evaluate(() => document.body.innerText)).match(PERSONA_WORDS)]).toEqual([place, null]);
    }
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.join('\n').match(/"(rebel|marsh|loyalist|persona|wave)"/)).toBeNull();
    const viewer = await harness.callerOf('viewer');
    for (const address of [`/products/${product}/wave`, `/products/${product}/portrait-weights`, `/campaigns/${campaign}/today`, `/campaigns/${campaign}/targets`, `/personas/guard`, `/personas/agreement`, `/personas/signals`]) {
      await expect(viewer('GET', address)).rejects.toThrow(/403/);
    }
    await page.context().close();
  });

  it('speaks English too, and fits a phone', async () => {
    const page = await harness.openAs('lead', '/settings/product', { viewport: { width: 390, height: 844 }, locale: 'en-GB' });
    await page.getByRole('heading', { level: 2, name: 'Weights your first uses propose' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Whom to invite now' }).waitFor();
    for (const [place, words] of [['/settings/product', 'What was decided'], [`/funnel?campaign=${campaign}`, 'People answer better from 10:00 to 12:00'], [`/?campaign=${campaign}`, 'People answer better from 10:00 to 12:00']] as const) {
      await page.goto(harness.url + place);
      await page.getByText(words).first().waitFor();
      expect([place, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([place, 390]);
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.context().close();
  });

  it('broke no rule of its own on the way', () => {
    expect(harness.complaints).toEqual([]);
  });

  /** Twenty calls in each band of the day, four on each weekday: nearly all answered from 10 to 12. */
  async function callsAtEveryHour(): Promise<void> {
    const [{ workspaceId, memberId }] = await harness.sql.query<[{ workspaceId: string; memberId: string }]>('select workspace_id as "workspaceId", member_id as "memberId" from target_kind_changes limit 1');
    let call = 0;
    for (const hour of [9, 10, 12, 14, 16]) {
      for (let i = 0; i < 20; i++) {
        const answered = hour === 10 ? i < 16 : i < (hour === 9 || hour === 16 ? 2 : 3);
        await harness.sql.query(
          `insert into calls (workspace_id, id, campaign_id, target_id, member_id, outcome, channel, interest, occurred_at, recorded_at)
           select $1, $2, $3, $4, $5, $6, 'phone', 'unknown', at, at from (select (date_trunc('week', now() at time zone 'Europe/Paris') - interval '7 days' + make_interval(days => $7, hours => $8, mins => $9)) at time zone 'Europe/Paris' as at) moment`,
          // One target for each answer: what follows a conversation is not counted.
          [workspaceId, newId(), campaign, targets[answered ? 2 + (call++ % 35) : 41], memberId, answered ? 'reached' : 'no_answer', i % 5, hour, 10 + i],
        );
      }
    }
  }
});
