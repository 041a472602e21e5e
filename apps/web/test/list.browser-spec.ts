import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';
import { worstFrames, yardstick } from './frames.js';

interface Row { id: string; organisationId: string; organisation: { name: string }; etag: string; stage: string; assigneeId: string | null }

describeInBrowser('the call list', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let campaignId: string;
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
    lead = await harness.callerOf('lead');
    campaignId = (await lead<{ items: { id: string }[] }>('GET', '/campaigns')).items[0]!.id;
  });
  afterAll(async () => {
    await harness?.close();
  });

  const targets = async (query: string): Promise<Row[]> => (await lead<{ items: Row[] }>('GET', `/campaigns/${campaignId}/targets?${query}`)).items;
  const grid = (page: Page): Locator => page.getByRole('grid');
  const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name });
  const open = async (place = '/list', options = {}): Promise<Page> => {
    const page = await harness.openAs('lead', place, options);
    await page.getByRole('heading', { level: 1, name: 'Liste d’appels' }).waitFor();
    return page;
  };

  it('shows the campaign as a grid, in light and dark, on a laptop, a phone and at 400 % zoom', async () => {
    const page = await open();
    await grid(page).getByRole('row').nth(5).waitFor();
    await page.getByText(/déjà contactée/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'list');
    await page.emulateMedia({ colorScheme: 'dark' });
    await harness.picture(page, 'list-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    for (const [name, width, height] of [['laptop', 1280, 720], ['phone', 390, 844], ['zoom', 320, 256]] as const) {
      await page.setViewportSize({ width, height });
      await grid(page).getByRole('row').nth(2).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await harness.picture(page, `list-${name}`);
    }
    await page.context().close();
  });

  it('is corrected by keyboard alone, and the correction taken back', async () => {
    const page = await open('/list?sort=name');
    const first = (await targets('sort=name&limit=1'))[0]!;
    await rowOf(page, first.organisation.name).first().waitFor();
    await grid(page).getByRole('rowheader').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const editor = page.getByRole('textbox', { name: `Ville de ${first.organisation.name}` });
    await editor.waitFor();
    await harness.picture(page, 'list-edit');
    await page.keyboard.press('Escape');
    expect(await editor.count()).toBe(0);
    await page.keyboard.type('Brest');
    await page.keyboard.press('Enter');
    await page.getByText(`Ville de ${first.organisation.name}\u00A0: c’est enregistré.`).waitFor();
    const city = async (): Promise<string | null> => (await lead<{ address: { city: string | null } }>('GET', `/organisations/${first.organisationId}`)).address.city;
    expect(await city()).toBe('Brest');
    await page.getByRole('button', { name: /Annuler/ }).click();
    await page.getByText(`Ville de ${first.organisation.name}\u00A0: c’est enregistré.`).waitFor();
    expect(await city()).not.toBe('Brest');
    await page.context().close();
  });

  it('keeps what was typed when somebody changed the same cell since', async () => {
    const page = await open('/list?sort=name');
    const target = (await targets('sort=name&limit=2'))[1]!;
    const row = rowOf(page, target.organisation.name).first();
    await row.waitFor();
    const organisation = await lead<{ etag: string }>('GET', `/organisations/${target.organisationId}`);
    await harness.sql.query(`update organisations set city = 'Lyon', version = version + 1, updated_at = now() where id = $1`, [target.organisationId]);
    expect(organisation.etag).toBeTruthy();
    await row.getByRole('gridcell').nth(2).dblclick();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Quimper');
    await page.keyboard.press('Enter');
    await row.getByRole('alert').getByText(/Lyon/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'list-conflict');
    await row.getByRole('button', { name: 'Garder la mienne' }).click();
    await row.getByText('Quimper').waitFor();
    await page.context().close();
  });

  it('is filtered, sorted and grouped by its address, and a view of it is kept', async () => {
    const page = await open();
    await page.getByRole('searchbox', { name: 'Chercher dans la liste' }).fill('musée');
    await page.waitForURL(/q=mus/);
    const found = (await targets(`q=${encodeURIComponent('musée')}&limit=200`)).length;
    await page.getByText(`${found} organisation${found > 1 ? 's' : ''} dans cette vue.`).waitFor();
    await page.getByRole('button', { name: /^Grouper/ }).click();
    await page.getByRole('menuitemradio', { name: 'Par type' }).click();
    await page.waitForURL(/group=kind/);
    await page.getByRole('button', { name: 'Enregistrer cette vue' }).click();
    await page.getByLabel('Nom de la vue').fill('Musées');
    await page.keyboard.press('Enter');
    await page.locator('a[aria-current="page"]', { hasText: 'Musées' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'list-grouped');
    await page.getByRole('link', { name: /^Toutes/ }).click();
    await page.waitForURL((url) => !url.search.includes('group'));
    await page.goBack();
    await page.waitForURL(/group=kind/);
    await page.context().close();
  });

  it('changes many at once, and takes it back', async () => {
    const page = await open('/list?stage=to_call');
    await grid(page).getByRole('row').nth(4).waitFor();
    const before = (await targets('stage=set_aside&limit=200')).length;
    await grid(page).getByRole('rowheader').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('2 choisies').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'list-bulk');
    await page.getByRole('button', { name: 'Écarter' }).click();
    await page.getByLabel('Pourquoi').fill('Hors cible');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Étape changée pour 2 organisations.').waitFor();
    expect((await targets('stage=set_aside&limit=200')).length).toBe(before + 2);
    await page.getByRole('button', { name: /Annuler/ }).click();
    await page.getByText('C’est annulé.').waitFor();
    expect((await targets('stage=set_aside&limit=200')).length).toBe(before);
    await page.context().close();
  });

  it('is a board too: a card goes to another stage by keyboard, with a reason', async () => {
    const page = await open('/list?view=board');
    const card = (await targets('stage=to_call&sort=value&order=desc&limit=1'))[0]!;
    const column = page.getByRole('grid', { name: 'À appeler' });
    await column.getByRole('row', { name: card.organisation.name }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'board');
    await column.getByRole('button', { name: new RegExp(card.organisation.name) }).focus();
    await page.keyboard.press('Enter');
    for (let i = 0; i < 20; i++) {
      if (await page.evaluate(() => document.activeElement?.closest('section')?.querySelector('h2')?.textContent?.includes('Écartée'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByLabel('Pourquoi').fill('Fermée au public');
    await page.keyboard.press('Enter');
    await page.getByText(`${card.organisation.name} change d’étape`).waitFor();
    expect((await targets('stage=set_aside&limit=200')).map(({ id }) => id)).toContain(card.id);
    await page.context().close();
  });

  it('hands pasted rows over to the import', async () => {
    const page = await open();
    await grid(page).getByRole('rowheader').first().focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Nom\tVille\nMusée des Égouts\tParis\n');
      document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.waitForURL(/\/import/);
    await page.getByText('Musée des Égouts').first().waitFor();
    await page.context().close();
  });

  it('shows a caller what a caller may do', async () => {
    const page = await harness.openAs('caller', '/list');
    await grid(page).getByRole('row').nth(3).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Exporter' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Filtre', exact: true }).click();
    await page.getByRole('menu').waitFor();
    expect(await page.getByText('Profil probable').count()).toBe(0);
    await page.context().close();
  });

  it('scrolls and filters 10,000 targets, and says what each frame took', async () => {
    const big = await tenThousand(harness, campaignId);
    const page = await open(`/list?campaign=${big}`);
    await page.getByText(/^10\s000 organisations dans cette vue\.\s/).waitFor();
    await grid(page).getByRole('row').nth(10).waitFor();
    const measure = await yardstick(page, 3000);
    const first = await worstFrames(page, async () => {
      await grid(page).hover();
      for (let i = 0; i < 90; i++) await page.mouse.wheel(0, 400);
      await page.getByRole('searchbox').fill('cible 77');
      await page.waitForURL(/q=cible/);
      await page.getByText(/^\d+ organisations dans cette vue\.\s/).waitFor();
      await page.getByRole('searchbox').fill('');
      await grid(page).hover();
      for (let i = 0; i < 90; i++) await page.mouse.wheel(0, 400);
    }, 10_000);
    process.stdout.write(`10,000 targets, ${(first.milliseconds / 1000).toFixed(1)} s of scrolling and filtering while pages arrive: ${first.count} frames, p50 ${first.p50} ms, p99 ${first.p99} ms, worst ${first.worst} ms (8 ms of work a frame on this machine now: p99 ${measure.p99} ms)\n`);
    // The figures are for whoever reads the run; what must hold on any machine is that rows are there again afterwards.
    await grid(page).getByRole('row').nth(10).waitFor();
    expect(first.count).toBeGreaterThan(0);
    await page.context().close();
  });

  it('made no page complain', () => {
    expect(harness.complaints).toEqual([]);
  });
});

/** Another campaign of the same product with 10,000 organisations, straight into the tables. */
async function tenThousand({ sql }: BrowserHarness, like: string): Promise<string> {
  const [{ id }] = await sql.query<[{ id: string }]>(
    `insert into campaigns (workspace_id, id, product_id, name) select workspace_id, gen_random_uuid(), product_id, 'Dix mille' from campaigns where id = $1 returning id`, [like]);
  await sql.query(
    `with o as (
       insert into organisations (workspace_id, id, name, name_key, kind, city, department)
       select c.workspace_id, gen_random_uuid(), 'Cible ' || n, 'cible ' || n, (array['Musée', 'Parc national', 'Université', 'Agence'])[1 + n % 4], 'Ville ' || n % 300, lpad((1 + n % 95)::text, 2, '0')
         from campaigns c, generate_series(1, 10000) n where c.id = $1 returning workspace_id, id, name),
     p as (insert into organisation_phones (workspace_id, id, organisation_id, raw, e164) select workspace_id, gen_random_uuid(), id, '01 99 00 00 10', '+33199000010' from o)
     insert into targets (workspace_id, id, campaign_id, organisation_id, position, stage)
     select workspace_id, gen_random_uuid(), $1, id, substring(name from '\\d+')::int, (array['to_call', 'to_call', 'contacted', 'declined'])[1 + substring(name from '\\d+')::int % 4] from o`, [id]);
  await sql.query('analyze targets, organisations, organisation_phones');
  return id;
}
