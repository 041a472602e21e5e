import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CallEntry, CheckInEntry } from './outbox-entry.js';
import { memoryStore } from './outbox-store.js';
import { Outbox } from './outbox.js';

const ME = { workspaceId: 'team', memberId: 'me' };
const aCall = (key: string, change: Partial<CallEntry> = {}): CallEntry => ({
  ...ME, key, campaignId: 'campaign', name: 'ODEADOM', refusal: null, restore: null,
  body: { targetId: key, outcome: 'voicemail', occurredAt: `2026-11-24T09:0${key}:00.000Z` } as CallEntry['body'], ...change,
});

interface Sent { key: string | null; targetId: string }
interface Answer { status: number; body?: unknown }

/** The API as the browser meets it; the outbox and the client are the real ones. */
class FakeNetwork {
  readonly sent: Sent[] = [];
  answer: (sent: Sent) => Answer = () => ({ status: 201, body: { call: { id: 'call' }, target: {}, followUp: null } });

  readonly fetch = async (request: Request): Promise<Response> => {
    const sent = { key: request.headers.get('idempotency-key'), targetId: ((await request.json()) as { targetId: string }).targetId };
    this.sent.push(sent);
    const answer = this.answer(sent);
    return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status, headers: { 'content-type': 'application/json' } });
  };
}

describe('the outbox', () => {
  let network: FakeNetwork;
  let outbox: Outbox;
  const former = globalThis.fetch;
  beforeEach(() => {
    network = new FakeNetwork();
    globalThis.fetch = network.fetch as typeof fetch;
    outbox = new Outbox(memoryStore());
    outbox.belongTo(ME);
  });
  afterEach(() => {
    globalThis.fetch = former;
  });

  it('sends calls in the order in which they were made, each with its own key, and forgets them', async () => {
    await outbox.keep(aCall('2'));
    await outbox.keep(aCall('1'));
    expect((await outbox.send({ key: '2' })).state).toBe('sent');
    expect(network.sent).toEqual([{ key: '1', targetId: '1' }, { key: '2', targetId: '2' }]);
    expect(outbox.read()).toEqual([]);
  });

  it('keeps a call while the API is away, and repeats it with the same key', async () => {
    network.answer = () => ({ status: 503 });
    await outbox.keep(aCall('1'));
    expect((await outbox.send({ key: '1' })).state).toBe('waiting');
    expect(outbox.read()).toHaveLength(1);
    network.answer = () => ({ status: 201, body: { call: { id: 'call' } } });
    await outbox.flush();
    expect(network.sent.map(({ key }) => key)).toEqual(['1', '1']);
    expect(outbox.read()).toEqual([]);
  });

  it.each([401, 429, 500, 503])('keeps a call that is answered %s, which time heals', async (status) => {
    network.answer = () => ({ status });
    await outbox.keep(aCall('1'));
    await outbox.keep(aCall('2'));
    expect((await outbox.send({ key: '1' })).state).toBe('waiting');
    expect(outbox.read()).toHaveLength(2);
    // The second one waits for the first.
    expect(network.sent).toHaveLength(1);
  });

  it('shows a refused call with its reason, sends it no more, and lets the next ones pass', async () => {
    network.answer = ({ key }) => (key === '1' ? { status: 422, body: { code: 'evidence_required', title: 'Cochez ce qui le prouve.' } } : { status: 201, body: { call: { id: 'call' } } });
    await outbox.keep(aCall('1'));
    await outbox.keep(aCall('2'));
    await outbox.flush();
    await outbox.flush();
    expect(network.sent.map(({ key }) => key)).toEqual(['1', '2']);
    expect(outbox.read()).toMatchObject([{ key: '1', refusal: { code: 'evidence_required', title: 'Cochez ce qui le prouve.' } }]);
  });

  it('never sends the calls of somebody else, or of another team, in this session', async () => {
    await outbox.keep(aCall('1', { memberId: 'another' }));
    await outbox.keep(aCall('2', { workspaceId: 'another' }));
    await outbox.flush();
    expect(network.sent).toEqual([]);
    outbox.belongTo({ workspaceId: 'team', memberId: 'another' });
    await outbox.flush();
    expect(network.sent).toEqual([{ key: '1', targetId: '1' }]);
  });

  it('gives back a call that was not sent, once', async () => {
    await outbox.keep(aCall('1'));
    expect(await outbox.take('1')).toBe(true);
    expect(await outbox.take('1')).toBe(false);
    await outbox.flush();
    expect(network.sent).toEqual([]);
  });

  it('sends what a door noted among the calls, in the order in which all was done, and tells the screen before it forgets', async () => {
    const addresses: string[] = [];
    globalThis.fetch = (async (request: Request) => {
      addresses.push(new URL(request.url).pathname);
      return new Response('{"invitationId":"guest"}', { status: 200, headers: { 'content-type': 'application/json' } });
    }) as typeof fetch;
    const checkIn: CheckInEntry = {
      ...ME, key: 'door', kind: 'check_in', openLabId: 'lab', invitationId: 'guest', name: 'Ondine Modèle', refusal: null, body: { arrived: true, at: '2026-11-24T09:01:30.000Z' },
    };
    const told: string[] = [];
    outbox.onDelivery((entry) => told.push(`${entry.key} ${outbox.read().some(({ key }) => key === entry.key)}`));
    for (const entry of [aCall('2'), checkIn, aCall('1')]) await outbox.keep(entry);
    await outbox.flush();
    expect(addresses).toEqual(['/api/v1/calls', '/api/v1/open-labs/lab/invitations/guest/check-in', '/api/v1/calls']);
    expect(told).toEqual(['1 true', 'door true', '2 true']);
  });
});
