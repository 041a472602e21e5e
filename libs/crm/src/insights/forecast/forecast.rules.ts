import { forecastSeats, type Forecast } from '#insight/forecast.js';
import { interestOfListLeft, type AlikeOnList } from '#insight/list-left.js';
import { betaPosterior } from '#insight/rates.js';
import type { ColleagueHistory } from './colleagues.queries.js';
import { spaceOf } from '../whom-to-call/attributes.rules.js';
import type { ForecastCounts } from '../funnel/funnel.rules.js';

/** Chairs of an open lab: "at least 30 people" (domain.md, Open labs). */
export const DEFAULT_CHAIRS = 30;

/** "n appels" are organisations everywhere. */
export interface CampaignForecast extends Forecast {
  goal: number;
  /** Organisations whose calling is over. */
  callsMade: number;
  interested: number;
  inHand: number;
  listLeft: number;
}

export interface ForecastOptions {
  curveAt?: readonly number[];
  /** What became of each organisation: those still to call may be unlike those called; left out, they are alike. */
  list?: readonly AlikeOnList[];
  /** Before the team's first lab nobody is counted on to bring anybody. */
  colleagues?: ColleagueHistory;
}

/**
 * The forecast from a campaign's own outcomes, starting at "one in ten".
 */
export function forecastOf({ tried, interested, inHand, listLeft }: ForecastCounts, goal: number, { curveAt, list, colleagues }: ForecastOptions = {}): CampaignForecast {
  const campaign = betaPosterior(interested, tried);
  const interest = list ? interestOfListLeft(list, spaceOf(list.map(({ attributes }) => attributes)), campaign) : campaign;
  const forecast = forecastSeats({ interest, listLeft, inHand, goal, ...(curveAt ? { curveAt } : {}), ...(colleagues && colleagues.came > 0 ? { colleagues: betaPosterior(colleagues.brought, colleagues.came) } : {}) });
  return { goal, callsMade: tried, interested, inHand, listLeft, ...forecast };
}
