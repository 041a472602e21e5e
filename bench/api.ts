import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { openBenchDatabase } from './lib/database.js';
import { fire, send, type Round, type Shot } from './lib/load.js';
import { seedTeam, type SeededCampaign, type SeededTarget, type SeededTeam } from './lib/seed.js';
import { startServer, type ServerProcess } from './lib/server-process.js';
import { median, quantile } from './lib/statistics.js';
import type { Recording, Statement } from './yardstick/recording.js';
import type { YardstickOrders } from './yardstick/server.js';

const LIST = 10_000;
const PAGE = 50;
const CONNECTIONS = 8;
const ROUNDS = 7;
const CALLS_PER_ROUND = 200;
const READS_PER_ROUND = 150;
/** Longer than the product needs to hand an alarm to its queue. */
const QUIET_MS = 500;

type Outcome = 'no_answer' | 'reached';

/** Three attempts for one conversation, as on a good day. */
const OUTCOMES: readonly Outcome[] = ['no_answer', 'no_answer', 'no_answer', 'reached'];

const bodies: Record<Outcome, (target: SeededTarget) => object> = {
  no_answer: ({ id }) => ({ targetId: id, outcome: 'no_answer', durationSeconds: 20 }),
  reached: ({ id, contactId }) => ({
    targetId: id, contactId, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], signals: ['wants_it_now', 'built_own_workaround'],
    needs: [{ title: 'Signer depuis son téléphone' }], objections: [{ title: 'Pas le temps', answered: true }], note: 'Rappelle son ancien outil.', durationSeconds: 240,
  }),
};

const callOn = (target: SeededTarget, outcome: Outcome, token: string): Shot =>
  ({ method: 'POST', path: '/api/v1/calls', headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }, body: bodies[outcome](target) });
const readList = ({ campaignId }: SeededCampaign, token: string): Shot =>
  ({ method: 'GET', path: `/api/v1/campaigns/${campaignId}/targets?limit=${PAGE}`, headers: { authorization: `Bearer ${token}` } });

/** Hands out each target once: a second call on one would be another piece of work than the first. */
class Targets {
  private next = 0;

  constructor(private readonly all: readonly SeededTarget[]) {}

  take(count: number): readonly SeededTarget[] {
    return this.all.slice(this.next, this.next += count);
  }

  calls(count: number, token: string): Shot[] {
    return this.take(count).map((target, i) => callOn(target, OUTCOMES[i % OUTCOMES.length]!, token));
  }
}

/** What the product says to PostgreSQL for each kind of request. */
async function record(url: string, team: SeededTeam, campaign: SeededCampaign, targets: Targets): Promise<YardstickOrders> {
  const { token } = team;
  const fixed = [team.workspaceId, team.memberId, team.productId, campaign.campaignId];
  const recorder = await startServer(new URL('./yardstick/recorder.js', import.meta.url), { DATABASE_URL: url });
  const once = async (shot: Shot, variables: Record<string, string>): Promise<Recording> => {
    await delay(QUIET_MS);
    recorder.tell('forget');
    await fire(recorder.address, [shot], 1);
    await delay(QUIET_MS);
    return { statements: await recorder.ask<Statement[]>('tell'), variables, fixed };
  };
  try {
    // The first call makes the need and the objection known; those that are measured mention them.
    await fire(recorder.address, targets.calls(OUTCOMES.length, token), 1);
    const calls: YardstickOrders['calls'] = {};
    for (const outcome of new Set(OUTCOMES)) {
      const [target] = targets.take(1);
      const shot = callOn(target!, outcome, token);
      calls[outcome] = await once(shot, { targetId: target!.id, organisationId: target!.organisationId, contactId: target!.contactId, key: shot.headers!['idempotency-key']! });
    }
    const list = await once(readList(campaign, token), {});
    return { calls, list, organisations: new Map(campaign.targets.map(({ id, organisationId }) => [id, organisationId])) };
  } finally {
    await recorder.stop();
  }
}

/** A yardstick that answered less would be no yardstick. */
async function sameRows(product: ServerProcess, yardstick: ServerProcess, shot: Shot): Promise<void> {
  const [ours, bare] = await Promise.all([product, yardstick].map(async ({ address }) => {
    const { text } = await send(undefined, address, shot);
    return (JSON.parse(text) as { items: { id: string }[] }).items.map(({ id }) => id).slice(0, PAGE);
  }));
  if (ours!.length !== PAGE || ours!.join() !== bare!.join()) throw new Error(`The yardstick lists ${bare!.length} rows, the product ${ours!.length}, or others.`);
}

interface Contest { name: string; wanted: number; shots(): Shot[] }

/** Product and yardstick in turns, so that whatever else the machine does falls on both. */
async function compare({ name, wanted, shots }: Contest, product: ServerProcess, yardstick: ServerProcess): Promise<void> {
  const rounds: { product: Round; yardstick: Round }[] = [];
  for (let i = -1; i < ROUNDS; i++) {
    const inTurn = i % 2 === 0 ? ['product', 'yardstick'] as const : ['yardstick', 'product'] as const;
    const round: Partial<Record<'product' | 'yardstick', Round>> = {};
    for (const side of inTurn) round[side] = await fire((side === 'product' ? product : yardstick).address, shots(), CONNECTIONS);
    // The round before the first warms up.
    if (i >= 0) rounds.push(round as { product: Round; yardstick: Round });
  }
  const figures = (side: 'product' | 'yardstick') => {
    const latencies = rounds.flatMap((round) => round[side].latencies);
    return { perSecond: median(rounds.map((round) => round[side].perSecond)), p50: median(latencies), p99: quantile(latencies, 0.99) };
  };
  const [ours, bare] = [figures('product'), figures('yardstick')];
  const ratios = rounds.map((round) => round.product.perSecond / round.yardstick.perSecond);
  console.log(`${name}: ${median(ratios).toFixed(2)} of the yardstick's throughput (wanted ≥ ${wanted}; rounds from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`);
  for (const [side, { perSecond, p50, p99 }] of [['product', ours], ['yardstick', bare]] as const) {
    console.log(`  ${side.padEnd(10)}${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms`);
  }
}

/** `POST /calls` and `GET /campaigns/{id}/targets` against a bare server that does the same in PostgreSQL. */
export async function benchApi(): Promise<void> {
  const database = await openBenchDatabase();
  const servers: ServerProcess[] = [];
  try {
    const team = await seedTeam(database.url);
    const campaign = await team.addCampaign(LIST);
    const targets = new Targets(campaign.targets);
    const orders = await record(database.url, team, campaign, targets);
    const env = { DATABASE_URL: database.url };
    servers.push(await startServer(new URL('./product.js', import.meta.url), env));
    servers.push(await startServer(new URL('./yardstick/server.js', import.meta.url), env, orders));
    const [product, yardstick] = servers as [ServerProcess, ServerProcess];
    await sameRows(product, yardstick, readList(campaign, team.token));
    const counts = Object.entries(orders.calls).map(([outcome, { statements }]) => `${outcome} ${statements.length}`).join(', ');
    console.log(`api: ${database.server}; ${CONNECTIONS} connections, ${ROUNDS} rounds in turns; statements per request: ${counts}, list ${orders.list.statements.length}`);
    await compare({ name: `GET targets (${PAGE} of ${LIST})`, wanted: 0.8, shots: () => Array.from({ length: READS_PER_ROUND }, () => readList(campaign, team.token)) }, product, yardstick);
    await compare({ name: 'POST /calls', wanted: 0.5, shots: () => targets.calls(CALLS_PER_ROUND, team.token) }, product, yardstick);
  } finally {
    for (const server of servers) await server.stop();
    await database.drop();
  }
}
