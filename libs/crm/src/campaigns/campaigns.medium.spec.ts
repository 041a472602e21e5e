import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_CADENCE } from '#contracts/cadence.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { CampaignAccess } from './campaign-access.js';
import { CampaignsService } from './campaigns.service.js';

describe('campaigns', () => {
  let office: TestOffice;
  let campaigns: CampaignsService;
  let productId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    campaigns = new CampaignsService(office.uow, office.clock, office.cursors, new CampaignAccess());
    productId = await aProduct(office.lead);
  });
  afterAll(() => office.close());

  const aProduct = async ({ workspaceId }: Scope): Promise<string> => {
    const id = newId();
    await office.db.query('insert into products (workspace_id, id, name) values ($1, $2, $3)', [workspaceId, id, 'Démarches simples']);
    return id;
  };

  it('start with the default rhythm, changed only where the team says so', async () => {
    const created = await campaigns.create(office.lead, { productId, name: 'Opérateurs', cadence: { maxAttempts: 4 } });
    expect(created).toMatchObject({ goal: 20, callers: [], cadence: { ...DEFAULT_CADENCE, maxAttempts: 4 }, archivedAt: null });

    const changed = await campaigns.change(office.lead, created.id, 1, { cadence: { busyRetryMinutes: 45 }, goal: 30 });
    expect(changed).toMatchObject({ goal: 30, cadence: { ...DEFAULT_CADENCE, maxAttempts: 4, busyRetryMinutes: 45 }, version: 2 });
  });

  it('refuse a rhythm out of its limits, number by number', async () => {
    await expect(campaigns.create(office.lead, { productId, name: 'Trop vite', cadence: { maxAttempts: 0, busyRetryMinutes: 2.5, leaseMinutes: 9000 } })).rejects.toMatchObject({
      problems: [
        { field: 'cadence.maxAttempts', code: 'too_small', params: { limit: 1 } },
        { field: 'cadence.busyRetryMinutes', code: 'not_integer' },
        { field: 'cadence.leaseMinutes', code: 'too_large', params: { limit: 240 } },
      ],
    });
  });

  it('are made for a living product of the same team', async () => {
    const other = await office.otherTeam();
    const theirs = await aProduct(other);
    const deleted = await aProduct(office.lead);
    await office.db.query('update products set deleted_at = app.now() where id = $1', [deleted]);

    for (const unknown of [theirs, deleted, newId()]) {
      await expect(campaigns.create(office.lead, { productId: unknown, name: 'Sans produit' })).rejects.toMatchObject({ problems: [{ field: 'productId', code: 'not_found' }] });
    }
  });

  it('name callers who are in the team and may call, and show themselves to those only', async () => {
    const [mine, others, viewer] = [await office.member('caller'), await office.member('caller'), await office.member('viewer')];
    const { id } = await campaigns.create(office.lead, { productId, name: 'À deux', callers: [mine.memberId] });
    const open = await campaigns.create(office.lead, { productId, name: 'À tous' });

    await expect(campaigns.get(others, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(campaigns.get(mine, id)).resolves.toMatchObject({ callers: [mine.memberId] });
    const seenByOthers = (await campaigns.list(others, {}, { limit: 50 })).items.map((campaign) => campaign.id);
    expect(seenByOthers).toContain(open.id);
    expect(seenByOthers).not.toContain(id);
    await expect(campaigns.change(office.lead, id, 1, { callers: [mine.memberId, viewer.memberId] })).rejects.toMatchObject({ problems: [{ field: 'callers[1]', code: 'not_found' }] });
    await expect(campaigns.change(office.lead, id, 1, { callers: [] })).resolves.toMatchObject({ callers: [] });
  });

  it('are put away and taken out again; the cards held for them are given back', async () => {
    const { id } = await campaigns.create(office.lead, { productId, name: 'Pause' });
    const organisationId = newId();
    const targetId = newId();
    const { workspaceId, memberId } = office.lead;
    await office.db.query('insert into organisations (workspace_id, id, name, name_key) values ($1, $2, $3, $3)', [workspaceId, organisationId, 'mairie']);
    await office.db.query(
      `insert into targets (workspace_id, id, campaign_id, organisation_id, next_kind, next_due_at) values ($1, $2, $3, $4, 'task', app.now())`, [workspaceId, targetId, id, organisationId],
    );
    await office.db.query(
      `insert into follow_ups (workspace_id, id, campaign_id, target_id, kind, due_at, reason_code) values ($1, $2, $3, $4, 'task', app.now(), 'chosen_by_caller')`, [workspaceId, newId(), id, targetId],
    );
    await office.db.query(
      `insert into organisation_holds (workspace_id, organisation_id, target_id, member_id, lease_until) values ($1, $2, $3, $4, app.now() + interval '10 minutes')`,
      [workspaceId, organisationId, targetId, memberId],
    );

    expect(await campaigns.change(office.lead, id, 1, { archived: true })).toMatchObject({ archivedAt: expect.any(Date) });
    expect(await seen(office, 'select lease_until from organisation_holds where organisation_id = $1', [organisationId])).toEqual({ lease_until: null });
    expect(await campaigns.change(office.lead, id, 2, { archived: false })).toMatchObject({ archivedAt: null });
    await campaigns.remove(office.lead, id, 3);
    await expect(campaigns.get(office.lead, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await seen(office, 'select status from follow_ups where target_id = $1', [targetId])).toEqual({ status: 'cancelled' });
  });

  it('are not found from another team', async () => {
    const { id } = await campaigns.create(office.lead, { productId, name: 'La nôtre' });
    const other = await office.otherTeam();

    await expect(campaigns.get(other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(campaigns.change(other, id, 1, { name: 'La leur' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
