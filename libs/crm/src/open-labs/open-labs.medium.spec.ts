import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Interest } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { openLabDesk } from '#testing/lab-desk.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';
import type { InvitationsService } from './invitations.service.js';
import type { OpenLabsService } from './open-labs.service.js';

const now = new Date('2026-11-23T09:00:00Z');
const page = { limit: 50 };

describe('open labs and their guests', () => {
  let office: TestOffice;
  let queue: TestQueue;
  let facts: FunnelFacts;
  let labs: OpenLabsService;
  let invitations: InvitationsService;
  let productId: string;
  let campaignId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    queue = await openTestQueue(office, 'postgres');
    ({ labs, invitations } = openLabDesk(office, queue.queues));
    productId = await facts.product();
    campaignId = await facts.campaign(productId);
  });
  beforeEach(() => office.moveTo(now));
  afterAll(async () => {
    await queue.close();
    await office.close();
  });

  const lab = (more: object = {}) =>
    labs.create(office.lead, { productId, title: 'Premier open lab', startsAt: new Date('2026-12-10T08:30:00Z'), endsAt: new Date('2026-12-10T16:00:00Z'), capacity: 20, ...more });
  const contact = async (target: TestTarget, more: { optedOut?: boolean } = {}) => {
    const id = newId();
    await office.db.query(
      `insert into contacts (workspace_id, id, organisation_id, last_name, email, opted_out_at) values ($1, $2, $3, 'Martin', $4, $5)`,
      [office.lead.workspaceId, id, target.organisationId, `c${id}@ofb.example`, more.optedOut ? now : null],
    );
    return id;
  };
  const called = async (target: TestTarget, contactId: string | null, interest: Interest, daysAgo: number) => {
    await office.db.query(
      `insert into calls (workspace_id, id, campaign_id, target_id, contact_id, member_id, outcome, interest, occurred_at, recorded_at)
       values ($1, $2, $3, $4, $5, $6, 'reached', $7, app.now() - make_interval(days => $8), app.now() - make_interval(days => $8))`,
      [office.lead.workspaceId, newId(), target.campaignId, target.id, contactId, office.lead.memberId, interest, daysAgo],
    );
    await office.db.query('update targets set last_call_at = app.now() - make_interval(days => $3) where workspace_id = $1 and id = $2', [office.lead.workspaceId, target.id, daysAgo]);
  };

  it('a lab starts with the usual ladder, and a moved lab climbs it at the new moments', async () => {
    const { id, version } = await lab();
    expect((await labs.rungs(office.lead, id)).map(({ kind, dueAt }) => [kind, dueAt.toISOString()])[0]).toEqual(['remind', '2026-12-03T08:00:00.000Z']);
    const moved = await labs.change(office.lead, id, version, { startsAt: new Date('2026-12-17T08:30:00Z'), endsAt: new Date('2026-12-17T16:00:00Z') });
    expect(moved.calendarRevision).toBe(2);
    expect((await labs.rungs(office.lead, id)).map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-12-10T08:00:00.000Z', '2026-12-11T08:00:00.000Z', '2026-12-15T08:00:00.000Z', '2026-12-15T08:30:00.000Z', '2026-12-16T10:00:00.000Z', '2026-12-17T07:00:00.000Z',
    ]);
  });

  it('what no calendar shows does not make the guests’ calendars wrong', async () => {
    const { id, version } = await lab();
    expect((await labs.change(office.lead, id, version, { question: 'Combien de dossiers traitez-vous par mois ?', capacity: 25 })).calendarRevision).toBe(1);
  });

  it('refuses an end before the start, an unknown product, a stale version', async () => {
    await expect(lab({ endsAt: new Date('2026-12-10T08:30:00Z') })).rejects.toMatchObject({ problems: [{ field: 'endsAt', code: 'end_before_start' }] });
    await expect(lab({ productId: newId() })).rejects.toMatchObject({ problems: [{ field: 'productId' }] });
    const { id } = await lab();
    await expect(labs.change(office.lead, id, 7, { title: 'Autre' })).rejects.toMatchObject({ code: 'etag_stale' });
    await expect(labs.get(await office.otherTeam(), id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('invites whoever’s latest word in a campaign was interested or better, and says whom it leaves out', async () => {
    const { id } = await lab();
    const [warm, cooled, nobodyNamed, shy] = await Promise.all(['Mucem', 'CNC', 'BnF', 'Inrap'].map((name) => facts.target(campaignId, { name })));
    const [claire, paul, anne, luc] = await Promise.all([contact(warm!), contact(cooled!), contact(nobodyNamed!), contact(shy!, { optedOut: true })]);
    await called(warm!, claire, 'motivated', 3);
    await called(cooled!, paul, 'interested', 5);
    await called(cooled!, paul, 'curious', 2);
    await called(nobodyNamed!, null, 'interested', 4);
    await called(shy!, luc, 'interested', 6);
    await office.db.query('update targets set contact_id = $2 where id = $1', [nobodyNamed!.id, anne]);
    const { ids, leftOut } = await invitations.invite(office.lead, id, { campaignId });
    expect(ids).toHaveLength(2);
    expect(leftOut).toEqual([{ contactId: luc, reason: 'opted_out' }]);
    const { items } = await invitations.list(office.lead, id, {}, page);
    expect(items.map((item) => [item.contactId, item.status, item.targetId]).sort()).toEqual([[claire, 'draft', warm!.id], [anne, 'draft', nobodyNamed!.id]].sort());
    expect((await invitations.invite(office.lead, id, { contactIds: [claire!, paul!] })).leftOut).toEqual([{ contactId: claire, reason: 'already_invited' }]);
    expect((await labs.get(office.lead, id)).counts).toEqual({ draft: 3 });
  });

  it('moves the target of the named campaign, else of the latest called one of the product, else none', async () => {
    const { id } = await lab();
    const other = await facts.campaign(productId, 'Ministères');
    const elsewhere = await facts.campaign(await facts.product('Autre produit'));
    const first = await facts.target(campaignId, { name: 'Ademe' });
    const second = await facts.target(other, { organisationId: first.organisationId });
    const foreign = await facts.target(elsewhere, { name: 'Cerema' });
    const [claire, paul, luc] = [await contact(first), await contact(first), await contact(foreign)];
    await called(first, claire, 'interested', 9);
    await called(second, claire, 'interested', 1);
    await called(foreign, luc, 'interested', 1);
    await invitations.invite(office.lead, id, { contactIds: [claire], campaignId });
    await invitations.invite(office.lead, id, { contactIds: [paul, luc] });
    const { items } = await invitations.list(office.lead, id, {}, page);
    expect(new Map(items.map((item) => [item.contactId, item.targetId]))).toEqual(new Map<string, string | null>([[claire, first.id], [paul, second.id], [luc, null]]));
  });

  it('keeps a caller to the people of their own lists', async () => {
    const { id } = await lab();
    const caller = await office.member('caller');
    const closed = await facts.campaign(productId, 'Réservée');
    await office.db.query('insert into campaign_callers (workspace_id, campaign_id, member_id) values ($1, $2, $3)', [office.lead.workspaceId, closed, office.lead.memberId]);
    const theirs = await contact(await facts.target(campaignId, { name: 'Onac' }));
    const others = await contact(await facts.target(closed, { name: 'Insep' }));
    expect((await invitations.invite(caller, id, { contactIds: [theirs] })).ids).toHaveLength(1);
    await expect(invitations.invite(caller, id, { contactIds: [others] })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(invitations.invite(caller, id, { campaignId: closed })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('invites nobody to a lab that is over', async () => {
    const { id } = await lab();
    await office.moveTo(new Date('2026-12-11T08:00:00Z'));
    await expect(invitations.invite(office.lead, id, { contactIds: [newId()] })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('erases a lab nobody was invited to, and keeps one that was announced', async () => {
    const first = await lab();
    await labs.remove(office.lead, first.id, first.version);
    await expect(labs.get(office.lead, first.id)).rejects.toMatchObject({ code: 'not_found' });
    const second = await lab();
    const guest = await contact(await facts.target(campaignId, { name: 'Insee' }));
    await invitations.invite(office.lead, second.id, { contactIds: [guest] });
    await office.db.query(`update invitations set status = 'sent' where open_lab_id = $1`, [second.id]);
    await expect(labs.remove(office.lead, second.id, second.version)).rejects.toMatchObject({ code: 'still_in_use' });
    expect(await seen(office, 'select deleted_at from open_labs where id = $1', [second.id])).toEqual({ deleted_at: null });
  });
});
