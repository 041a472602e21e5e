import type { FollowUpKind, Interest, PortraitAnswer, Stage, TargetKind, TargetSource } from '#contracts/vocabulary.js';
import type { Why } from '#contracts/why.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { HAS_NUMBER, HAS_NUMBER_OF_ROW } from '../../campaigns/target-conditions.sql.js';

/** What narrows a call list; every part is optional, all given parts hold together. */
export interface TargetFilter {
  campaignId?: string;
  ids?: readonly string[];
  stage?: readonly Stage[];
  interest?: readonly Interest[];
  kind?: TargetKind;
  source?: TargetSource;
  /** A member's id, or `none` for targets nobody has. */
  assigneeId?: string;
  /** Its next step's moment has passed. */
  overdue?: boolean;
  toRepair?: boolean;
  noNumber?: boolean;
  /** Accents and case forgiven: name, acronym, city. */
  q?: string;
  /** Whose contacts a persona or vendor filter left: the ids come from the facts heard, no row shows them. */
  contactIds?: readonly string[];
}

/** A WHERE clause over `t` (targets) and `o` (organisations), with its parameters after the ones given. */
export interface Where { text: string; parameters: unknown[] }

/** The one filter of call lists: screens, bulk changes and exports mean the same rows by the same words. */
export function targetFilter(workspaceId: string, filter: TargetFilter, given: readonly unknown[] = []): Where {
  const parameters: unknown[] = [...given];
  const p = (value: unknown): string => `$${parameters.push(value)}`;
  const parts = [`t.workspace_id = ${p(workspaceId)}`, 't.deleted_at is null', 'o.deleted_at is null'];
  if (filter.campaignId) parts.push(`t.campaign_id = ${p(filter.campaignId)}`);
  if (filter.ids) parts.push(`t.id = any(${p(filter.ids)}::uuid[])`);
  if (filter.stage) parts.push(`t.stage = any(${p(filter.stage)}::text[])`);
  if (filter.interest) parts.push(`t.interest = any(${p(filter.interest)}::text[])`);
  if (filter.kind) parts.push(`t.kind = ${p(filter.kind)}`);
  if (filter.source) parts.push(`t.source = ${p(filter.source)}`);
  if (filter.assigneeId === 'none') parts.push('t.assignee_id is null');
  else if (filter.assigneeId) parts.push(`t.assignee_id = ${p(filter.assigneeId)}`);
  if (filter.overdue !== undefined) parts.push(`coalesce(t.next_due_at <= app.now(), false) = ${p(filter.overdue)}::boolean`);
  if (filter.toRepair !== undefined) parts.push(`t.to_repair = ${p(filter.toRepair)}::boolean`);
  if (filter.noNumber !== undefined) parts.push(`${HAS_NUMBER} <> ${p(filter.noNumber)}::boolean`);
  if (filter.q) parts.push(`app.plain(o.name || ' ' || coalesce(o.acronym, '') || ' ' || coalesce(o.city, '')) like '%' || app.plain(${p(escapeLike(filter.q))}) || '%'`);
  if (filter.contactIds) {
    parts.push(`exists (select 1 from contacts c where c.workspace_id = t.workspace_id and c.organisation_id = t.organisation_id and c.id = any(${p(filter.contactIds)}::uuid[]))`);
  }
  return { text: parts.join(' and '), parameters };
}

const escapeLike = (text: string): string => text.trim().replace(/[\\%_]/g, '\\$&');

export interface ListedTarget {
  id: string;
  version: number;
  campaign_id: string;
  organisation_id: string;
  name: string;
  acronym: string | null;
  organisation_kind: string | null;
  city: string | null;
  department: string | null;
  time_zone: string | null;
  contact_id: string | null;
  contact_name: string | null;
  kind: TargetKind;
  source: TargetSource;
  referrer_target_id: string | null;
  referrer_contact_id: string | null;
  stage: Stage;
  interest: Interest;
  assignee_id: string | null;
  assignee_name: string | null;
  portrait: Record<string, PortraitAnswer>;
  note: string | null;
  attempts: number;
  last_call_at: Date | null;
  to_repair: boolean;
  has_number: boolean;
  phone: string | null;
  next_kind: FollowUpKind | null;
  next_due_at: Date | null;
  next_follow_up_id: string | null;
  next_code: string | null;
  next_params: Record<string, string | number> | null;
  lease_member_id: string | null;
  lease_until: Date | null;
  position: number;
  score: number;
  why: Why | null;
}

/** Sort keys a list may ask for → SQL; each ends in the id, so that pages neither repeat nor skip a row. */
const SORTS = {
  position: 't.position',
  name: 'app.plain(o.name)',
  nextDueAt: `coalesce(t.next_due_at, 'infinity'::timestamptz)`,
  lastCallAt: `coalesce(t.last_call_at, '-infinity'::timestamptz)`,
  stage: `array_position(array['to_call','contacted','reached','interested','invited','confirmed','attended','first_user','not_now','declined','unreachable','set_aside','do_not_contact'], t.stage)`,
  interest: 'app.interest_rank(t.interest)',
  city: `app.plain(coalesce(o.city, ''))`,
  value: 't.score',
} as const;
export const TARGET_SORTS = Object.keys(SORTS) as (keyof typeof SORTS)[];
export type TargetSort = keyof typeof SORTS;

const COLUMNS = `t.id, t.version, t.campaign_id, t.organisation_id, o.name, o.acronym, o.kind as organisation_kind, o.city, o.department, o.time_zone,
  t.contact_id, (select nullif(concat_ws(' ', c.first_name, c.last_name), '') from contacts c where c.workspace_id = t.workspace_id and c.id = t.contact_id) as contact_name,
  t.kind, t.source, t.referrer_target_id, t.referrer_contact_id, t.stage, t.interest, t.assignee_id, m.name as assignee_name, t.portrait, t.note, t.attempts,
  t.last_call_at, t.to_repair, ${HAS_NUMBER_OF_ROW} as has_number,
  (select coalesce(p.e164, p.raw) from organisation_phones p where p.workspace_id = t.workspace_id and p.organisation_id = t.organisation_id and p.status <> 'wrong'
    order by p.position, p.id limit 1) as phone,
  t.next_kind, t.next_due_at, f.id as next_follow_up_id, f.reason_code as next_code, f.reason_params as next_params,
  case when h.lease_until > app.now() and h.target_id = t.id then h.member_id end as lease_member_id,
  case when h.lease_until > app.now() and h.target_id = t.id then h.lease_until end as lease_until,
  t.position, t.score, t.why`;

const FROM = `from targets t
  join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
  left join organisation_holds h on h.workspace_id = t.workspace_id and h.organisation_id = t.organisation_id
  left join members m on m.workspace_id = t.workspace_id and m.id = t.assignee_id
  left join lateral (
    select n.id, n.reason_code, n.reason_params from follow_ups n
     where n.workspace_id = t.workspace_id and n.target_id = t.id and n.status in ('scheduled', 'due')
     order by (n.kind = 'call_back') desc, n.due_at, n.id limit 1) f on t.next_kind is not null`;

export interface ListRequest { filter: TargetFilter; sort: TargetSort; descending: boolean; limit: number; after: { value: unknown; id: string } | null }

/** One page of a call list, each row with the value it was sorted by. */
export function listTargets(sql: Sql, workspaceId: string, { filter, sort, descending, limit, after }: ListRequest): Promise<(ListedTarget & { sort_value: unknown })[]> {
  const where = targetFilter(workspaceId, filter);
  const p = (value: unknown): string => `$${where.parameters.push(value)}`;
  const key = SORTS[sort];
  const direction = descending ? 'desc' : 'asc';
  const beyond = after === null ? '' : `and (${key}, t.id) ${descending ? '<' : '>'} (${cast(sort, p(after.value))}, ${p(after.id)}::uuid)`;
  return rows(sql, `select ${COLUMNS}, (${key})::text as sort_value ${FROM} where ${where.text} ${beyond} order by ${key} ${direction}, t.id ${direction} limit ${p(limit)}`, where.parameters);
}

function cast(sort: TargetSort, parameter: string): string {
  switch (sort) {
    case 'position': case 'stage': case 'interest': return `${parameter}::text::integer`;
    case 'nextDueAt': case 'lastCallAt': return `${parameter}::text::timestamptz`;
    case 'value': return `${parameter}::text::double precision`;
    case 'name': case 'city': return `${parameter}::text`;
  }
}

export async function countTargets(sql: Sql, workspaceId: string, filter: TargetFilter): Promise<number> {
  const where = targetFilter(workspaceId, filter);
  const counted = await row<{ count: number }>(
    sql,
    `select count(*)::int as count from targets t join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id where ${where.text}`,
    where.parameters,
  );
  return counted!.count;
}

/** One target as a list shows it; null where it is unknown or deleted. */
export function listedTarget(sql: Sql, workspaceId: string, targetId: string): Promise<ListedTarget | null> {
  const where = targetFilter(workspaceId, { ids: [targetId] });
  return row(sql, `select ${COLUMNS} ${FROM} where ${where.text}`, where.parameters);
}

/** The targets a filter means, at most `limit`, in the list's own order. */
export async function targetIdsOf(sql: Sql, workspaceId: string, filter: TargetFilter, limit: number): Promise<string[]> {
  const where = targetFilter(workspaceId, filter);
  const found = await rows<{ id: string }>(
    sql,
    `select t.id from targets t join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
      where ${where.text} order by t.position, t.id limit $${where.parameters.length + 1}`,
    [...where.parameters, limit],
  );
  return found.map(({ id }) => id);
}
