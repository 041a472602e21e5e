import { forecastOf } from '../insights/forecast/forecast.rules.js';
import type { FunnelCell } from '../insights/funnel/funnel.queries.js';
import { forecastCounts, funnelOf } from '../insights/funnel/funnel.rules.js';
import { questionFor } from './question.rules.js';
import { boundsOf } from './week.rules.js';
import type { CampaignFacts, CellsOfWeek, WeekFacts } from './weekly-report.facts.js';
import type { CampaignPart, KeptCampaign, KeptPart, LateDifference, ReportContent, WeekForecast, WeekFunnel } from './weekly-report.types.js';

/** Puts a week's report together: the same facts, the same report. */
export function assembleReport({ week, asOf }: { week: string; asOf: Date }, facts: WeekFacts, kept: KeptPart): ReportContent {
  const { start, end } = boundsOf(week, kept.timeZone);
  return {
    week,
    from: start.toISOString(),
    to: end.toISOString(),
    timeZone: kept.timeZone,
    final: end <= asOf,
    asOf: asOf.toISOString(),
    products: [...facts.products].map(([productId, cells]) => ({
      productId,
      campaignIds: kept.campaigns.filter((campaign) => campaign.productId === productId).map(({ campaignId }) => campaignId),
      funnel: weekFunnel(cells),
      forecast: weekForecast(cells.end, kept.chairs),
    })),
    campaigns: kept.campaigns.map((campaign) => campaignPart(campaign, facts.campaigns.get(campaign.campaignId)!, kept.chairs)),
  };
}

function campaignPart({ campaignId, productId, segments, toCall }: KeptCampaign, facts: CampaignFacts, chairs: number): CampaignPart {
  const forecast = weekForecast(facts.cells.end, chairs);
  return {
    campaignId,
    productId,
    funnel: weekFunnel(facts.cells),
    forecast,
    previousProbability: facts.before.cells.length === 0 ? null : weekForecast(facts.before.cells, chairs).probability,
    objections: facts.objections,
    needs: facts.needs,
    segments,
    campaigns: facts.campaigns,
    stakeholders: facts.stakeholders,
    toCall,
    late: facts.before.sent ? lateDifference(facts.before.week, facts.before.cells, facts.cells.start) : null,
    question: questionFor({ forecast, segments, campaigns: facts.campaigns }),
    lastDecision: facts.lastDecision,
    changed: facts.changed,
  };
}

function weekFunnel({ end, start }: CellsOfWeek): WeekFunnel {
  const before = funnelOf(start).stages;
  const funnel = funnelOf(end);
  return { ...funnel, stages: funnel.stages.map((step, i) => ({ ...step, change: step.everReached - before[i]!.everReached })) };
}

/** The end of the curve is what is told; the curve itself is for the screen. */
function weekForecast(cells: readonly FunnelCell[], chairs: number): WeekForecast {
  const { curve: _, ...told } = forecastOf(forecastCounts(cells), chairs, { curveAt: [] });
  return told;
}

/** Where the week before stands now, against what its report said. Null when nothing came late. */
function lateDifference(week: string, reported: readonly FunnelCell[], known: readonly FunnelCell[]): LateDifference | null {
  const then = funnelOf(reported).stages;
  const stages = funnelOf(known).stages
    .map(({ stage, everReached }, i) => ({ stage, reported: then[i]!.everReached, now: everReached }))
    .filter(({ reported: told, now }) => told !== now);
  return stages.length === 0 ? null : { week, stages };
}

/** What a viewer may read: outcomes and decisions, no organisation, no person, none of a caller's words. */
export function forViewers(report: ReportContent): ReportContent {
  return {
    ...report,
    campaigns: report.campaigns.map((part) => ({
      ...part, stakeholders: null, toCall: null, objections: part.objections.map((objection) => ({ ...objection, answer: null })),
    })),
  };
}
