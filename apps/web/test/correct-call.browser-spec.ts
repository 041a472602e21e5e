import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { axeFindings } from './axe.js';
import { createBrowserHarness, type BrowserHarness } from './browser-harness.js';
import { describeInBrowser } from './chromium.js';

jest.setTimeout(120_000);

describeInBrowser('a call logged by mistake', () => {
  let harness: BrowserHarness;
  let target: { id: string; organisation: { id: string } };
  beforeAll(async () => {
    harness = await createBrowserHarness({ example: true });
    const call = await harness.callerOf('lead');
    const { items: [campaign] } = await call<{ items: { id: string }[] }>('GET', '/campaigns');
    ({ items: [target] } = await call<{ items: [typeof target] }>('GET', `/campaigns/${campaign!.id}/targets?limit=1&sort=position`));
    await call('POST', '/calls', { targetId: target.id, outcome: 'reached', interest: 'curious', signals: ['wants_it_now'], note: 'Rappeler vendredi' });
  });
  afterAll(() => harness?.close());

  it('is corrected by a lead with a reason, from the page of the organisation; the version before is kept', async () => {
    const page = await harness.openAs('lead', `/organisations/${target.organisation.id}`);
    await page.getByRole('button', { name: 'Corriger', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Joint/ }).click();
    await page.getByRole('option', { name: 'Messagerie' }).click();
    await dialog.getByLabel('Pourquoi cette correction').fill('Je me suis trompé de touche');
    await dialog.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('listitem').getByText('Messagerie').waitFor();
    expect(await harness.sql.query('select outcome, interest, signals, note, voided_at is not null as voided, void_reason from calls where target_id = $1 order by voided_at nulls last', [target.id])).toEqual([
      { outcome: 'reached', interest: 'curious', signals: ['wants_it_now'], note: 'Rappeler vendredi', voided: true, void_reason: 'Je me suis trompé de touche' },
      { outcome: 'voicemail', interest: null, signals: [], note: 'Rappeler vendredi', voided: false, void_reason: null },
    ]);
    await page.context().close();
  });

  it('is not offered to a caller who did not make it', async () => {
    const page = await harness.openAs('caller', `/organisations/${target.organisation.id}`);
    await page.getByRole('listitem').getByText('Messagerie').waitFor();
    expect(await page.getByRole('button', { name: 'Corriger', exact: true }).count()).toBe(0);
    await page.context().close();
    expect(harness.complaints).toEqual([]);
  });
});
