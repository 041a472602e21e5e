import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { summarise, type SeedResult, type WorldResult } from './contest.js';
import { reliability } from './reliability.js';
import { contestTable, meanGap, reliabilityTable } from './tables.js';
import type { Job, JobDone } from './worker.js';
import { parseWorld, WorldError, type World } from './world.js';

const OURS = new URL('../../../scenarios/simulate/worlds/', import.meta.url);
const USAGE = `npm run simulate -- [--world FILE.json …] [--seeds 200] [--first 1] [--json]
  --world        a world file; several may be given; without it, all of scenarios/simulate/worlds
  --seeds        campaigns per world and policy (200); --first: the first seed (1)
  --queue        product: the queue through its services and SQL; paper: the same valuation in memory, ten times as fast
  --http         how many of the seeds are played once more over HTTP (2; 0 with --queue paper)
  --luck         call: the nth call of every policy has the same luck; target: each organisation has its own
  --calibration  campaigns per world for the reliability tables (as many as seeds)
  --jobs         processes at work (2)
  --json         prints everything as one JSON document`;

interface Asked { worlds: World[]; seeds: number[]; calibration: number[]; overHttp: number; queue: Job['queue']; luck: Job['luck']; jobs: number; json: boolean }

class UsageError extends Error {}

function asked(): Asked {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { world: { type: 'string', multiple: true }, seeds: text, first: text, queue: text, http: text, luck: text, calibration: text, jobs: text, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) throw new UsageError(USAGE);
  const whole = (name: 'seeds' | 'first' | 'http' | 'calibration' | 'jobs', otherwise: number, least: number): number => {
    const given = values[name] === undefined ? otherwise : Number(values[name]);
    if (!Number.isInteger(given) || given < least || given > 100_000) throw new UsageError(`--${name}: a whole number from ${least} on expected, got ${values[name]}`);
    return given;
  };
  const oneOf = <T extends string>(name: 'queue' | 'luck', known: readonly T[]): T => {
    const given = (values[name] ?? known[0]) as T;
    if (!known.includes(given)) throw new UsageError(`--${name}: ${known.join(' or ')} expected, got ${given}`);
    return given;
  };
  const queue = oneOf('queue', ['product', 'paper']);
  const [seeds, first] = [whole('seeds', 200, 1), whole('first', 1, 0)];
  const files = values.world ?? readdirSync(OURS).filter((name) => name.endsWith('.json')).sort().map((name) => new URL(name, OURS));
  const range = (count: number): number[] => Array.from({ length: count }, (_, i) => first + i);
  return {
    worlds: files.map(readWorld), seeds: range(seeds), calibration: range(whole('calibration', seeds, 0)), queue, luck: oneOf('luck', ['call', 'target']),
    overHttp: Math.min(seeds, whole('http', queue === 'product' ? 2 : 0, 0)), jobs: whole('jobs', 2, 1), json: values.json,
  };
}

function readWorld(file: string | URL): World {
  const named = file instanceof URL ? file.pathname.split('/').at(-1)! : file;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${named}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message}`);
  }
  try {
    return parseWorld(JSON.parse(text));
  } catch (error) {
    if (error instanceof WorldError || error instanceof SyntaxError) throw new UsageError(`${named}: ${error.message}`);
    throw error;
  }
}

/** One process for one share of a world's seeds. */
function inProcess(job: Job, onSeed: () => void): Promise<JobDone> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./worker.js', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' });
    let ended = false;
    child.on('message', (message: 'seed' | { done: JobDone } | { error: string }) => {
      if (message === 'seed') return onSeed();
      ended = true;
      if ('done' in message) resolve(message.done);
      else reject(new Error(message.error));
    });
    child.on('exit', (code) => { if (!ended) reject(new Error(`A process of the proving ground ended with ${code}.`)); });
    child.send(job);
  });
}

interface WorldDone { result: WorldResult; done: JobDone }

async function playWorld(world: World, { seeds, calibration, overHttp, queue, luck, jobs }: Asked): Promise<WorldDone> {
  let played = 0;
  const told = process.stderr.isTTY;
  const share = <T>(all: readonly T[], part: number): T[] => all.filter((_, i) => i % jobs === part);
  const parts = await Promise.all(Array.from({ length: Math.min(jobs, seeds.length) }, (_, part) => inProcess(
    { world, seeds: share(seeds, part), calibration: share(calibration, part), overHttp: part === 0 ? overHttp : 0, queue, luck },
    () => { if (told) process.stderr.write(`\r${world.name}: ${++played} of ${seeds.length}   `); },
  )));
  if (told) process.stderr.write(`\r${' '.repeat(world.name.length + 30)}\r`);
  const results: SeedResult[] = parts.flatMap((part) => part.results).sort((a, b) => a.seed - b.seed);
  const done: JobDone = {
    results, overHttp: parts.flatMap((part) => part.overHttp), people: parts.flatMap(({ people }) => people),
    said: { forecast: parts.flatMap(({ said }) => said.forecast), pivot: parts.flatMap(({ said }) => said.pivot) },
  };
  return { result: summarise(world, results), done };
}

/** Over HTTP a campaign must go as it goes through the services. */
function httpAgrees({ done }: WorldDone): number {
  return done.overHttp.filter(({ seed, played }) => done.results.find((result) => result.seed === seed)?.policies.queue.calls === played.calls).length;
}

try {
  const order = asked();
  const worlds: WorldDone[] = [];
  for (const world of order.worlds) worlds.push(await playWorld(world, order));
  const results = worlds.map(({ result }) => result);
  const tables = {
    forecast: reliability(worlds.flatMap(({ done }) => done.said.forecast)),
    pivot: reliability(worlds.flatMap(({ done }) => done.said.pivot)),
    persona: reliability(worlds.flatMap(({ done }) => done.people)),
  };
  const http = { played: worlds.reduce((sum, { done }) => sum + done.overHttp.length, 0), agree: worlds.reduce((sum, each) => sum + httpAgrees(each), 0) };
  if (order.json) {
    console.log(JSON.stringify({ queue: order.queue, luck: order.luck, worlds: results, meanGapClosed: meanGap(results), http, calibration: tables }, null, 1));
  } else {
    console.log(`Calls to the goal; the queue is ${order.queue === 'product' ? 'the product, through its services and SQL' : 'the product’s valuation in memory'}; luck hangs on the ${order.luck}.\n`);
    console.log(contestTable(results));
    const gap = meanGap(results);
    if (gap !== null) console.log(`\nMean gap closed over the worlds with structure: ${gap.toFixed(3)}.`);
    if (http.played > 0) console.log(`${http.played} of these campaigns were played once more over HTTP: ${http.agree} took the same calls.`);
    for (const [name, said] of Object.entries(tables)) {
      if (said.cases === 0) continue;
      console.log(`\nWhat the ${name} said, and what came (farthest ${(said.farthest * 100).toFixed(1)} points, over rows of at least 1 % of the cases):\n`);
      console.log(reliabilityTable(said));
    }
  }
} catch (error) {
  const usage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(usage ? `${(error as Error).message}${error instanceof UsageError ? '' : `\n\n${USAGE}`}` : error);
  process.exitCode = 1;
}
