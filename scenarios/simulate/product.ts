import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { CallsService } from '#crm/calls/calls.service.js';
import { NextCallService } from '#crm/calls/next-call.service.js';
import { ScoringService } from '#crm/insights/whom-to-call/scoring.service.js';
import { migrateDatabase } from '#crm/migrations/migrate.js';
import { hashOf, newSecret, TOKEN_PREFIX } from '#crm/workspaces/secrets.rules.js';
import { loadConfig } from '#platform/config/config.js';
import { startEmbeddedPostgres } from '#platform/embedded/embedded-postgres.js';
import { newId } from '#platform/ids.js';
import { Queues } from '#platform/queue/queues.service.js';
import type { Scope } from '#platform/scope.js';
import { createApi } from '../../apps/api/src/create-api.js';
import type { Country } from './country.js';
import { addList, addTeam, type SimulatedTeam } from './list-of-country.js';
import type { Desk, Heard } from './play.js';

/** A database that is thrown away after the run needs no durability. */
const THROWN_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** What a caller notes. */
const NOTES: Record<Heard, Record<string, unknown>> = {
  silence: { outcome: 'no_answer' },
  interested: { outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'] },
  not_interested: { outcome: 'reached', interest: 'none', evidence: [] },
};

/** The product itself, whole, on a PostgreSQL of its own whose clock the proving ground moves. */
export class Product {
  private constructor(
    private readonly client: pg.Client, private readonly team: SimulatedTeam,
    private readonly services: { calls: CallsService; queue: NextCallService; scoring: ScoringService },
    private readonly http: { address: string; token: string } | null,
    readonly close: () => Promise<void>,
  ) {}

  /** On a PostgreSQL that goes with it. @param through its services called in this process, or its API asked over HTTP */
  static async start(through: 'services' | 'http'): Promise<Product> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'premier-cercle-simulate-'));
    const postgres = await startEmbeddedPostgres({ dir: path.join(folder, 'data'), database: 'simulate', temporary: true, settings: THROWN_AWAY });
    await migrateDatabase(postgres.url);
    return Product.on(postgres.url, through, async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** On a migrated database of its own. */
  static async on(databaseUrl: string, through: 'services' | 'http', afterwards: () => Promise<void> = () => Promise.resolve()): Promise<Product> {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    await client.connect();
    const team = await addTeam(client);
    const api = await createApi({ config: { ...loadConfig(), nodeEnv: 'test', databaseUrl, redisUrl: undefined, logLevel: 'error', port: 0, host: '127.0.0.1' } });
    const get = <T>(service: new (...parts: never[]) => T): T => api.app.get(service as never, { strict: false });
    // No alarm clock rings here: the proving ground asks for each valuation itself, and a job nobody takes would only pile up.
    get(Queues).enqueueMany = () => Promise.resolve(true);
    let http: { address: string; token: string } | null = null;
    if (through === 'http') {
      const token = TOKEN_PREFIX + newSecret();
      await client.query(`insert into tokens (workspace_id, id, member_id, name, token_hash) values ($1, $2, $3, 'simulate', $4)`, [team.workspaceId, newId(), team.memberId, hashOf(token)]);
      http = { address: await api.listen(), token };
    }
    const services = { calls: get(CallsService), queue: get(NextCallService), scoring: get(ScoringService) };
    return new Product(client, team, services, http, async () => {
      await api.close();
      await client.end();
      await afterwards();
    });
  }

  /** A new campaign with this country's list: its queue decides whom to call. Each country once: its campaign has its id. */
  async desk(country: Country): Promise<Desk> {
    await this.client.query('delete from app.clock_offset');
    const { campaignId, targetIds } = await addList(this.client, this.team, country);
    const places = new Map(targetIds.map((id, place) => [id, place]));
    const { workspaceId, memberId, accountId } = this.team;
    const scope: Scope = { workspaceId, memberId, accountId, role: 'lead', locale: 'fr' };
    const value = (): Promise<unknown> => this.services.scoring.rescore({ workspaceId, campaignId });
    await value();
    const place = (targetId: string): number => places.get(targetId)!;
    return {
      next: async (now) => {
        await this.moveClock(now);
        const card = await this.nextCard(scope, campaignId);
        return 'target' in card ? place(card.target.id) : card.nextDueAt;
      },
      record: async (target, heard, now) => {
        // Said to the second: what the machine took meanwhile must not shift a retry past the next card.
        await this.note(scope, { targetId: targetIds[target]!, ...NOTES[heard], occurredAt: now });
        await value();
      },
    };
  }

  private async nextCard(scope: Scope, campaignId: string): Promise<{ target: { id: string } } | { nextDueAt: Date | null }> {
    if (this.http === null) return this.services.queue.next(scope, campaignId, {});
    const card = await this.post(`/campaigns/${campaignId}/next-call`, {}) as { empty: false; target: { id: string } } | { empty: true; nextDueAt: string | null };
    return card.empty ? { nextDueAt: card.nextDueAt === null ? null : new Date(card.nextDueAt) } : { target: card.target };
  }

  private async note(scope: Scope, call: { targetId: string; occurredAt: Date }): Promise<void> {
    if (this.http === null) await this.services.calls.recordCall(scope, call as Parameters<CallsService['recordCall']>[1]);
    else await this.post('/calls', call);
  }

  private async post(at: string, body: object): Promise<unknown> {
    const { address, token } = this.http!;
    const response = await fetch(`${address}/api/v1${at}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`POST ${at}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  private async moveClock(instant: Date): Promise<void> {
    await this.client.query(
      `insert into app.clock_offset (shift) values ($1::timestamptz - now()) on conflict (single) do update set shift = excluded.shift`, [instant],
    );
  }
}
