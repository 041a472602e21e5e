import { row, rows, type Sql } from '#platform/database/sql.js';
import { LATEST_FIRST, PROSPECT_FACTS, type FunnelOf } from '../funnel/funnel.queries.js';

/** What organisations may be told apart by. `campaign` compares the campaigns of a product: each has its segment. */
export const SEGMENT_ATTRIBUTES = ['kind', 'size', 'department', 'legalForm', 'source', 'campaign'] as const;
export type SegmentAttribute = (typeof SEGMENT_ATTRIBUTES)[number];

/** A value's organisations whose calling is over. Null is "not known". */
export interface SegmentTallyRow { value: string | null; tried: number; reached: number; interested: number; list: number }

/** SQL for each attribute: an allow-list, no name of a column ever comes from outside. */
const VALUE: Record<SegmentAttribute, string> = {
  kind: `nullif(btrim(o.kind), '')`,
  size: `nullif(btrim(o.size), '')`,
  department: 'o.department',
  legalForm: `nullif(btrim(o.legal_form), '')`,
  source: 'f.source',
  campaign: 'f.campaign_id::text',
};

/** Trials by the value of one attribute; an organisation counts once per value, however many of the campaigns it is on. */
export function segmentTallies(sql: Sql, by: SegmentAttribute, { workspaceId, campaignIds, at, knownAt }: FunnelOf): Promise<SegmentTallyRow[]> {
  return rows(
    sql,
    `with facts as (${PROSPECT_FACTS}),
     valued as (select ${VALUE[by]} as value, f.* from facts f join organisations o on o.workspace_id = $1 and o.id = f.organisation_id),
     furthest as (select value, organisation_id, coalesce(max(app.funnel_rank(proves)), -1) as rank from valued group by value, organisation_id),
     latest as (select distinct on (value, organisation_id) value, organisation_id, to_stage from valued order by value, organisation_id, ${LATEST_FIRST})
     select f.value,
            count(*) filter (where f.rank >= 2 or l.to_stage = 'unreachable')::int as tried,
            count(*) filter (where f.rank >= 2)::int as reached,
            count(*) filter (where f.rank >= 3)::int as interested,
            count(*) filter (where f.rank >= 0)::int as list
       from furthest f join latest l on l.organisation_id = f.organisation_id and l.value is not distinct from f.value
      group by f.value order by 2 desc, 4 desc, f.value`,
    [workspaceId, campaignIds, at, knownAt],
  );
}

/** The campaigns of a product that exist; null for an unknown or deleted product. */
export async function campaignsOfProduct(sql: Sql, workspaceId: string, productId: string): Promise<{ id: string; name: string }[] | null> {
  const product = await row(sql, 'select 1 from products where workspace_id = $1 and id = $2 and deleted_at is null', [workspaceId, productId]);
  if (!product) return null;
  return rows(
    sql,
    'select id, name from campaigns where workspace_id = $1 and product_id = $2 and deleted_at is null order by created_at, id',
    [workspaceId, productId],
  );
}
