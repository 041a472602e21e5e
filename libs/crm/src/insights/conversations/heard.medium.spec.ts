import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { FunnelFacts } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { HeardService } from './heard.service.js';

describe('what people ask for and object', () => {
  let office: TestOffice;
  let facts: FunnelFacts;
  let service: HeardService;
  let productId: string;
  let campaignId: string;
  let contactId: string;
  const at = '2026-11-16T09:00:00Z';

  beforeAll(async () => {
    office = await openTestOffice();
    await office.moveTo(new Date('2026-11-23T08:00:00Z'));
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    service = new HeardService(office.uow, office.cursors);
    productId = await facts.product();
    campaignId = await facts.campaign(productId);

    const [water, museum] = [await facts.target(campaignId, { name: 'Agence de l’eau' }), await facts.target(campaignId, { name: 'Mucem' })];
    contactId = newId();
    await office.db.query(`insert into contacts (workspace_id, id, organisation_id, first_name, last_name) values ($1, $2, $3, 'Ana', 'Petit')`,
      [office.lead.workspaceId, contactId, museum.organisationId]);
    const sign = await facts.need(productId, 'Signer depuis son téléphone');
    const allowances = await facts.need(productId, 'Calculer les indemnités');
    await facts.need(productId, 'Jamais dit');
    await facts.said(water, { needId: sign }, { at });
    await facts.said(water, { needId: sign }, { at: '2026-11-17T09:00:00Z' });
    await facts.said(museum, { needId: sign }, { at: '2026-11-18T09:00:00Z', contactId });
    await facts.said(water, { needId: allowances }, { at });
    const voided = await facts.said(museum, { needId: allowances }, { at });
    await office.db.query('update need_mentions set voided_at = app.now() where id = $1', [voided]);

    const national = await facts.objection(productId, 'On a déjà un outil national');
    await facts.said(water, { objectionId: national, answer: 'Combien de fois ressaisissez-vous ?' }, { at });
    await facts.said(museum, { objectionId: national, answer: 'combien de fois ressaisissez-vous ?' }, { at });
    await facts.said(museum, { objectionId: national }, { at: '2026-11-19T09:00:00Z' });
  });
  afterAll(() => office.close());

  it('is counted by organisation, and a mention taken back no more', async () => {
    const { items } = await service.list(office.lead, 'need', { limit: 10, productId });
    expect(items.map(({ title, organisations, mentions }) => [title, organisations, mentions])).toEqual([
      ['Signer depuis son téléphone', 2, 3], ['Calculer les indemnités', 1, 1], ['Jamais dit', 0, 0],
    ]);
    expect(items[0]!.lastHeardAt).toEqual(new Date('2026-11-18T09:00:00Z'));
  });

  it('tells a lead who said it, the latest first, and what answered', async () => {
    const { items: [need] } = await service.list(office.lead, 'need', { limit: 1 });
    expect(need!.saidBy!.map(({ organisation, contact }) => [organisation, contact])).toEqual([['Mucem', 'Ana Petit'], ['Agence de l’eau', null], ['Agence de l’eau', null]]);

    const { items: [objection] } = await service.list(office.lead, 'objection', { limit: 10, campaignId });
    expect(objection).toMatchObject({ mentions: 3, organisations: 2, answered: 2, answers: [{ times: 2 }] });
  });

  it('tells a viewer neither names nor a caller’s words, and a caller no names', async () => {
    const { items: [seen] } = await service.list({ ...office.lead, role: 'viewer' }, 'objection', { limit: 10 });
    expect(seen).toMatchObject({ title: 'On a déjà un outil national', saidBy: null, answers: null });
    const { items: [told] } = await service.list({ ...office.lead, role: 'caller' }, 'objection', { limit: 10 });
    expect(told).toMatchObject({ saidBy: null, answers: [{ times: 2 }] });
  });

  it('forgets the name of an erased person', async () => {
    await office.db.query('update contacts set erased_at = app.now() where id = $1', [contactId]);
    const { items: [need] } = await service.list(office.lead, 'need', { limit: 1 });
    expect(need!.saidBy![0]).toMatchObject({ organisation: 'Mucem', contact: null });
  });

  it('is read page by page', async () => {
    const first = await service.list(office.lead, 'need', { limit: 2 });
    const second = await service.list(office.lead, 'need', { limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['Signer depuis son téléphone', 'Calculer les indemnités', 'Jamais dit']);
    expect(second.nextCursor).toBeNull();
  });

  it('is each team’s own', async () => {
    expect((await service.list(await office.otherTeam(), 'need', { limit: 10 })).items).toEqual([]);
  });
});
