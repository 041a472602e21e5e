import { once } from 'node:events';
import fastify from 'fastify';
import pg from 'pg';
import { loadConfig } from '#platform/config/config.js';
import { QUEUE_SCHEMA } from '#platform/queue/queue-schema.js';
import { tellAddress } from '../lib/server-process.js';
import { fresh, replayOf, type Recording, type Replay, type Step } from './recording.js';

export interface YardstickOrders {
  /** By outcome. */
  calls: Record<string, Recording>;
  list: Recording;
  /** A target's id → its organisation's, which the product reads and we are told. */
  organisations: Map<string, string>;
}

/**
 * The least that could do the product's work: Fastify and pg, saying word for word what the product says to PostgreSQL,
 * with no validation, no rules, no mapping. How near the product comes to it is what the product's own code costs.
 */
const [orders] = (await once(process, 'message')) as [YardstickOrders];
const { databaseUrl } = loadConfig();
// As the product connects: ten connections, and two for the queue.
const api = new pg.Pool({ connectionString: databaseUrl, max: 10, application_name: 'yardstick' });
const queue = new pg.Pool({ connectionString: databaseUrl, max: 2, options: `-c search_path=${QUEUE_SCHEMA}`, application_name: 'yardstick' });
const calls: Record<string, Replay> = Object.fromEntries(Object.entries(orders.calls).map(([outcome, recording]) => [outcome, replayOf(recording)]));
const list = replayOf(orders.list);

type Row = Record<string, unknown>;

async function say(to: pg.Pool | pg.PoolClient, { text, values }: Step, of: Record<string, string>): Promise<Row[]> {
  const { rows } = await to.query<Row>(text, values(of));
  return rows;
}

/** What the answer is made of: the widest rows met. */
const wider = (a: Row[], b: Row[]): Row[] => (Object.keys(b[0] ?? {}).length >= Object.keys(a[0] ?? {}).length ? b : a);

async function transaction(steps: readonly Step[], of: Record<string, string>): Promise<Row[]> {
  const client = await api.connect();
  let widest: Row[] = [];
  try {
    for (const step of steps) widest = wider(widest, await say(client, step, of));
    client.release();
    return widest;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Like the product, in one batch whatever came while the one before was under way. */
let waiting: { steps: readonly Step[]; of: Record<string, string> }[] = [];
let dispatching: Promise<void> | undefined;
async function dispatch(): Promise<void> {
  while (waiting.length > 0) {
    const batch = new Map<string, { pool: Step['pool']; values: unknown[] }>();
    for (const { steps, of } of waiting) {
      for (const { text, pool, values } of steps) {
        const known = batch.get(text);
        batch.set(text, { pool, values: known ? joined(known.values, values(of)) : values(of) });
      }
    }
    waiting = [];
    for (const [text, { pool, values }] of batch) await (pool === 'queue' ? queue : api).query(text, values);
  }
}

/** Lists, also in JSON, one behind the other; what is no list is the same for all. */
function joined(a: unknown[], b: unknown[]): unknown[] {
  return a.map((value, i) => {
    const other = b[i];
    if (Array.isArray(value)) return [...value, ...other as unknown[]];
    if (typeof value === 'string' && value.startsWith('[')) return `${value.slice(0, -1)},${(other as string).slice(1)}`;
    return value;
  });
}

interface CallBody { targetId: string; contactId?: string; outcome: string }

const app = fastify();
app.get('/api/v1/campaigns/:campaignId/targets', async () => {
  let items: Row[] = [];
  for (const step of list.before) items = wider(items, await say(api, step, {}));
  return { items };
});
app.post('/api/v1/calls', async (request, reply) => {
  const { targetId, contactId = '', outcome } = request.body as CallBody;
  const { before, inside, after } = calls[outcome]!;
  const of = fresh({ targetId, contactId, organisationId: orders.organisations.get(targetId)!, key: request.headers['idempotency-key'] as string });
  for (const step of before) await say(api, step, of);
  const rows = await transaction(inside, of);
  if (after.length > 0) {
    waiting.push({ steps: after, of });
    dispatching ??= dispatch().catch((error: Error) => void process.stderr.write(`${error.message}\n`)).finally(() => { dispatching = undefined; });
  }
  return reply.status(201).send({ rows });
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
tellAddress(address, () => app.close());
