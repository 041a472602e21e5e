import type { CampaignForecast } from '#crm/insights/forecast/forecast.rules.js';
import type { Funnel } from '#crm/insights/funnel/funnel.rules.js';
import type { Segments } from '#crm/insights/funnel/funnel.service.js';
import type { Proportion } from '#insight/rates.js';
import type { ForecastResponse, FunnelResponse, RateResponse, SegmentsResponse } from './funnel.dto.js';

export const toRateResponse = (proportion: Proportion | null): RateResponse | null =>
  proportion && { successes: proportion.successes, trials: proportion.trials, rate: proportion.rate, low: proportion.low, high: proportion.high };

export function toFunnelResponse(campaignId: string, { at, list, stages, exits, rates, trials, trialRates }: Funnel & { at: Date }): FunnelResponse {
  const everReached = new Map(stages.map((step) => [step.stage, step.everReached]));
  return {
    campaignId, at, list,
    stages: stages.map(({ stage, everReached: ever, now }) => ({ stage, everReached: ever, now })),
    exits,
    rates: rates.map(({ stage, of, proportion }) => ({
      stage, of, successes: everReached.get(stage)!, trials: everReached.get(of)!,
      rate: proportion?.rate ?? null, low: proportion?.low ?? null, high: proportion?.high ?? null,
    })),
    trials: {
      tried: trials.tried, reached: trials.reached, interested: trials.interested,
      reachRate: toRateResponse(trialRates.reached), interestRate: toRateResponse(trialRates.interested),
    },
  };
}

export const toForecastResponse = (campaignId: string, forecast: CampaignForecast): ForecastResponse => ({
  campaignId, goal: forecast.goal, callsMade: forecast.callsMade, listLeft: forecast.listLeft, interested: forecast.interested, inHand: forecast.inHand,
  callsNeeded: forecast.callsNeeded, callsNeededWithoutLimit: forecast.callsNeededWithoutLimit, listSuffices: forecast.listSuffices,
  expectedAttendees: forecast.expectedAttendees, probability: forecast.probability,
  interval: { low: forecast.interval.low, high: forecast.interval.high, level: forecast.interval.level },
  curve: forecast.curve.map(({ calls, mean, probability }) => ({ calls, mean, probability })),
});

export const toSegmentsResponse = (productId: string, { by, values, pairs }: Segments): SegmentsResponse => ({
  productId, by,
  values: values.map(({ value, label, list, tried, reached, interested, reachRate, interestRate, callsPerInterested }) => ({
    value, label, list, tried, reached, interested, reachRate: toRateResponse(reachRate), interestRate: toRateResponse(interestRate), callsPerInterested,
  })),
  pairs: pairs.map(({ first, second, probability, better, advice, callsPerInterested }) => ({
    first, second, probability, better, advice, callsPerInterested: { first: callsPerInterested.first, second: callsPerInterested.second },
  })),
});
