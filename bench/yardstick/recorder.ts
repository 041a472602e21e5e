import 'reflect-metadata';
import pg from 'pg';
import { loadConfig } from '#platform/config/config.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { tellAddress } from '../lib/server-process.js';
import type { Statement } from './recording.js';

/** The product with an ear on what it says to PostgreSQL. Not the process that is measured. */
const said: Statement[] = [];
const connections = new Map<pg.Client, number>();
const plain = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;

interface Said { text: string; values?: unknown[] }

// pg answers by promise or by callback and takes its text alone or in an object: the product and BullMQ use all of these.
pg.Client.prototype.query = function heard(this: pg.Client & { connectionParameters?: { application_name?: string } }, ...args: unknown[]): unknown {
  const [first, second] = args;
  const { text, values = [] } = typeof first === 'string' ? { text: first, values: Array.isArray(second) ? second as unknown[] : [] } : first as Said;
  if (!connections.has(this)) connections.set(this, connections.size);
  const statement: Statement = {
    text, values: values.map(asSent), pool: this.connectionParameters?.application_name?.endsWith('queue') ? 'queue' : 'api', connection: connections.get(this)!, result: null,
  };
  if (typeof text === 'string') said.push(statement);
  const keep = (answer: { rows?: Record<string, unknown>[] } | undefined): void => { statement.result = JSON.parse(JSON.stringify(answer?.rows?.[0] ?? null)) as Statement['result']; };
  const callback = args.at(-1);
  if (typeof callback === 'function') {
    args[args.length - 1] = (error: unknown, answer: never) => {
      if (!error) keep(answer);
      (callback as (error: unknown, answer: unknown) => void)(error, answer);
    };
    return plain.apply(this, args);
  }
  const answer = plain.apply(this, args);
  if (answer instanceof Promise) answer.then(keep, () => undefined);
  return answer;
} as typeof pg.Client.prototype.query;

/** Objects as pg would write them; everything else as it is. */
const asSent = (value: unknown): unknown =>
  (typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date) && !Buffer.isBuffer(value) ? JSON.stringify(value) : value);

const api = await createApi({ config: loadConfig() });
process.on('message', (order) => {
  if (order === 'forget') said.length = 0;
  if (order === 'tell') process.send!(said);
});
tellAddress(await api.listen(), () => api.close());
