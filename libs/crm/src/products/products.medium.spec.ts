import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { ProductsService } from './products.service.js';

describe('products', () => {
  let office: TestOffice;
  let products: ProductsService;
  beforeAll(async () => {
    office = await openTestOffice();
    products = new ProductsService(office.uow, office.clock, office.cursors);
  });
  afterAll(() => office.close());

  it('start with the three criteria of the good user', async () => {
    const { idealUser, launchedOn, version } = await products.create(office.lead, { name: 'Démarches simples', launchedOn: '2026-09-01' });

    expect(idealUser.criteria.map(({ key }) => key)).toEqual(['suffers', 'digitised', 'easy_to_reach']);
    expect({ launchedOn, version }).toEqual({ launchedOn: '2026-09-01', version: 1 });
  });

  it('refuse a portrait that asks the same thing twice or weighs nothing', async () => {
    const criteria = [{ key: 'suffers', label: 'Souffre', weight: 1 }, { key: 'suffers', label: 'Souffre encore', weight: 0 }];

    await expect(products.create(office.lead, { name: 'Portrait', idealUser: { criteria } })).rejects.toMatchObject({
      code: 'validation_failed',
      problems: [{ field: 'idealUser.criteria[1].key', code: 'twice' }, { field: 'idealUser.criteria[1].weight', code: 'not_positive' }],
    });
  });

  it('change only in the version that was seen, and keep what was left out', async () => {
    const product = await products.create(office.lead, { name: 'Annuaire', problem: 'Trop d’annuaires' });
    const changed = await products.change(office.lead, product.id, 1, { name: 'Annuaire des agents' });

    expect(changed).toMatchObject({ name: 'Annuaire des agents', problem: 'Trop d’annuaires', version: 2 });
    await expect(products.change(office.lead, product.id, 1, { name: 'Trop tard' })).rejects.toMatchObject({ code: 'etag_stale' });
  });

  it('are not found from another team, nor once deleted', async () => {
    const product = await products.create(office.lead, { name: 'Passager' });
    const other = await office.otherTeam();

    await expect(products.get(other, product.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(products.remove(other, product.id, 1)).rejects.toMatchObject({ code: 'not_found' });
    await products.remove(office.lead, product.id, 1);
    await expect(products.get(office.lead, product.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stay while a campaign is made for them', async () => {
    const product = await products.create(office.lead, { name: 'Attaché' });
    await office.db.query('insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, $4)', [office.lead.workspaceId, newId(), product.id, 'Opérateurs']);

    await expect(products.remove(office.lead, product.id, 1)).rejects.toMatchObject({ code: 'still_in_use', details: { campaigns: 1 } });
    await expect(products.get(office.lead, product.id)).resolves.toMatchObject({ name: 'Attaché' });
  });

  it('are listed by name, page after page, each once', async () => {
    const team = await office.otherTeam();
    for (const name of ['Écoles', 'agenda', 'Bilan', 'écran']) await products.create(team, { name });
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await products.list(team, { limit: 2, cursor });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);

    expect(names).toEqual(['agenda', 'Bilan', 'Écoles', 'écran']);
  });
});
