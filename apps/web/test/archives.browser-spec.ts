import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

describeInBrowser('a team that moves', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'archives-browser-'));
  const archive = path.join(folder, 'archive.zip');
  let harness: BrowserHarness;
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
  });
  afterAll(async () => {
    await harness?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is taken as an archive by an admin, from the settings', async () => {
    const page = await harness.openAs('admin', '/settings/archive');
    await page.getByRole('heading', { level: 1, name: 'Archive' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'archive');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger l’archive' }).press('Enter')]);
    await file.saveAs(archive);
    await page.getByRole('status').getByText(/est dans vos téléchargements/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('comes back through the set-up screen, gives its admins a way in, and sends nothing before somebody has looked', async () => {
    // As on a first start, but for the team that is still there.
    await harness.sql.query('update installation set setup_done_at = null');
    const page = await harness.open(`/setup#${(await harness.api.setupLink())!.split('#')[1]!}`);
    await page.getByRole('button', { name: 'Restaurer une archive' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Restaurer une équipe' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'restore');
    await page.locator('input[type=file]').setInputFiles(archive);
    await page.getByText('Fichier choisi\u00A0: archive.zip').waitFor();
    await page.getByRole('button', { name: 'Restaurer', exact: true }).press('Enter');
    await page.getByRole('alert').getByText(/a déjà une équipe/).waitFor();

    await harness.sql.query('truncate workspaces, accounts cascade');
    await page.getByRole('button', { name: 'Restaurer', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /est de retour/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await harness.picture(page, 'restored');
    const link = (await page.getByRole('link', { name: /^Le lien de/ }).first().getAttribute('href'))!;
    const joining = await harness.open(`/join#${link.split('#')[1]!}`);
    await joining.getByLabel(/Mot de passe/).fill('pomme de terre bleue');
    await joining.getByLabel(/Mot de passe/).press('Enter');
    await joining.waitForURL((url) => url.pathname === '/');
    await joining.goto(new URL('/settings/background', joining.url()).href);
    await joining.getByText(/Cette équipe a été restaurée/).waitFor();
    expect(await axeFindings(joining)).toEqual([]);
    await harness.picture(joining, 'mail-held');
    await joining.getByRole('button', { name: 'Reprendre les envois' }).press('Enter');
    await joining.getByText('Les envois ont repris.').waitFor();
    await joining.getByText(/Cette équipe a été restaurée/).waitFor({ state: 'detached' });
    await joining.context().close();
    await page.context().close();
  });
});
