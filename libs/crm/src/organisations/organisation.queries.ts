import { row, rows, type Sql } from '#platform/database/sql.js';
import type { Scope } from '#platform/scope.js';

export interface OrganisationFilter {
  /** Name, acronym, number, or a contact's name: accents, case and typos forgiven. */
  q?: string | undefined;
  kind?: string | undefined;
  tag?: string | undefined;
  campaignId?: string | undefined;
  parentId?: string | undefined;
}

export interface OrganisationKey { id: string; score: number; sort: string }

/** How close a word must come (pg_trgm's word_similarity): two letters swapped in a word of five still pass. The best match comes first. */
const CLOSE_ENOUGH = '0.3';
const MOST_WORDS = 8;

/** Sets the bar that the operator `<%` compares with, for this transaction only. */
export async function forgiveTypos(sql: Sql): Promise<void> {
  await sql.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [CLOSE_ENOUGH]);
}

/** Words of a search, without accents and punctuation. */
export const searchWords = (q: string): string[] =>
  q.normalize('NFKC').split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, MOST_WORDS);

/** Digits of a number as typed, without the trunk 0 or the country's code; null if it does not look like a number. */
export function searchDigits(q: string): string | null {
  if (!/^\+?[\d\s.()/-]{4,}$/u.test(q.trim())) return null;
  return q.replace(/\D/gu, '').replace(/^(?:0033|33(?=[1-9]\d{8}$)|0)/u, '') || null;
}

/**
 * Ids in a stable order: the best match first, then by name. `$member` narrows to what is on a caller's call lists.
 * Runs after `forgiveTypos` in one transaction.
 */
export function organisationKeys(
  sql: Sql, workspaceId: string, filter: OrganisationFilter, caller: string | null, after: unknown[] | null, limit: number,
): Promise<OrganisationKey[]> {
  const params: unknown[] = [workspaceId];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const where = ['o.workspace_id = $1', 'o.deleted_at is null'];
  let score = '0::float8';
  if (filter.q !== undefined) {
    const words = searchWords(filter.q).map((word) => `app.plain(${param(word)})`);
    const name = `app.plain(o.name || ' ' || coalesce(o.acronym, ''))`;
    const person = `app.plain(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, ''))`;
    const ways = words.length === 0 ? ['false'] : [
      words.map((word) => `${word} <% ${name}`).join(' and '),
      `o.id in (select c.organisation_id from contacts c where c.workspace_id = $1 and c.erased_at is null and ${words.map((word) => `${word} <% ${person}`).join(' and ')})`,
    ];
    const digits = searchDigits(filter.q);
    if (digits) {
      const like = param(`%${digits}%`);
      ways.push(`o.id in (select p.organisation_id from organisation_phones p where p.workspace_id = $1 and p.e164 like ${like})`);
      ways.push(`o.id in (select c.organisation_id from contacts c join contact_phones p on p.workspace_id = c.workspace_id and p.contact_id = c.id
                           where c.workspace_id = $1 and c.erased_at is null and p.e164 like ${like})`);
    }
    where.push(`(${ways.map((way) => `(${way})`).join(' or ')})`);
    if (words.length > 0) score = `((${words.map((word) => `word_similarity(${word}, ${name})`).join(' + ')}) / ${words.length})::float8`;
  }
  if (filter.kind !== undefined) where.push(`app.plain(o.kind) = app.plain(${param(filter.kind)})`);
  if (filter.tag !== undefined) where.push(`${param(filter.tag)} = any(o.tags)`);
  if (filter.parentId !== undefined) where.push(`o.parent_id = ${param(filter.parentId)}::uuid`);
  if (filter.campaignId !== undefined) {
    where.push(`exists (select 1 from targets t where t.workspace_id = $1 and t.organisation_id = o.id and t.deleted_at is null and t.campaign_id = ${param(filter.campaignId)}::uuid)`);
  }
  if (caller !== null) where.push(onCallersList('o.id', param(caller)));
  const start = after === null ? '' : `where (-k.score, k.sort, k.id) > (-(${param(after[0])}::float8), ${param(after[1])}::text collate "C", ${param(after[2])}::uuid)`;
  return rows(
    sql,
    `select k.* from (select o.id, ${score} as score, app.plain(o.name) collate "C" as sort from organisations o where ${where.join(' and ')}) k
      ${start} order by k.score desc, k.sort, k.id limit ${param(limit)}`,
    params,
  );
}

/** Condition: the organisation is on the list of a campaign that this member calls for. `$1` is the workspace. */
export const onCallersList = (organisationId: string, memberId: string): string =>
  `exists (select 1 from targets t join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id
            where t.workspace_id = $1 and t.organisation_id = ${organisationId} and t.deleted_at is null and k.deleted_at is null
              and (exists (select 1 from campaign_callers m where m.workspace_id = $1 and m.campaign_id = k.id and m.member_id = ${memberId}::uuid)
                   or not exists (select 1 from campaign_callers m where m.workspace_id = $1 and m.campaign_id = k.id)))`;

/** Everybody but a caller may read any organisation; a caller those they may have to call. */
export async function mayRead(sql: Sql, { workspaceId, memberId, role }: Scope, organisationId: string): Promise<boolean> {
  if (role !== 'caller') return true;
  const answer = await row<{ allowed: boolean }>(sql, `select ${onCallersList('$2', '$3')} as allowed`, [workspaceId, organisationId, memberId]);
  return answer!.allowed;
}

/** The record that this id means: itself, or the one it was merged into. An old link, or a page left open, still finds it. */
export async function meant(sql: Sql, table: 'organisations' | 'contacts' | 'targets', workspaceId: string, id: string): Promise<string> {
  const merged = await row<{ id: string }>(sql, `select merged_into_id as id from ${table} where workspace_id = $1 and id = $2 and merged_into_id is not null`, [workspaceId, id]);
  return merged?.id ?? id;
}

/** Would this parent make the organisation its own ancestor? One change of a tree at a time, or two could close a circle together. */
export async function parentMakesCircle(sql: Sql, workspaceId: string, id: string, parentId: string): Promise<boolean> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('organisation-parents:' || $1, 0))`, [workspaceId]);
  const answer = await row<{ circle: boolean }>(
    sql,
    `with recursive ancestors as (
       select $3::uuid as id union
       select o.parent_id from organisations o join ancestors a on a.id = o.id where o.workspace_id = $1 and o.parent_id is not null)
     select exists (select 1 from ancestors where id = $2::uuid) as circle`,
    [workspaceId, id, parentId],
  );
  return answer!.circle;
}
