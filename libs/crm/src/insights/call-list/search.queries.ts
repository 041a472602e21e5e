import { onCallersList, searchDigits, searchWords } from '../../organisations/organisation.queries.js';
import { rows, type Sql } from '#platform/database/sql.js';

export interface SearchHit {
  kind: 'organisation' | 'contact';
  id: string;
  /** The organisation's name, or the person's; an e-mail where a person has no name. */
  name: string;
  acronym: string | null;
  /** Of a person. */
  jobTitle: string | null;
  organisationId: string;
  organisation: string;
  city: string | null;
  /** The number found, or the first one that may be dialled (E.164). */
  phone: string | null;
  optedOut: boolean;
  /** From 0 to 1: how close its words come; a number or an e-mail that holds what was typed counts 1. */
  score: number;
}

/**
 * Organisations and people by name, people by e-mail too, both by number, the best match first. `callerId` narrows to what is on a
 * caller's call lists. Runs after `forgiveTypos` in one transaction.
 */
export function searchHits(sql: Sql, workspaceId: string, q: string, callerId: string | null, limit: number): Promise<SearchHit[]> {
  const params: unknown[] = [workspaceId];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const words = searchWords(q).map((word) => `app.plain(${param(word)})`);
  const digits = searchDigits(q);
  const number = digits === null ? null : param(`%${digits}%`);
  const mailbox = param(q.trim().toLowerCase());
  const caller = callerId === null ? 'true' : onCallersList('o.id', param(callerId));
  const most = param(limit);
  const close = (name: string): string => (words.length === 0 ? 'false' : words.map((word) => `${word} <% ${name}`).join(' and '));
  const closeness = (name: string): string => (words.length === 0 ? '0' : `(${words.map((word) => `word_similarity(${word}, ${name})`).join(' + ')}) / ${words.length}`);
  const held = (table: string, owner: string): string => (number === null ? 'null::text'
    : `(select p.e164 from ${table} p where p.workspace_id = $1 and p.${owner} and p.e164 like ${number} order by p.position, p.id limit 1)`);
  const first = (table: string, owner: string): string =>
    `(select p.e164 from ${table} p where p.workspace_id = $1 and p.${owner} and p.e164 is not null and p.status <> 'wrong' order by p.position, p.id limit 1)`;
  const organisation = `app.plain(o.name || ' ' || coalesce(o.acronym, ''))`;
  const person = `app.plain(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, ''))`;
  return rows(
    sql,
    `select * from (
       (select 'organisation' as kind, o.id, o.name, o.acronym, null as "jobTitle", o.id as "organisationId", o.name as organisation, o.city,
               coalesce(n.held, ${first('organisation_phones', 'organisation_id = o.id')}) as phone, o.opted_out_at is not null as "optedOut",
               (case when n.held is not null then 1 else ${closeness(organisation)} end)::float8 as score
          from organisations o cross join lateral (select ${held('organisation_phones', 'organisation_id = o.id')} as held) n
         where o.workspace_id = $1 and o.deleted_at is null and (${close(organisation)} or n.held is not null) and ${caller}
         order by score desc, app.plain(o.name), o.id limit ${most})
       union all
       (select 'contact', c.id, coalesce(nullif(btrim(concat_ws(' ', c.first_name, c.last_name)), ''), c.email), null, c.job_title, o.id, o.name, o.city,
               coalesce(n.held, ${first('contact_phones', 'contact_id = c.id')}), c.opted_out_at is not null,
               (case when n.held is not null or strpos(lower(c.email), ${mailbox}) > 0 then 1 else ${closeness(person)} end)::float8 as score
          from contacts c join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id
               cross join lateral (select ${held('contact_phones', 'contact_id = c.id')} as held) n
         where c.workspace_id = $1 and c.erased_at is null and o.deleted_at is null
           and (${close(person)} or strpos(lower(c.email), ${mailbox}) > 0 or n.held is not null) and ${caller}
         order by score desc, app.plain(c.last_name), c.id limit ${most})) hits
      order by score desc, app.plain(name), id limit ${most}`,
    params,
  );
}
