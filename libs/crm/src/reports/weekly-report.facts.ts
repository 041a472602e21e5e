import type { Sql } from '#platform/database/sql.js';
import { DEFAULT_CHAIRS } from '../insights/forecast/forecast.rules.js';
import { funnelCells, type FunnelCell } from '../insights/funnel/funnel.queries.js';
import { segmentTallies, type SegmentAttribute } from '../insights/segments/segments.queries.js';
import { tellingPair } from '../insights/segments/segments.rules.js';
import { changeOfWeek } from './campaign-change.queries.js';
import { boundsOf, shifted, weekOf } from './week.rules.js';
import {
  activeCampaigns, followUpsBefore, lastDecision, needsHeard, objectionsHeard, sentReport, stakeholdersMet, type ReportedCampaign,
} from './weekly-report.queries.js';
import type { CampaignPart, ComparedSegments, KeptCampaign, KeptPart } from './weekly-report.types.js';

/** Raw counts of a funnel at the moments a report speaks of. */
export interface CellsOfWeek {
  /** At the end of the week and at its start, both as known for this report. */
  end: FunnelCell[];
  start: FunnelCell[];
}

export interface CampaignFacts extends Pick<CampaignPart, 'objections' | 'needs' | 'lastDecision' | 'changed'> {
  cells: CellsOfWeek;
  /** The week before: as its own report told it, where one was sent. */
  before: { week: string; sent: boolean; cells: FunnelCell[] };
  /** Trials of each campaign of the product. */
  campaigns: ComparedSegments | null;
  stakeholders: NonNullable<CampaignPart['stakeholders']>;
}

/** Everything that has two times, for one week. */
export interface WeekFacts {
  campaigns: Map<string, CampaignFacts>;
  /** By product, over all its campaigns of the report. */
  products: Map<string, CellsOfWeek>;
}

/** What to read, and as known when. */
export interface WeekRead { workspaceId: string; week: string; asOf: Date }

const MOST_OBJECTIONS = 3;
const MOST_NEEDS = 3;
const MOST_STAKEHOLDERS = 5;
const MOST_CALLS = 8;
/** What a campaign's own organisations are compared by, the first that tells something. */
const COMPARED_BY: readonly SegmentAttribute[] = ['kind', 'size', 'source', 'department'];

/** The instant the week's numbers are read at: its last one, or now while it runs. */
export function readingInstant(week: string, timeZone: string, asOf: Date): Date {
  const { last } = boundsOf(week, timeZone);
  return last < asOf ? last : asOf;
}

export async function loadFacts(sql: Sql, { workspaceId, week, asOf }: WeekRead, kept: KeptPart): Promise<WeekFacts> {
  const { start } = boundsOf(week, kept.timeZone);
  const at = readingInstant(week, kept.timeZone, asOf);
  const beforeStart = new Date(start.getTime() - 1);
  const cellsAt = (campaignIds: readonly string[], instant: Date, knownAt = asOf): Promise<FunnelCell[]> => funnelCells(sql, { workspaceId, campaignIds, at: instant, knownAt });
  const cellsOf = async (campaignIds: readonly string[]): Promise<CellsOfWeek> => ({ end: await cellsAt(campaignIds, at), start: await cellsAt(campaignIds, beforeStart) });

  const weekBefore = shifted(week, -1);
  const reportBefore = await sentReport(sql, workspaceId, weekBefore, asOf);

  const products: WeekFacts['products'] = new Map();
  const compared = new Map<string, ComparedSegments | null>();
  for (const productId of new Set(kept.campaigns.map((campaign) => campaign.productId))) {
    const campaignIds = kept.campaigns.filter((campaign) => campaign.productId === productId).map(({ campaignId }) => campaignId);
    products.set(productId, await cellsOf(campaignIds));
    compared.set(productId, compare('campaign', await segmentTallies(sql, 'campaign', { workspaceId, campaignIds, at, knownAt: asOf })));
  }

  const campaigns: WeekFacts['campaigns'] = new Map();
  for (const { campaignId, productId } of kept.campaigns) {
    const heard = { workspaceId, campaignId, at, knownAt: asOf, since: start };
    const met = await stakeholdersMet(sql, heard);
    const decision = await lastDecision(sql, workspaceId, campaignId, weekBefore, asOf);
    const change = await changeOfWeek(sql, workspaceId, campaignId, week, asOf);
    const between = compared.get(productId) ?? null;
    campaigns.set(campaignId, {
      cells: await cellsOf([campaignId]),
      before: { week: weekBefore, sent: reportBefore !== null, cells: await cellsAt([campaignId], beforeStart, reportBefore?.asOf ?? asOf) },
      objections: await objectionsHeard(sql, { ...heard, most: MOST_OBJECTIONS }),
      needs: await needsHeard(sql, { ...heard, most: MOST_NEEDS }),
      campaigns: between && (between.better.value === campaignId || between.other.value === campaignId) ? between : null,
      stakeholders: { total: met.length, met: met.slice(0, MOST_STAKEHOLDERS) },
      lastDecision: decision && { ...decision, at: decision.at.toISOString() },
      changed: change && { changeId: change.id, variable: change.variable, at: change.changedAt.toISOString() },
    });
  }
  return { campaigns, products };
}

/** Reads what keeps no history, as it is now. */
export async function loadKept(sql: Sql, { workspaceId, week, asOf }: WeekRead, timeZone: string): Promise<KeptPart> {
  const at = readingInstant(week, timeZone, asOf);
  // The calls of the week in which the report is read.
  const before = boundsOf(at < asOf ? shifted(weekOf(at, timeZone), 1) : week, timeZone).end;
  const campaigns = await activeCampaigns(sql, workspaceId, { at, knownAt: asOf });
  const kept: KeptCampaign[] = [];
  for (const campaign of campaigns) {
    kept.push({
      campaignId: campaign.id,
      productId: campaign.productId,
      segments: await tellingSegments(sql, workspaceId, campaign, at, asOf),
      toCall: await callsToMake(sql, workspaceId, campaign, before),
    });
  }
  return { timeZone, chairs: DEFAULT_CHAIRS, campaigns: kept };
}

async function tellingSegments(sql: Sql, workspaceId: string, { id }: ReportedCampaign, at: Date, knownAt: Date): Promise<ComparedSegments | null> {
  for (const by of COMPARED_BY) {
    const compared = compare(by, await segmentTallies(sql, by, { workspaceId, campaignIds: [id], at, knownAt }));
    if (compared) return compared;
  }
  return null;
}

function compare(by: SegmentAttribute, tallies: Parameters<typeof tellingPair>[0]): ComparedSegments | null {
  const pair = tellingPair(tallies);
  if (!pair || pair.advice === 'too_early') return null;
  const side = ({ value, tried, interested }: typeof pair.better): ComparedSegments['better'] => ({ value: value!, tried, interested });
  return { by, better: side(pair.better), other: side(pair.other), probability: pair.probability, advice: pair.advice };
}

async function callsToMake(sql: Sql, workspaceId: string, { id }: ReportedCampaign, before: Date): Promise<KeptCampaign['toCall']> {
  const due = await followUpsBefore(sql, workspaceId, id, before, MOST_CALLS);
  return {
    total: due[0]?.total ?? 0,
    first: due.map(({ followUpId, targetId, organisationId, kind, dueAt }) => ({ followUpId, targetId, organisationId, kind, dueAt: dueAt.toISOString() })),
  };
}
