import type { ReportAudience } from '#contracts/vocabulary.js';
import type { ReportNames } from './weekly-report.names.queries.js';
import { forViewers } from './weekly-report.js';
import type {
  CallToMake, CampaignPart, ComparedSegments, ComparedSide, HeardNeed, HeardObjection, MetStakeholder, ProductPart, Question, ReportContent,
} from './weekly-report.types.js';

/** A report as it is read: its ids with the names they have today. A name is null once its bearer was erased or deleted. */
export interface ReportView extends Omit<ReportContent, 'products' | 'campaigns'> {
  audience: ReportAudience;
  products: ProductView[];
  campaigns: CampaignView[];
}

export interface ProductView extends ProductPart { product: string | null }

export interface ComparedView extends Omit<ComparedSegments, 'better' | 'other'> {
  better: ComparedSide & { label: string | null };
  other: ComparedSide & { label: string | null };
}

export type QuestionView = Exclude<Question, { rule: 'better_segment' }> | { decision: 'adjust'; rule: 'better_segment'; params: ComparedView };

export interface CampaignView extends Omit<CampaignPart, 'objections' | 'needs' | 'segments' | 'campaigns' | 'stakeholders' | 'toCall' | 'question' | 'lastDecision' | 'changed'> {
  campaign: string | null;
  product: string | null;
  objections: (Omit<HeardObjection, 'answer'> & { title: string | null; answer: { mentionId: string; times: number; text: string | null } | null })[];
  needs: (HeardNeed & { title: string | null })[];
  segments: ComparedView | null;
  campaigns: ComparedView | null;
  stakeholders: { total: number; met: (MetStakeholder & { organisation: string | null })[] } | null;
  toCall: { total: number; first: (CallToMake & { organisation: string | null })[] } | null;
  question: QuestionView;
  lastDecision: (NonNullable<CampaignPart['lastDecision']> & { note: string | null }) | null;
  changed: (NonNullable<CampaignPart['changed']> & { note: string | null }) | null;
}

/** The part of a report that an audience may read: what a viewer may not is taken out before any name is looked up. */
export const forAudience = (report: ReportContent, audience: ReportAudience): ReportContent => (audience === 'viewer' ? forViewers(report) : report);

/** Fills in the names. */
export function viewOf(report: ReportContent, names: ReportNames, audience: ReportAudience): ReportView {
  return {
    ...report,
    audience,
    products: report.products.map((part) => ({ ...part, product: names.products.get(part.productId) ?? null })),
    campaigns: report.campaigns.map((part) => campaignView(part, names, audience)),
  };
}

function campaignView(part: CampaignPart, names: ReportNames, audience: ReportAudience): CampaignView {
  const organisation = <T extends { organisationId: string }>(each: T): T & { organisation: string | null } =>
    ({ ...each, organisation: names.organisations.get(each.organisationId) ?? null });
  return {
    ...part,
    campaign: names.campaigns.get(part.campaignId) ?? null,
    product: names.products.get(part.productId) ?? null,
    objections: part.objections.map((heard) => ({
      ...heard, title: names.objections.get(heard.objectionId) ?? null,
      answer: heard.answer && { ...heard.answer, text: names.answers.get(heard.answer.mentionId) ?? null },
    })),
    needs: part.needs.map((heard) => ({ ...heard, title: names.needs.get(heard.needId) ?? null })),
    segments: comparedView(part.segments, names),
    campaigns: comparedView(part.campaigns, names),
    stakeholders: part.stakeholders && { total: part.stakeholders.total, met: part.stakeholders.met.map(organisation) },
    toCall: part.toCall && { total: part.toCall.total, first: part.toCall.first.map(organisation) },
    question: part.question.rule === 'better_segment' ? { ...part.question, params: comparedView(part.question.params, names)! } : part.question,
    // A note is in somebody's own words and may name people.
    lastDecision: part.lastDecision && { ...part.lastDecision, note: audience === 'viewer' ? null : names.notes.get(part.lastDecision.decisionId) ?? null },
    changed: part.changed && { ...part.changed, note: audience === 'viewer' ? null : names.changes.get(part.changed.changeId) ?? null },
  };
}

function comparedView(compared: ComparedSegments | null, names: ReportNames): ComparedView | null {
  const label = (side: ComparedSide): ComparedView['better'] => ({ ...side, label: compared?.by === 'campaign' ? names.campaigns.get(side.value) ?? null : side.value });
  return compared && { ...compared, better: label(compared.better), other: label(compared.other) };
}
