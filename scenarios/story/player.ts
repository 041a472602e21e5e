import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ADMIN } from './product-process.js';
import { turnsOf, type Turn } from './country.js';

const SAMPLE = fileURLToPath(new URL('../../samples/operateurs-etat-200.csv', import.meta.url));

export interface Card { empty: boolean; target: { id: string }; organisation: { id: string; name: string; timeZone: string }; reasons: Record<string, number>; nextDueAt: string | null }
export interface Recorded { call: { id: string; occurredAt: string }; target: { stage: string }; followUp: { kind: string; dueAt: string } | null }
export interface ListedTarget { organisationId: string; organisation: { name: string; timeZone: string | null }; stage: string; interest: string; toRepair: boolean }

/** A deployment lead at work through the API, as any client would be: signs in, imports, calls to the end of the queue. */
export class Player {
  private cookie = '';
  /** Calls already logged, by organisation. */
  private readonly done = new Map<string, number>();
  campaignId = '';
  calls = 0;

  constructor(private readonly url: () => string, private readonly seed: number, private readonly interested: () => ReadonlySet<string>) {}

  async signIn(): Promise<void> {
    const answer = await fetch(`${this.url()}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: this.url() }, body: JSON.stringify(ADMIN) });
    if (!answer.ok) throw new Error(`Sign-in: ${answer.status} ${await answer.text()}`);
    this.cookie = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  }

  /** The JSON of an answer; any refusal is the story's failure. */
  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.send(method, path, body, headers);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const form = body instanceof FormData;
    return fetch(`${this.url()}/api/v1${path}`, {
      method,
      headers: { cookie: this.cookie, origin: this.url(), ...(body === undefined || form ? {} : { 'content-type': 'application/json' }), ...headers },
      body: form ? body : body === undefined ? null : JSON.stringify(body),
    });
  }

  /** The product, the campaign and the sample list on it. */
  async importSample(): Promise<void> {
    const product = await this.ask<{ id: string }>('POST', '/products', { name: 'Escale', problem: 'Les ordres de mission sont ressaisis trois fois.' });
    const campaign = await this.ask<{ id: string }>('POST', '/campaigns', { productId: product.id, name: 'Opérateurs de l’État', goal: 20 });
    this.campaignId = campaign.id;
    const form = new FormData();
    form.set('file', new Blob([await readFile(SAMPLE)], { type: 'text/csv' }), 'operateurs-etat-200.csv');
    const upload = await this.ask<{ id: string; suggestedMapping: Record<string, string> }>('POST', '/imports', form);
    const preview = await this.ask<{ create: number }>('POST', `/imports/${upload.id}/preview`, { mapping: upload.suggestedMapping, campaignId: campaign.id });
    if (preview.create !== 200) throw new Error(`The preview would create ${preview.create} organisations`);
    await this.ask('POST', `/imports/${upload.id}/run`, {});
    for (;;) {
      const { status } = await this.ask<{ status: string }>('GET', `/imports/${upload.id}`);
      if (status === 'done') return;
      if (status === 'failed') throw new Error('The import failed');
    }
  }

  nextCard(): Promise<Card> {
    return this.ask('POST', `/campaigns/${this.campaignId}/next-call`, {});
  }

  /** What the country answers to the next call of this organisation. */
  turn({ organisation: { name } }: Card): Turn {
    const turns = turnsOf(name, this.interested().has(name), this.seed);
    const turn = turns[this.done.get(name) ?? 0];
    if (!turn) throw new Error(`${name} is called once more than its story has turns`);
    return turn;
  }

  /** Logs the call. The key is the organisation's turn: said twice, after a crash, it is one call. */
  async logCall(card: Card, now: Date, interrupt?: () => Promise<void>): Promise<Recorded> {
    const { name } = card.organisation;
    const turn = this.turn(card);
    const n = this.done.get(name) ?? 0;
    const date = turn.inDays === undefined ? undefined : atTen(now, turn.inDays);
    const body = {
      targetId: card.target.id, outcome: turn.outcome, interest: turn.interest, evidence: turn.evidence,
      ...(turn.contact ? { contact: { lastName: turn.contact, jobTitle: 'Responsable des déplacements' } } : {}),
      ...(turn.outcome === 'call_back' ? { callBackAt: date } : {}), ...(turn.outcome === 'not_now' ? { notNowUntil: date } : {}),
      needs: turn.interest === 'interested' ? ['Signer depuis son téléphone'] : [],
      objections: turn.interest === 'none' ? [{ title: 'On a déjà un outil national', answered: 'Combien de fois y ressaisit-on la même mission' }] : [],
    };
    const send = (): Promise<Recorded> => this.ask('POST', '/calls', body, { 'idempotency-key': `story-${card.target.id}-${n}` });
    if (interrupt) {
      // The plug is pulled while the request is on its way: nobody knows whether it was heard.
      const lost = send().catch(() => undefined);
      await interrupt();
      await lost;
    }
    const recorded = await send();
    this.done.set(name, n + 1);
    this.calls += 1;
    return recorded;
  }

  async targets(query = ''): Promise<ListedTarget[]> {
    const all: ListedTarget[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: ListedTarget[]; nextCursor: string | null } = await this.ask('GET', `/campaigns/${this.campaignId}/targets?limit=200${query}${cursor ? `&cursor=${cursor}` : ''}`);
      all.push(...page.items);
      cursor = page.nextCursor;
    }
    return all;
  }

  /** Finds the right number of every organisation whose number was wrong. @returns how many */
  async repairNumbers(): Promise<number> {
    const broken = await this.targets('&toRepair=true');
    for (const { organisationId } of broken) {
      const organisation = await this.ask<{ etag: string }>('GET', `/organisations/${organisationId}`);
      await this.ask('PATCH', `/organisations/${organisationId}`, { phones: [{ raw: '01 99 00 00 01' }] }, { 'if-match': organisation.etag });
    }
    return broken.length;
  }
}

/** Ten o'clock in Paris that many days later: a moment people agree on. Winter time, as the story's days are. */
function atTen(from: Date, days: number): string {
  const day = new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T09:00:00.000Z`;
}
