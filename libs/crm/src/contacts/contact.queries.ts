import { rows, type Sql } from '#platform/database/sql.js';
import { onCallersList, searchDigits, searchWords } from '../organisations/organisation.queries.js';

/** Over a row `c` of `contacts`: what lists of people are ordered by. */
export const BY_NAME = `app.plain(coalesce(c.last_name, '') || ' ' || coalesce(c.first_name, '') || ' ' || coalesce(c.email, '')) collate "C"`;

export interface ContactFilter {
  organisationId?: string | undefined;
  /** Name, e-mail or number: accents, case and typos forgiven. */
  q?: string | undefined;
  campaignId?: string | undefined;
  /** Only these; an empty list is no one. */
  ids?: readonly string[] | undefined;
}

export interface ContactKey { id: string; sort: string }

/** Ids by last name, first name. `caller` narrows to what is on a caller's call lists. Runs after `forgiveTypos` in one transaction. */
export function contactKeys(
  sql: Sql, workspaceId: string, filter: ContactFilter, caller: string | null, after: unknown[] | null, limit: number,
): Promise<ContactKey[]> {
  const params: unknown[] = [workspaceId];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const where = ['c.workspace_id = $1', 'c.erased_at is null', 'o.deleted_at is null'];
  if (filter.organisationId !== undefined) where.push(`c.organisation_id = ${param(filter.organisationId)}::uuid`);
  if (filter.ids !== undefined) where.push(`c.id = any(${param(filter.ids)}::uuid[])`);
  if (filter.q !== undefined) {
    const words = searchWords(filter.q);
    const name = `app.plain(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, ''))`;
    const ways = [words.length === 0 ? 'false' : words.map((word) => `app.plain(${param(word)}) <% ${name}`).join(' and ')];
    ways.push(`strpos(lower(c.email), ${param(filter.q.trim().toLowerCase())}) > 0`);
    const digits = searchDigits(filter.q);
    if (digits) ways.push(`exists (select 1 from contact_phones p where p.workspace_id = $1 and p.contact_id = c.id and p.e164 like ${param(`%${digits}%`)})`);
    where.push(`(${ways.map((way) => `(${way})`).join(' or ')})`);
  }
  if (filter.campaignId !== undefined) {
    where.push(`exists (select 1 from targets t where t.workspace_id = $1 and t.organisation_id = c.organisation_id and t.deleted_at is null and t.campaign_id = ${param(filter.campaignId)}::uuid)`);
  }
  if (caller !== null) where.push(onCallersList('c.organisation_id', param(caller)));
  const start = after === null ? '' : `where (k.sort, k.id) > (${param(after[0])}::text collate "C", ${param(after[1])}::uuid)`;
  return rows(
    sql,
    `select k.* from (
       select c.id, ${BY_NAME} as sort
         from contacts c join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id
        where ${where.join(' and ')}) k
      ${start} order by k.sort, k.id limit ${param(limit)}`,
    params,
  );
}
