import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { memoryStore } from '../outbox/outbox-store.js';
import { Outbox } from '../outbox/outbox.js';
import { CallSession, type SessionState } from './call-session.js';

/** The queue as the API hands it out: the first organisation that was not called and is not the caller's already. */
class FakeQueue {
  readonly called = new Set<string>();
  /** In the order in which they arrived. */
  readonly asked: string[] = [];
  /** Calls are turned away, and cards given back get no answer. */
  isDown = false;

  constructor(private readonly names: readonly string[]) {}

  readonly fetch = async (request: Request): Promise<Response> => {
    const body = (request.method === 'POST' ? await request.json().catch(() => ({})) : {}) as { keep?: string[]; targetId?: string };
    const path = new URL(request.url).pathname;
    if (this.isDown && path.endsWith('/release')) return new Promise(() => undefined);
    if (path.endsWith('/calls')) {
      if (this.isDown) return answer(503, { code: 'unavailable', title: 'Later.' });
      this.called.add(body.targetId!);
      this.asked.push(`call ${body.targetId}`);
      return answer(201, { call: { id: `of-${body.targetId}` }, target: {}, followUp: null });
    }
    if (!path.endsWith('/next-call')) return answer(200, {});
    this.asked.push('next');
    const next = this.names.find((name) => !this.called.has(name) && !body.keep!.includes(name));
    return answer(200, next === undefined ? { empty: true, text: 'Nobody.', nextDueAt: null, reasons: {} } : cardOf(next));
  };
}

const answer = (status: number, body: object): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const cardOf = (id: string): object => ({
  empty: false, target: { id, contactId: null, portrait: {} }, organisation: { id, name: id, timeZone: 'Europe/Paris', phones: [] },
  contacts: [], history: [], script: '', criteria: [], why: {}, leaseUntil: '2026-11-24T10:00:00Z', objections: [], nextSteps: [],
});

describe('a sitting at the phone', () => {
  let queue: FakeQueue;
  let outbox: Outbox;
  let session: CallSession;
  beforeEach(() => {
    queue = new FakeQueue(['a', 'b', 'c', 'd']);
    globalThis.fetch = queue.fetch as typeof fetch;
    outbox = new Outbox(memoryStore());
    session = new CallSession({
      campaignId: 'campaign', workspaceId: 'team', memberId: 'me', outbox,
      onProblem: (problem) => { throw problem; }, onRecorded: () => undefined, onRefused: (problem) => { throw problem; },
    });
  });
  // The cards given back still meet the fake queue.
  afterEach(() => session.stop());

  const once = (is: (state: SessionState) => boolean): Promise<SessionState> => new Promise((resolve) => {
    const look = (): void => {
      if (!is(session.read())) return;
      stop();
      resolve(session.read());
    };
    const stop = session.subscribe(look);
    look();
  });
  const idOf = (state: SessionState): string | undefined => state.card?.target.id;

  it('shows one card and fetches one ahead; a saved call makes room at once', async () => {
    session.start();
    const first = await once(({ ahead }) => ahead !== null);
    expect([idOf(first), first.ahead?.target.id]).toEqual(['a', 'b']);
    session.save('a: voicemail', { outcome: 'voicemail' });
    expect(idOf(session.read())).toBe('b');
    const then = await once(({ ahead }) => ahead !== null);
    expect(then.ahead?.target.id).toBe('c');
  });

  it('does not ask for a card while a call saved meanwhile is not recorded: it would be the same organisation', async () => {
    let look = (): void => undefined;
    const looked = new Promise<void>((resolve) => { look = resolve; });
    const { flush } = outbox;
    let times = 0;
    // The person is quicker than the look for unsent calls that comes before the card ahead.
    outbox.flush = async (until) => {
      if (until === undefined && ++times === 2) {
        look();
        await once(({ saved }) => saved === 1);
        return new Map();
      }
      return flush.call(outbox, until);
    };
    session.start();
    await looked;
    expect(idOf(session.read())).toBe('a');
    session.save('a: voicemail', { outcome: 'voicemail' });
    const then = await once(({ ahead }) => ahead !== null);
    expect([idOf(then), then.ahead?.target.id]).toEqual(['b', 'c']);
    expect(queue.asked).toEqual(['next', 'call a', 'next', 'next']);
  });

  it('forgets a call taken back before it left at once, whatever else is on its way: the tab may be closed', async () => {
    session.start();
    await once(({ ahead }) => ahead !== null);
    queue.isDown = true;
    session.save('a: no answer', { outcome: 'no_answer' });
    await once(({ last }) => last?.state === 'kept');
    session.undo();
    expect(idOf(session.read())).toBe('a');
    // Another tab of the same browser, opened when the network is back.
    queue.isDown = false;
    await outbox.flush();
    expect(queue.called.size).toBe(0);
  });
});
