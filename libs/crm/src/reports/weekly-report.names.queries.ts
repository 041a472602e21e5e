import { rows, type Sql } from '#platform/database/sql.js';
import type { ComparedSegments, ReportContent } from './weekly-report.types.js';

/** What a report's ids are called today. What was erased has no name any more, in old reports too. */
export interface ReportNames {
  products: ReadonlyMap<string, string>;
  campaigns: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
  needs: ReadonlyMap<string, string>;
  objections: ReadonlyMap<string, string>;
  /** The words of an answer, by its mention. */
  answers: ReadonlyMap<string, string>;
  /** What was written beside a decision. */
  notes: ReadonlyMap<string, string>;
  /** What was written of a change. */
  changes: ReadonlyMap<string, string>;
}

/** One id of what each list names. */
const NAMED = {
  products: 'select id, name from products where workspace_id = $1 and id = any($2::uuid[])',
  campaigns: 'select id, name from campaigns where workspace_id = $1 and id = any($2::uuid[])',
  organisations: 'select id, name from organisations where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is null',
  needs: 'select id, title as name from needs where workspace_id = $1 and id = any($2::uuid[])',
  objections: 'select id, title as name from objections where workspace_id = $1 and id = any($2::uuid[])',
  answers: 'select id, answer as name from objection_mentions where workspace_id = $1 and id = any($2::uuid[]) and answer is not null',
  notes: 'select id, note as name from report_decisions where workspace_id = $1 and id = any($2::uuid[]) and note is not null',
  changes: `select id, note as name from campaign_changes where workspace_id = $1 and id = any($2::uuid[]) and note <> ''`,
} as const;

export async function namesOf(sql: Sql, workspaceId: string, { campaigns }: ReportContent): Promise<ReportNames> {
  const ids: Record<keyof ReportNames, string[]> = {
    products: campaigns.map(({ productId }) => productId),
    campaigns: [...campaigns.map(({ campaignId }) => campaignId), ...campaigns.flatMap((part) => comparedCampaigns(part.campaigns))],
    organisations: campaigns.flatMap(({ toCall, stakeholders }) => [...(toCall?.first ?? []), ...(stakeholders?.met ?? [])].map(({ organisationId }) => organisationId)),
    needs: campaigns.flatMap(({ needs }) => needs.map(({ needId }) => needId)),
    objections: campaigns.flatMap(({ objections }) => objections.map(({ objectionId }) => objectionId)),
    answers: campaigns.flatMap(({ objections }) => objections.flatMap(({ answer }) => answer?.mentionId ?? [])),
    notes: campaigns.flatMap(({ lastDecision }) => lastDecision?.decisionId ?? []),
    changes: campaigns.flatMap(({ changed }) => changed?.changeId ?? []),
  };
  const names = {} as Record<keyof ReportNames, ReadonlyMap<string, string>>;
  for (const list of Object.keys(NAMED) as (keyof ReportNames)[]) {
    const found = ids[list].length === 0 ? [] : await rows<{ id: string; name: string }>(sql, NAMED[list], [workspaceId, ids[list]]);
    names[list] = new Map(found.map(({ id, name }) => [id, name]));
  }
  return names;
}

const comparedCampaigns = (compared: ComparedSegments | null): string[] => (compared?.by === 'campaign' ? [compared.better.value, compared.other.value] : []);
