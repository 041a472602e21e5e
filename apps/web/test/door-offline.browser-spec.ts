import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness, type Caller } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const HOUR_MS = 3_600_000;
const NAMES = ['Basile Témoin', 'Flore Planche', 'Garance Maquette', 'Hector Prototype', 'Irène Trame'];

jest.setTimeout(300_000);

describeInBrowser('a door that is opened again without a network', () => {
  let harness: BrowserHarness;
  let lead: Caller;
  let labId: string;
  let door: Page;

  beforeAll(async () => {
    harness = await createBrowserHarness();
    lead = await harness.callerOf('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead<{ id: string }>('POST', path, body)).id;
    const productId = await create('/products', { name: 'Escale' });
    const [startsAt, endsAt] = [-1, 6].map((hours) => new Date(Date.now() + hours * HOUR_MS).toISOString());
    labId = await create('/open-labs', { productId, title: 'Open lab de décembre', startsAt, endsAt, place: 'MJC de Montreuil', capacity: 30 });
    const contactIds: string[] = [];
    for (const [i, name] of NAMES.entries()) {
      const organisationId = await create('/organisations', { name: `Organisation ${i + 1}` });
      const [firstName, lastName] = name.split(' ');
      contactIds.push(await create('/contacts', { organisationId, firstName, lastName, email: `${firstName!.length}${lastName!.length}@guest.example` }));
    }
    await lead('POST', `/open-labs/${labId}/invitations`, { contactIds });
    await harness.sql.query(`update invitations set status = 'yes' where open_lab_id = $1`, [labId]);
    door = await harness.openAs('caller', `/open-labs/${labId}/door`, PHONE);
  });
  afterAll(() => harness?.close());

  const attended = async (): Promise<number> => (await harness.sql.query<[{ n: number }]>(`select count(*)::int as n from invitations where open_lab_id = $1 and status = 'attended'`, [labId]))[0].n;
  const letIn = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Noter l’arrivée de ${name}`) });
  const arrived = (page: Page, name: string) => page.getByRole('list', { name: 'Arrivés' }).getByText(name);
  /** Everything this browser keeps about people. */
  const keptIn = (page: Page): Promise<string> => page.evaluate(async () => {
    const all: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of db.objectStoreNames) {
        all.push(await new Promise((resolve) => {
          const asking = db.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
        }));
      }
      db.close();
    }
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) all.push(new URL(request.url).pathname);
    return JSON.stringify(all);
  });

  it('says that this phone keeps the page, and keeps nothing of the API but the door', async () => {
    await door.getByText('Gardée sur cet appareil').waitFor();
    await letIn(door, 'Basile Témoin').tap();
    await arrived(door, 'Basile Témoin').waitFor();
    await door.getByText('En ligne, tout est envoyé').waitFor();
    const kept = await keptIn(door);
    expect(kept).toMatch(/Basile/);
    expect(kept).not.toMatch(/"\/api/);
    expect(await axeFindings(door)).toEqual([]);
  });

  it('opens without a network, more than once, with what was noted in between', async () => {
    await door.context().setOffline(true);
    const opened = await door.reload();
    expect(opened?.fromServiceWorker()).toBe(true);
    await arrived(door, 'Basile Témoin').waitFor();
    await letIn(door, 'Flore Planche').tap();
    await arrived(door, 'Flore Planche').waitFor();
    await door.getByText('Plus de réseau. 1 arrivée gardée ici').waitFor();
    // A phone that went dark: the tab is gone, and somebody opens the address again.
    const context = door.context();
    await door.close();
    door = await context.newPage();
    await door.goto(`${harness.url}/open-labs/${labId}/door`);
    await arrived(door, 'Flore Planche').waitFor();
    await letIn(door, 'Garance Maquette').tap();
    await door.getByRole('button', { name: 'Arrive sans invitation' }).tap();
    await door.getByLabel('Prénom').fill('Théo');
    await door.getByLabel('Nom', { exact: true }).fill('Calque');
    await door.getByRole('textbox', { name: 'Organisation' }).fill('ANRU');
    await door.getByRole('button', { name: 'Est là', exact: true }).tap();
    await door.getByText('Plus de réseau. 3 arrivées gardées ici').waitFor();
    await harness.picture(door, 'door-reopened-offline');
    expect(await axeFindings(door)).toEqual([]);
    expect(await attended()).toBe(1);
    // Only the door: no other page of the app pretends to work.
    const other = await context.newPage();
    await expect(other.goto(`${harness.url}/open-labs/${labId}`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await other.close();
  });

  it('sends it all once when the network is back, and agrees with the door beside it', async () => {
    const beside = await harness.openAs('lead', `/open-labs/${labId}/door`, PHONE);
    // Both doors note the same person; the other one also notes somebody of its own.
    for (const name of ['Garance Maquette', 'Hector Prototype']) {
      await Promise.all([beside.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok()), letIn(beside, name).tap()]);
    }
    await beside.getByText('En ligne, tout est envoyé').waitFor();
    expect(await attended()).toBe(3);

    await door.context().setOffline(false);
    await door.getByText('En ligne, tout est envoyé').waitFor();
    for (const page of [door, beside]) for (const name of ['Basile Témoin', 'Flore Planche', 'Garance Maquette', 'Hector Prototype', 'Théo Calque']) await arrived(page, name).waitFor();
    expect(await attended()).toBe(5);
    expect(await harness.sql.query(`select count(*)::int as n from contacts where last_name = 'Calque'`)).toEqual([{ n: 1 }]);
    await beside.context().close();
  });

  it('takes a newer version from the network at once', async () => {
    // As after an update: what the worker keeps is of another build than what the server has.
    await door.evaluate(async () => {
      for (const name of await caches.keys()) await (await caches.open(name)).put('/', new Response('<title>yesterday</title>', { headers: { 'content-type': 'text/html' } }));
    });
    await door.reload();
    await arrived(door, 'Théo Calque').waitFor();
    await door.context().setOffline(true);
    await door.reload();
    expect(await door.title()).toBe('yesterday');
    await door.context().setOffline(false);
    await door.reload();
    await arrived(door, 'Théo Calque').waitFor();
    // As the next build leaves it.
    await door.evaluate(async () => {
      for (const name of await caches.keys()) await (await caches.open(name)).add('/');
    });
  });

  it('forgets everybody when its holder signs out', async () => {
    await door.getByRole('button', { name: 'Inès Maquette, mon compte' }).tap();
    await door.getByRole('menuitem', { name: 'Se déconnecter' }).tap();
    await door.waitForURL(/\/sign-in/);
    expect(await keptIn(door)).not.toMatch(/Témoin|Calque/);
    await door.context().setOffline(true);
    await door.goto(`${harness.url}/open-labs/${labId}/door`);
    await door.getByRole('alert').waitFor();
    expect(await door.evaluate(() => document.body.textContent)).not.toMatch(/Témoin|Calque/);
    await door.context().close();
  });

  it('broke no rule of its own on the way', () => expect(harness.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|Plus de réseau/.test(line))).toEqual([]));
});
