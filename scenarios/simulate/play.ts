import { isOpen, moveIntoHours, type Calendar } from '#crm/campaigns/working-hours.rules.js';
import { DEFAULT_TIME_ZONE, DEFAULT_WORKING_HOURS } from '#contracts/cadence.js';
import { randomFrom } from '#insight/random.js';
import type { Country, Moment } from './country.js';

export const CALENDAR: Calendar = { timeZone: DEFAULT_TIME_ZONE, holidayRegion: 'metropole', hours: DEFAULT_WORKING_HOURS, closedDays: [] };
/** A Monday, 9:00 in Paris. */
const START = new Date('2026-01-05T08:00:00Z');

export type Heard = 'silence' | 'interested' | 'not_interested';

/** Whoever decides whom to call next: the product, or a policy it is compared with. Targets by their place on the list. */
export interface Desk {
  /** The next target; or the moment at which one comes due; or null when the list is finished. */
  next(now: Date, calls: number): Promise<number | Date | null> | number | Date | null;
  record(target: number, heard: Heard, now: Date): Promise<void> | void;
}

export interface Played {
  /** Calls until the goal; all of them where it was missed. */
  calls: number;
  /** Organisations called, each once. */
  organisations: number;
  conversations: number;
  interested: number;
  reachedGoal: boolean;
}

/** What a watcher may look at after each call. */
export interface AfterCall { calls: number; target: number; heard: Heard; now: Date; interested: number }

export interface PlayOptions {
  luck?: 'call' | 'target';
  goal?: number;
  /** Ends after so many calls. */
  until?: number;
  watch?: (after: AfterCall) => void;
}

/**
 * Plays a campaign until its goal, or the end of its list.
 *
 * Luck hangs on the call, not on the organisation: the nth call of every policy meets the same chance of being answered,
 * and the nth conversation the same chance of interest, so that policies differ by whom they call and nothing else
 * (common random numbers; e.g. A. Law, Simulation Modeling and Analysis, ch. 11). Each by itself sees an honest country.
 * With `luck: 'target'` every organisation has an answer of its own instead, whoever calls it and when.
 */
export async function play(
  country: Country, desk: Desk, { luck = 'call', goal = country.world.goal, until = Infinity, watch }: PlayOptions = {},
): Promise<Played> {
  const { world, seed } = country;
  const dice = { reach: randomFrom(world.name, seed, 'reach luck'), interest: randomFrom(world.name, seed, 'interest luck') };
  const fixed = (kind: string, target: number, attempt: number): number => randomFrom(world.name, seed, kind, target, attempt).uniform();
  const attempts = new Map<number, number>();
  const spent = world.luck.map(() => 0);
  let [now, calls, conversations, interested] = [START, 0, 0, 0];
  while (interested < goal && calls < until) {
    const next = await desk.next(now, calls);
    if (next === null) break;
    if (next instanceof Date) {
      now = moveIntoHoursFast(new Date(Math.max(next.getTime(), now.getTime() + 60_000)));
      continue;
    }
    const attempt = (attempts.get(next) ?? 0) + 1;
    attempts.set(next, attempt);
    const moment: Moment = { calls, attempt, hour: hourOf(now) };
    calls++;
    let heard: Heard = 'silence';
    if ((luck === 'call' ? dice.reach.uniform() : fixed('reach', next, attempt)) < country.reach(next, moment)) {
      const chance = luck === 'call' ? dice.interest.uniform() : fixed('interest', next, 0);
      heard = chance < country.interest(next, moment) ? 'interested' : 'not_interested';
      world.luck.forEach(({ when, conversations: many, interested: good }, i) => {
        if (spent[i]! < many && Object.entries(when).every(([name, value]) => country.traits[next]![name] === value)) {
          spent[i]!++;
          heard = good ? 'interested' : 'not_interested';
        }
      });
      conversations++;
      if (heard === 'interested') interested++;
    }
    await desk.record(next, heard, now);
    watch?.({ calls, target: next, heard, now, interested });
    now = moveIntoHoursFast(new Date(now.getTime() + world.minutesPerCall * 60_000));
  }
  return { calls, organisations: attempts.size, conversations, interested, reachedGoal: interested >= goal };
}

const hours = new Map<number, number>();
const PARIS = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: DEFAULT_TIME_ZONE });

/** On the wall in Paris; campaigns meet the same instants again and again. */
export function hourOf(at: Date): number {
  const key = at.getTime();
  const known = hours.get(key);
  if (known !== undefined) return known;
  const hour = Number(PARIS.format(at));
  hours.set(key, hour);
  return hour;
}

const opened = new Map<number, Date>();

function moveIntoHoursFast(at: Date): Date {
  const known = opened.get(at.getTime());
  if (known) return known;
  const moved = isOpen(at, CALENDAR) ? at : moveIntoHours(at, CALENDAR);
  opened.set(at.getTime(), moved);
  return moved;
}
