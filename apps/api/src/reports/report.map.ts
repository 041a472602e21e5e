import type { SubscriptionView } from '#crm/reports/report-subscriptions.queries.js';
import type { ReadReport } from '#crm/reports/report-reading.service.js';
import type { CampaignView, ComparedView } from '#crm/reports/weekly-report.view.js';
import type { WeekForecast, WeekFunnel } from '#crm/reports/weekly-report.types.js';
import { toRateResponse } from '../funnel/funnel.map.js';
import { etagOf } from '../http/etag.js';
import type {
  ReportCampaignResponse, ReportComparisonResponse, ReportForecastResponse, ReportFunnelResponse, SubscriptionResponse, WeeklyReportResponse,
} from './report.dto.js';

export const toWeeklyReportResponse = ({ view, sentAt }: ReadReport): WeeklyReportResponse => ({
  week: view.week, from: view.from, to: view.to, timeZone: view.timeZone, final: view.final, sentAt, asOf: view.asOf, audience: view.audience,
  products: view.products.map(({ productId, product, campaignIds, funnel, forecast }) => ({
    productId, product, campaignIds, funnel: toFunnel(funnel), forecast: toForecast(forecast),
  })),
  campaigns: view.campaigns.map(toCampaign),
});

const toCampaign = (part: CampaignView): ReportCampaignResponse => ({
  campaignId: part.campaignId, campaign: part.campaign, productId: part.productId, product: part.product,
  funnel: toFunnel(part.funnel), forecast: toForecast(part.forecast), previousProbability: part.previousProbability,
  objections: part.objections.map(({ objectionId, title, mentions, organisations, thisWeek, answered, answer }) => ({
    objectionId, title, mentions, organisations, thisWeek, answered, answer: answer && { text: answer.text, times: answer.times },
  })),
  needs: part.needs.map(({ needId, title, organisations, thisWeek }) => ({ needId, title, organisations, thisWeek })),
  segments: toComparison(part.segments), campaigns: toComparison(part.campaigns),
  stakeholders: part.stakeholders && {
    total: part.stakeholders.total,
    met: part.stakeholders.met.map(({ targetId, organisationId, organisation, stage }) => ({ targetId, organisationId, organisation, stage })),
  },
  toCall: part.toCall && {
    total: part.toCall.total,
    first: part.toCall.first.map(({ followUpId, targetId, organisationId, organisation, kind, dueAt }) => ({ followUpId, targetId, organisationId, organisation, kind, dueAt })),
  },
  late: part.late && { week: part.late.week, stages: part.late.stages.map(({ stage, reported, now }) => ({ stage, reported, now })) },
  question: {
    decision: part.question.decision, rule: part.question.rule,
    params: part.question.rule === 'better_segment' ? { ...toComparison(part.question.params)! } : { ...part.question.params },
  },
  lastDecision: part.lastDecision && { week: part.lastDecision.week, decision: part.lastDecision.decision, at: part.lastDecision.at, note: part.lastDecision.note },
  changed: part.changed && { variable: part.changed.variable, at: part.changed.at, note: part.changed.note },
});

const toFunnel = ({ list, stages, exits, rates, trials, trialRates }: WeekFunnel): ReportFunnelResponse => {
  const ever = new Map(stages.map(({ stage, everReached }) => [stage, everReached]));
  return {
    list,
    stages: stages.map(({ stage, everReached, now, change }) => ({ stage, everReached, now, change })),
    exits,
    rates: rates.map(({ stage, of, proportion }) => ({
      stage, of, successes: ever.get(stage)!, trials: ever.get(of)!, rate: proportion?.rate ?? null, low: proportion?.low ?? null, high: proportion?.high ?? null,
    })),
    trials: { ...trials, reachRate: toRateResponse(trialRates.reached), interestRate: toRateResponse(trialRates.interested) },
  };
};

const toForecast = (forecast: WeekForecast): ReportForecastResponse => ({
  goal: forecast.goal, callsMade: forecast.callsMade, listLeft: forecast.listLeft, interested: forecast.interested, inHand: forecast.inHand,
  callsNeeded: forecast.callsNeeded, callsNeededWithoutLimit: forecast.callsNeededWithoutLimit, listSuffices: forecast.listSuffices,
  expectedAttendees: forecast.expectedAttendees, probability: forecast.probability,
  interval: { low: forecast.interval.low, high: forecast.interval.high, level: forecast.interval.level },
});

const toComparison = (compared: ComparedView | null): ReportComparisonResponse | null => compared && {
  by: compared.by, better: compared.better, other: compared.other, probability: compared.probability, advice: compared.advice,
};

export const toSubscriptionResponse = ({ id, memberId, memberName, email, audience, everyWeeks, unsubscribedAt, createdAt, version }: SubscriptionView): SubscriptionResponse =>
  ({ id, memberId, memberName, email, audience, everyWeeks, unsubscribedAt, createdAt, etag: etagOf(version) });
