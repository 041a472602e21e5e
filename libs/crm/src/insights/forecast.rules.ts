import { forecastSeats, type Forecast } from '#insight/forecast.js';
import { betaPosterior } from '#insight/rates.js';
import type { ForecastCounts } from './funnel.rules.js';

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

/** The forecast from a campaign's own outcomes, starting at "one in ten". */
export function forecastOf({ tried, interested, inHand, listLeft }: ForecastCounts, goal: number, curveAt?: readonly number[]): CampaignForecast {
  const forecast = forecastSeats({ interest: betaPosterior(interested, tried), listLeft, inHand, goal, ...(curveAt ? { curveAt } : {}) });
  return { goal, callsMade: tried, interested, inHand, listLeft, ...forecast };
}
