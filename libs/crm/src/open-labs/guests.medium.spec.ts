import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InvitationStatus, Stage } from '#contracts/vocabulary.js';
import { rows } from '#platform/database/sql.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { openLabDesk, type LabDesk } from '#testing/lab-desk.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';
import type { KnownInvitation } from './guests.service.js';

const now = new Date('2026-11-23T09:00:00Z');

describe('what guests say', () => {
  let office: TestOffice;
  let queue: TestQueue;
  let desk: LabDesk;
  let facts: FunnelFacts;
  let productId: string;
  let campaignId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    queue = await openTestQueue(office, 'postgres');
    desk = openLabDesk(office, queue.queues);
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    productId = await facts.product();
    campaignId = await facts.campaign(productId);
  });
  beforeEach(() => office.moveTo(now));
  afterAll(async () => {
    await queue.close();
    await office.close();
  });

  const lab = (capacity = 20, question: string | null = 'Combien de dossiers par mois ?') => desk.labs.create(office.lead, {
    productId, title: 'Premier open lab', startsAt: new Date('2026-12-10T08:30:00Z'), endsAt: new Date('2026-12-10T16:00:00Z'), capacity, question,
  });
  interface Guest extends KnownInvitation { contactId: string; target: TestTarget }
  /** Guests of a lab, each of an organisation of their own, invited and sent. */
  const invited = async (openLabId: string, count: number): Promise<Guest[]> => {
    const targets = await facts.targets(count, campaignId, { name: 'Opérateur' });
    const contactIds: string[] = [];
    for (const target of targets) {
      const id = await desk.contact(target);
      contactIds.push(id);
    }
    await desk.invitations.invite(office.lead, openLabId, { contactIds, campaignId, send: true });
    await desk.jobs.tellGuests({ workspaceId: office.lead.workspaceId, openLabId });
    const made = await rows<{ id: string; contactId: string; targetId: string }>(
      office.db, 'select id, contact_id as "contactId", target_id as "targetId" from invitations where open_lab_id = $1 and contact_id = any($2::uuid[])', [openLabId, contactIds]);
    return contactIds.map((contactId, index) => {
      const { id, targetId } = made.find((each) => each.contactId === contactId)!;
      return { workspaceId: office.lead.workspaceId, id, openLabId, targetId, contactId, target: targets[index]! };
    });
  };
  const say = (guest: Guest, answer: 'yes' | 'maybe' | 'no', words?: string) => desk.guests.answer({ workspaceId: guest.workspaceId, memberId: null }, guest, { answer, words });
  const statusOf = async ({ id }: Guest) => (await seen<{ status: InvitationStatus }>(office, 'select status from invitations where id = $1', [id])).status;
  const stageOf = async ({ target }: Guest) => (await seen<{ stage: Stage }>(office, 'select stage from targets where id = $1', [target.id])).stage;
  const unsentTo = async ({ id }: Guest) => (await rows(office.db, `select 1 from emails where cause_id = $1 and state in ('planned', 'kept')`, [id])).length;

  it('an invitation that is sent moves its target to invited, an answered question or a word by voice to confirmed', async () => {
    const { id } = await lab();
    const [words, voice, bare] = await invited(id, 3) as [Guest, Guest, Guest];
    expect(await stageOf(words)).toBe('invited');
    await say(words, 'yes', 'Vingt');
    await say(bare, 'yes');
    await say(voice, 'yes');
    await desk.guests.confirm(office.lead, voice);
    expect([await stageOf(words), await stageOf(voice), await stageOf(bare)]).toEqual(['confirmed', 'confirmed', 'invited']);
    expect(await desk.labs.get(office.lead, id)).toMatchObject({ sure: 2, seated: 3, counts: { yes: 2, confirmed: 1 } });
    const ever = await rows(office.db, `select proves from stage_changes where target_id = $1 and cause = 'invitation' and voided_at is null order by seq`, [words.target.id]);
    expect(ever).toEqual([{ proves: 'invited' }, { proves: 'confirmed' }]);
  });

  it('after a no nothing is sent any more, the target falls back to what the calls had proven, and "ever invited" stays true', async () => {
    const { id } = await lab();
    const [guest] = await invited(id, 1) as [Guest];
    await facts.fact(guest.target, { from: 'to_call', to: 'interested', at: '2026-11-10T09:00:00Z' });
    await say(guest, 'no');
    expect(await stageOf(guest)).toBe('interested');
    expect(await unsentTo(guest)).toBe(0);
    expect(await seen(office, `select count(*)::int as n from stage_changes where target_id = $1 and proves = 'invited' and voided_at is null`, [guest.target.id])).toEqual({ n: 1 });
    await expect(desk.guests.remind(guest)).rejects.toMatchObject({ code: 'invitation_refused' });
    await expect(desk.guests.send(office.lead, guest)).rejects.toMatchObject({ code: 'invitation_refused' });
  });

  it('an invitation alone re-opens nothing that calling is over for', async () => {
    const { id } = await lab();
    const target = await facts.target(campaignId, { name: 'A décliné' });
    await office.db.query(`update targets set stage = 'declined' where id = $1`, [target.id]);
    const contactId = await desk.contact(target);
    await desk.invitations.invite(office.lead, id, { contactIds: [contactId], campaignId, send: true });
    await desk.jobs.tellGuests({ workspaceId: office.lead.workspaceId, openLabId: id });
    expect(await seen(office, 'select stage from targets where id = $1', [target.id])).toEqual({ stage: 'declined' });
  });

  it('200 who say yes at once for 20 chairs: exactly 20, and the others wait in one order', async () => {
    const { id } = await lab(20);
    const guests = await invited(id, 200);
    await Promise.all(guests.map((guest) => say(guest, 'yes', 'Vingt')));
    expect(await desk.labs.get(office.lead, id)).toMatchObject({ counts: { yes: 20, waiting: 180 }, seated: 20, sure: 20 });
    const places = await rows<{ place: number }>(office.db, `select waiting_place as place from invitations where open_lab_id = $1 and status = 'waiting' order by 1`, [id]);
    expect(places.map(({ place }) => place)).toEqual(Array.from({ length: 180 }, (_, index) => index + 1));
    expect(await seen(office, `select count(*)::int as n from targets where stage = 'confirmed' and id = any($1::uuid[])`, [guests.map(({ target }) => target.id)])).toEqual({ n: 20 });
  }, 120_000);

  it('chairs given back at once by many go to those who waited longest, each once, and they are written to', async () => {
    const { id } = await lab(5);
    const guests = await invited(id, 12);
    for (const guest of guests) await say(guest, 'yes', 'Vingt');
    await Promise.all(guests.slice(0, 3).map((guest) => say(guest, 'no')));
    expect(await Promise.all(guests.map(statusOf))).toEqual([...Array(3).fill('no'), ...Array(5).fill('yes'), ...Array(4).fill('waiting')]);
    const promoted = await rows<{ subject: string }>(office.db, `select content ->> 'subject' as subject from emails where cause_id = any($1::uuid[]) and "key" like 'invite:%:2'`, [guests.slice(5, 8).map(({ id: guestId }) => guestId)]);
    expect(promoted.map(({ subject }) => subject)).toEqual(Array(3).fill('Une place s’est libérée\u00A0: Premier open lab'));
    expect(await stageOf(guests[5]!)).toBe('confirmed');
  });

  it('more chairs let those in who wait; a yes said twice keeps its place', async () => {
    const { id } = await lab(1);
    const [first, second, third] = await invited(id, 3) as [Guest, Guest, Guest];
    for (const guest of [first, second, third, second]) await say(guest, 'yes');
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual(['yes', 'waiting', 'waiting']);
    const { version } = await desk.labs.get(office.lead, id);
    await desk.labs.change(office.lead, id, version, { capacity: 2 });
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual(['yes', 'yes', 'waiting']);
  });

  it('a word by voice finds no chair where there is none, and a yes from the page takes nothing from it', async () => {
    const { id } = await lab(1);
    const [first, second] = await invited(id, 2) as [Guest, Guest];
    expect(await desk.guests.confirm(office.lead, first)).toBe('confirmed');
    expect(await desk.guests.confirm(office.lead, second)).toBe('waiting');
    expect(await say(first, 'yes', 'Vingt')).toBe('confirmed');
  });

  it('an opposition frees the chair and stops every message', async () => {
    const { id } = await lab(1);
    const [first, second] = await invited(id, 2) as [Guest, Guest];
    await say(first, 'yes');
    await say(second, 'yes');
    await desk.contacts.optOut(office.lead, first.contactId, 'contact');
    expect([await statusOf(first), await statusOf(second)]).toEqual(['cancelled', 'yes']);
    expect(await unsentTo(first)).toBe(0);
  });

  it('answers to a lab that is over or called off are refused', async () => {
    const { id } = await lab();
    const [guest] = await invited(id, 1) as [Guest];
    await office.moveTo(new Date('2026-12-10T16:00:00Z'));
    await expect(say(guest, 'yes')).rejects.toMatchObject({ code: 'conflict' });
    await office.moveTo(now);
    const { version } = await desk.labs.get(office.lead, id);
    await desk.labs.cancel(office.lead, id, version);
    await expect(say(guest, 'yes')).rejects.toMatchObject({ code: 'conflict' });
  });
});
