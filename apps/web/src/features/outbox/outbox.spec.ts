import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboxEntry } from './outbox-entry.js';
import { memoryStore } from './outbox-store.js';
import { Outbox } from './outbox.js';

const ME = { workspaceId: 'team', memberId: 'me' };
const aCall = (key: string, change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...ME, key, campaignId: 'campaign', name: 'ODEADOM', refusal: null, restore: null,
  body: { targetId: key, outcome: 'voicemail', occurredAt: `2026-11-24T09:0${key}:00.000Z` } as OutboxEntry['body'], ...change,
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
    expect((await outbox.send('2')).state).toBe('sent');
    expect(network.sent).toEqual([{ key: '1', targetId: '1' }, { key: '2', targetId: '2' }]);
    expect(outbox.read()).toEqual([]);
  });

  it('keeps a call while the API is away, and repeats it with the same key', async () => {
    network.answer = () => ({ status: 503 });
    await outbox.keep(aCall('1'));
    expect((await outbox.send('1')).state).toBe('waiting');
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
    expect((await outbox.send('1')).state).toBe('waiting');
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
});
