import { DEFAULT_CADENCE } from '#contracts/cadence.js';
import { attributesOf } from '#crm/insights/whom-to-call/attributes.rules.js';
import { forecastOf } from '#crm/insights/forecast/forecast.rules.js';
import { segmentPairs } from '#crm/insights/segments/segments.rules.js';
import { randomFrom } from '#insight/random.js';
import { drawCountry, type Country } from './country.js';
import { PaperDesk } from './paper-desk.js';
import { PaperQueue } from './paper-queue.js';
import { play } from './play.js';
import type { Said } from './reliability.js';
import type { World } from './world.js';

/** After how many calls the screens are read. */
const READ_AT = [40, 80, 120, 160];
/** Chairs asked about: easy, even and hard goals for lists of a few hundred. */
const GOALS = [10, 20, 30, 40, 60];
const SUREST_HOUR = 10;

export interface SaidOfWorld { forecast: Said[]; pivot: Said[] }

/** Plays a campaign by the product's queue, reads forecast and pivot on the way, and sees what they were worth. */
export async function readOnTheWay(world: World, seed: number): Promise<SaidOfWorld> {
  const country = drawCountry(world, seed);
  const queue = new PaperQueue(country, DEFAULT_CADENCE.maxAttempts);
  const said: SaidOfWorld = { forecast: [], pivot: [] };
  const luck = randomFrom(world.name, seed, 'what becomes of the rest');
  await play(country, new PaperDesk(world.targets, queue), {
    goal: Infinity,
    watch: ({ calls }) => {
      if (!READ_AT.includes(calls)) return;
      said.forecast.push(...forecasts(country, queue, calls, luck));
      said.pivot.push(...pivots(country, queue, calls));
    },
    until: READ_AT.at(-1)!,
  });
  return said;
}

type Luck = ReturnType<typeof randomFrom>;

/** What the forecast says of several goals, against what becomes of the rest of the list and of the day of the lab. */
function forecasts(country: Country, { list }: PaperQueue, calls: number, luck: Luck): Said[] {
  const tried = list.filter((target) => target.tried).length;
  const interested = list.filter((target) => target.interested).length;
  const left = list.filter((target) => target.open && !target.tried);
  if (tried === 0 || left.length === 0) return [];
  const alike = list.map((target) => ({
    attributes: attributesOf(target), tried: Number(target.tried), interested: Number(target.interested), left: Number(target.open && !target.tried),
  }));
  const counts = { tried, reached: 0, interested, inHand: interested, listLeft: left.length };

  let coming = interested;
  for (const target of left) {
    const place = Number(target.id);
    for (let attempt = target.attempts + 1; attempt <= DEFAULT_CADENCE.maxAttempts; attempt++) {
      const moment = { calls, attempt, hour: SUREST_HOUR };
      if (luck.uniform() >= country.reach(place, moment)) continue;
      if (luck.uniform() < country.interest(place, moment)) coming++;
      break;
    }
  }
  let seated = 0;
  for (let i = 0; i < coming; i++) if (luck.uniform() < country.showUp.rate) seated++;

  return GOALS.map((goal) => ({ probability: forecastOf(counts, goal, { curveAt: [], list: alike }).probability, came: Number(seated >= goal) }));
}

/** What is said of each pair of values, against the true rates of their organisations. */
function pivots(country: Country, { list }: PaperQueue, calls: number): Said[] {
  return Object.keys(country.world.attributes).flatMap((attribute) => {
    const values = Object.keys(country.world.attributes[attribute]!);
    const truth = new Map(values.map((value) => [value, trueRate(country, attribute, value, calls)]));
    const tallies = values.map((value) => {
      const of = list.filter((_, place) => country.traits[place]![attribute] === value);
      const tried = of.filter((target) => target.tried);
      return { value, list: of.length, tried: tried.length, reached: tried.filter(({ reached }) => reached).length, interested: tried.filter((target) => target.interested).length };
    });
    return segmentPairs(tallies).filter(({ advice }) => advice !== 'too_early').map(({ first, second, probability }) => {
      const difference = truth.get(first)! - truth.get(second)!;
      return { probability: Math.max(probability, 1 - probability), came: Math.abs(difference) < 1e-9 ? 0.5 : Number(difference > 0 === probability > 0.5) };
    });
  });
}

/** P(interested) of an organisation called to the end, over those of one value as the country's shares make them. */
function trueRate(country: Country, attribute: string, value: string, calls: number): number {
  const of = country.traits.flatMap((traits, place) => (traits[attribute] === value ? [place] : []));
  const rates = of.map((place) => {
    let silent = 1;
    for (let attempt = 1; attempt <= DEFAULT_CADENCE.maxAttempts; attempt++) silent *= 1 - country.reach(place, { calls, attempt, hour: SUREST_HOUR });
    return (1 - silent) * country.interest(place, { calls, attempt: 1, hour: SUREST_HOUR });
  });
  return rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length);
}
