import { proportion, type Proportion } from '#insight/rates.js';
import { CLOSED_STAGES, EXIT_STAGES, FUNNEL_STAGES, type ExitStage, type FunnelStage, type Stage } from '#contracts/vocabulary.js';
import type { FunnelCell } from './funnel.queries.js';

export interface FunnelStep { stage: FunnelStage; everReached: number; now: number }

/** What part of those who reached `of` went on to `stage`; 95 % interval, null before there is anybody to count. */
export interface FunnelRate { stage: FunnelStage; of: FunnelStage; proportion: Proportion | null }

/**
 * Organisations whose calling is over: reached, or out of attempts. Those being retried are in the list that is left, so
 * that a slow week does not look like a bad one.
 */
export interface Trials { tried: number; reached: number; interested: number }

export interface Funnel {
  /** Organisations on the list. */
  list: number;
  stages: FunnelStep[];
  /** How many stand outside the funnel now. */
  exits: Record<ExitStage, number>;
  rates: FunnelRate[];
  trials: Trials;
  /** Of those tried: reached, and interested. */
  trialRates: { reached: Proportion | null; interested: Proportion | null };
}

/** What a forecast starts from; organisations. */
export interface ForecastCounts extends Trials {
  /** Interested ones who may still come to a lab. */
  inHand: number;
  /** Still to call, those being retried included. */
  listLeft: number;
}

const rankOf = (stage: FunnelStage): number => FUNNEL_STAGES.indexOf(stage);
const REACHED = rankOf('reached');
const INTERESTED = rankOf('interested');

const sum = (cells: readonly FunnelCell[], wanted: (cell: FunnelCell) => boolean): number =>
  cells.reduce((total, cell) => (wanted(cell) ? total + cell.organisations : total), 0);

const isTrial = ({ rank, now }: FunnelCell): boolean => rank >= REACHED || now === 'unreachable';
const isClosed = (stage: Stage): boolean => (CLOSED_STAGES as readonly Stage[]).includes(stage);

/** Sums the raw counts into a funnel. "Ever reached" counts a stage or any later one. */
export function funnelOf(cells: readonly FunnelCell[]): Funnel {
  const everReached = FUNNEL_STAGES.map((_, rank) => sum(cells, (cell) => cell.rank >= rank));
  const trials = trialsOf(cells);
  return {
    list: everReached[0]!,
    stages: FUNNEL_STAGES.map((stage, rank) => ({ stage, everReached: everReached[rank]!, now: sum(cells, ({ now }) => now === stage) })),
    exits: Object.fromEntries(EXIT_STAGES.map((stage) => [stage, sum(cells, ({ now }) => now === stage)])) as Record<ExitStage, number>,
    rates: FUNNEL_STAGES.slice(1).map((stage, i) => ({ stage, of: FUNNEL_STAGES[i]!, proportion: proportion(everReached[i + 1]!, everReached[i]!) })),
    trials,
    trialRates: { reached: proportion(trials.reached, trials.tried), interested: proportion(trials.interested, trials.tried) },
  };
}

export function trialsOf(cells: readonly FunnelCell[]): Trials {
  return {
    tried: sum(cells, isTrial),
    reached: sum(cells, ({ rank }) => rank >= REACHED),
    interested: sum(cells, ({ rank }) => rank >= INTERESTED),
  };
}

/** In hand: interested, invited or confirmed now. Who has come, declined or asked for later is no empty chair's promise. */
export function forecastCounts(cells: readonly FunnelCell[]): ForecastCounts {
  const promising: readonly Stage[] = ['interested', 'invited', 'confirmed'];
  return {
    ...trialsOf(cells),
    inHand: sum(cells, ({ now }) => promising.includes(now)),
    listLeft: sum(cells, (cell) => !isTrial(cell) && !isClosed(cell.now)),
  };
}
