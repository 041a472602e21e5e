import { rows, type Sql } from '#platform/database/sql.js';

/** A need or an objection with how often it was heard. */
export interface HeardRow {
  id: string;
  productId: string;
  title: string;
  /** Calls in which it was heard. */
  mentions: number;
  organisations: number;
  /** Calls in which something answered it; 0 for a need. */
  answered: number;
  /** Outside the product's problem; false for an objection. */
  outsideProblem: boolean;
  lastHeardAt: Date | null;
}

export interface HeardFilter {
  workspaceId: string;
  productId: string | null;
  campaignId: string | null;
  /** Position of the last row read: its organisations and its id. */
  after: { organisations: number; id: string } | null;
  limit: number;
}

/** SQL parts of the two kinds of things heard: they differ in their tables and in being answered. */
const KINDS = {
  need: { things: 'needs', mentions: 'need_mentions', reference: 'need_id', outside: 'x.outside_problem', answered: 'false' },
  objection: { things: 'objections', mentions: 'objection_mentions', reference: 'objection_id', outside: 'false', answered: 'm.answered' },
} as const;
export type HeardKind = keyof typeof KINDS;

/** Needs or objections, what most organisations said first. */
export function listHeard(sql: Sql, kind: HeardKind, { workspaceId, productId, campaignId, after, limit }: HeardFilter): Promise<HeardRow[]> {
  const { things, mentions, reference, outside, answered } = KINDS[kind];
  return rows(
    sql,
    `select * from (
       select x.id, x.product_id as "productId", x.title, ${outside} as "outsideProblem",
              count(c.id)::int as mentions, count(distinct t.organisation_id)::int as organisations,
              count(c.id) filter (where ${answered})::int as answered, max(c.occurred_at) as "lastHeardAt"
         from ${things} x
         join products p on p.workspace_id = x.workspace_id and p.id = x.product_id and p.deleted_at is null
         left join ${mentions} m on m.workspace_id = x.workspace_id and m.${reference} = x.id and m.voided_at is null
         left join calls c on c.workspace_id = m.workspace_id and c.id = m.call_id and ($3::uuid is null or c.campaign_id = $3)
         left join targets t on t.workspace_id = c.workspace_id and t.id = c.target_id
        where x.workspace_id = $1 and ($2::uuid is null or x.product_id = $2)
        group by x.workspace_id, x.id) heard
      where ($3::uuid is null or mentions > 0) and ($4::int is null or (-organisations, id) > (-$4::int, $5::uuid))
      order by organisations desc, id limit $6`,
    [workspaceId, productId, campaignId, after?.organisations ?? null, after?.id ?? null, limit],
  );
}

/** Who said it, in which call. An erased person has no name left. */
export interface SaidByRow {
  thingId: string;
  callId: string;
  targetId: string;
  organisationId: string;
  organisation: string;
  contactId: string | null;
  contact: string | null;
  at: Date;
}

/** The latest `most` to say each of these things. */
export function saidBy(sql: Sql, kind: HeardKind, workspaceId: string, ids: readonly string[], campaignId: string | null, most: number): Promise<SaidByRow[]> {
  const { mentions, reference } = KINDS[kind];
  return rows(
    sql,
    `select said.* from unnest($2::uuid[]) as wanted(id) cross join lateral (
       select m.${reference} as "thingId", c.id as "callId", t.id as "targetId", o.id as "organisationId", o.name as organisation, k.id as "contactId",
              case when k.erased_at is null then nullif(btrim(concat_ws(' ', k.first_name, k.last_name)), '') end as contact, c.occurred_at as at
         from ${mentions} m
         join calls c on c.workspace_id = m.workspace_id and c.id = m.call_id
         join targets t on t.workspace_id = c.workspace_id and t.id = c.target_id
         join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
         left join contacts k on k.workspace_id = c.workspace_id and k.id = c.contact_id
        where m.workspace_id = $1 and m.${reference} = wanted.id and m.voided_at is null and ($3::uuid is null or c.campaign_id = $3)
        order by c.occurred_at desc, c.id limit $4) said
      order by said."thingId", said.at desc, said."callId"`,
    [workspaceId, ids, campaignId, most],
  );
}

/** What answered an objection, and how often. */
export interface AnswerRow { thingId: string; answer: string; times: number; /** Of those who heard it, interested in that call. */ interested: number }

/** The answers that worked, best first: by the share interested after it, from a prior of one in ten, then by how often; the same words in other accents or case are the same answer. */
export function answersTo(sql: Sql, workspaceId: string, objectionIds: readonly string[], campaignId: string | null): Promise<AnswerRow[]> {
  return rows(
    sql,
    `select m.objection_id as "thingId", min(btrim(m.answer)) as answer, count(*)::int as times,
            (count(*) filter (where c.interest in ('interested', 'motivated')))::int as interested
       from objection_mentions m join calls c on c.workspace_id = m.workspace_id and c.id = m.call_id
      where m.workspace_id = $1 and m.objection_id = any($2::uuid[]) and m.voided_at is null and m.answered and btrim(m.answer) <> ''
        and ($3::uuid is null or c.campaign_id = $3)
      group by m.objection_id, app.plain(btrim(m.answer)) order by 1, (1.0 + count(*) filter (where c.interest in ('interested', 'motivated'))) / (10 + count(*)) desc, 3 desc, 2`,
    [workspaceId, objectionIds, campaignId],
  );
}
