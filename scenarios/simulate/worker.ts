import 'reflect-metadata';
import { readOnTheWay, type SaidOfWorld } from './calibration.js';
import { compete, paperQueue, type SeedResult } from './contest.js';
import { drawCountry } from './country.js';
import { meetPeople } from './people.js';
import { play, type Played } from './play.js';
import { Product } from './product.js';
import type { Said } from './reliability.js';
import type { World } from './world.js';

export interface Job {
  world: World;
  seeds: number[];
  /** Of these, how many are played once more over HTTP. */
  overHttp: number;
  queue: 'product' | 'paper';
  luck: 'call' | 'target';
  calibration: number[];
}

export interface JobDone {
  results: SeedResult[];
  overHttp: { seed: number; played: Played }[];
  said: SaidOfWorld;
  people: Said[];
}

async function withProduct(through: 'services' | 'http', use: (product: Product) => Promise<void>): Promise<void> {
  const product = await Product.start(through);
  await use(product).finally(() => product.close());
}

/** Plays one share of the seeds; tells each one done, so that a long run shows that it lives. */
async function work({ world, seeds, overHttp, queue, luck, calibration }: Job): Promise<JobDone> {
  const done: JobDone = { results: [], overHttp: [], said: { forecast: [], pivot: [] }, people: [] };
  const onSeed = (): void => void process.send!('seed');
  if (queue === 'paper') done.results = await compete(world, { seeds, luck, queue: paperQueue, onSeed });
  else await withProduct('services', async (product) => { done.results = await compete(world, { seeds, luck, queue: (country) => product.desk(country), onSeed }); });
  if (overHttp > 0) {
    await withProduct('http', async (product) => {
      for (const seed of seeds.slice(0, overHttp)) {
        const country = drawCountry(world, seed);
        done.overHttp.push({ seed, played: await play(country, await product.desk(country), { luck }) });
      }
    });
  }
  for (const seed of calibration) {
    const { forecast, pivot } = await readOnTheWay(world, seed);
    done.said.forecast.push(...forecast);
    done.said.pivot.push(...pivot);
    done.people.push(...meetPeople(world, seed));
  }
  return done;
}

process.once('message', (job: Job) => {
  work(job).then(
    (done) => process.send!({ done }, () => process.exit(0)),
    (error: unknown) => process.send!({ error: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) }, () => process.exit(1)),
  );
});
process.once('disconnect', () => process.exit(1));
