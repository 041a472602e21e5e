import { rows, type Sql } from '#platform/database/sql.js';
import type { ContactLikeness, OrganisationLikeness } from './likely.rules.js';

/** Two ids, the smaller first. */
export interface Pair { firstId: string; secondId: string }

/** Most pairs that are judged: the nearest by name. */
const MOST_PAIRS = 2000;

/**
 * Organisations worth comparing. Only those that share something rare are compared at all: a word of the name that few have,
 * the beginning of a word in one postcode, an identifier, a number, a mailbox; so the work grows with the list, not with its square.
 */
export function organisationPairs(sql: Sql, workspaceId: string): Promise<(Pair & OrganisationLikeness)[]> {
  return rows(
    sql,
    `with living as materialized (
       select id, name_key, acronym, siren, siret, postcode, city, lower(email) as email, parent_id,
              nullif(regexp_replace(lower(website), '^https?://(www\\.)?|^www\\.|[/?#].*$', '', 'g'), '') as site
         from organisations where workspace_id = $1 and deleted_at is null),
     marks as (
       select id, 'w ' || w as mark, 20 as most from living cross join lateral unnest(string_to_array(name_key, ' ')) as u(w) where length(w) > 2
       union all select id, 'n ' || name_key, 50 from living
       union all select id, 'n ' || lower(public.unaccent(acronym)), 50 from living where length(acronym) > 2
       union all select distinct id, 'p ' || postcode || ' ' || left(w, 3), 20 from living cross join lateral unnest(string_to_array(name_key, ' ')) as u(w) where postcode is not null and length(w) > 2
       union all select id, 's ' || siret, 5 from living where siret is not null
       union all select id, 's ' || siren, 5 from living where siren is not null
       union all select id, 'm ' || email, 5 from living where email is not null
       union all select organisation_id, 't ' || e164 || coalesce(';' || extension, ''), 5 from organisation_phones where workspace_id = $1 and e164 is not null),
     rare as materialized (
       select m.id, m.mark from marks m join (select mark from marks group by mark, most having count(distinct id) between 2 and most) few using (mark)),
     pairs as (select distinct a.id as first_id, b.id as second_id from rare a join rare b on b.mark = a.mark and b.id > a.id),
     shared as (select identifier from (select siren as identifier, id from living union all select siret, id from living) i where identifier is not null group by identifier having count(*) > 2),
     near as (
       select p.*, similarity(f.name_key, s.name_key)::float8 as similarity, f as first, s as second
         from pairs p join living f on f.id = p.first_id join living s on s.id = p.second_id
        where f.parent_id is distinct from s.id and s.parent_id is distinct from f.id
          and not exists (select 1 from not_duplicates n where n.workspace_id = $1 and n.first_id = p.first_id and n.second_id = p.second_id))
     select first_id as "firstId", second_id as "secondId", similarity,
            jsonb_build_object('nameKey', (first).name_key, 'acronym', (first).acronym, 'siren', (first).siren, 'siret', (first).siret, 'postcode', (first).postcode, 'city', (first).city) as first,
            jsonb_build_object('nameKey', (second).name_key, 'acronym', (second).acronym, 'siren', (second).siren, 'siret', (second).siret, 'postcode', (second).postcode, 'city', (second).city) as second,
            exists (select 1 from organisation_phones a join organisation_phones b on b.workspace_id = $1 and b.organisation_id = second_id and b.e164 = a.e164 and b.extension is not distinct from a.extension
                     where a.workspace_id = $1 and a.organisation_id = first_id and a.e164 is not null) as "sharedPhone",
            coalesce((first).email = (second).email, false) as "sharedEmail", coalesce((first).site = (second).site, false) as "sharedSite",
            (first).siret in (select identifier from shared) is true as "siretIsShared", (first).siren in (select identifier from shared) is true as "sirenIsShared"
       from near
      where similarity >= 0.35 or (first).siret = (second).siret
         or lower(public.unaccent((first).acronym)) = (second).name_key or lower(public.unaccent((second).acronym)) = (first).name_key
      order by similarity desc, first_id, second_id limit ${MOST_PAIRS}`,
    [workspaceId],
  );
}

/** Entries of people of one organisation whose names, or whose mailboxes, are near. */
export function contactPairs(sql: Sql, workspaceId: string): Promise<(Pair & ContactLikeness)[]> {
  const name = (alias: string): string => `app.plain(coalesce(${alias}.first_name, '') || ' ' || coalesce(${alias}.last_name, ''))`;
  return rows(
    sql,
    `select * from (
       select f.id as "firstId", s.id as "secondId", similarity(${name('f')}, ${name('s')})::float8 as similarity,
              jsonb_build_object('firstName', f.first_name, 'lastName', f.last_name, 'email', lower(f.email)) as first,
              jsonb_build_object('firstName', s.first_name, 'lastName', s.last_name, 'email', lower(s.email)) as second,
              exists (select 1 from contact_phones a join contact_phones b on b.workspace_id = $1 and b.contact_id = s.id and b.e164 = a.e164
                       where a.workspace_id = $1 and a.contact_id = f.id and a.e164 is not null) as "sharedPhone",
              lower(f.email) = lower(s.email) as same_email, app.plain(f.last_name) = app.plain(s.last_name) as same_last_name
         from contacts f
         join contacts s on s.workspace_id = f.workspace_id and s.organisation_id = f.organisation_id and s.id > f.id and s.erased_at is null
         join organisations o on o.workspace_id = f.workspace_id and o.id = f.organisation_id and o.deleted_at is null
        where f.workspace_id = $1 and f.erased_at is null
          and not exists (select 1 from not_duplicates n where n.workspace_id = $1 and n.first_id = f.id and n.second_id = s.id)) near
      where similarity >= 0.35 or same_email or same_last_name
      order by similarity desc, "firstId", "secondId" limit ${MOST_PAIRS}`,
    [workspaceId],
  );
}

/** What hangs on a record: whoever chooses which of two stays wants to know. */
export interface Weight { id: string; campaigns: number; contacts: number; calls: number }

export function weightsOf(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<Weight[]> {
  return rows(
    sql,
    `select w.id,
            (select count(*)::int from targets t where t.workspace_id = $1 and t.organisation_id = w.id and t.deleted_at is null) as campaigns,
            (select count(*)::int from contacts c where c.workspace_id = $1 and c.organisation_id = w.id and c.erased_at is null) as contacts,
            (select count(*)::int from calls k where k.workspace_id = $1 and k.voided_at is null
                and (k.contact_id = w.id or k.target_id in (select t.id from targets t where t.workspace_id = $1 and t.organisation_id = w.id and t.deleted_at is null))) as calls
       from unnest($2::uuid[]) as w(id)`,
    [workspaceId, ids],
  );
}

/** Two that exist, of this kind, whatever their order. */
export async function exist(sql: Sql, workspaceId: string, kind: 'organisation' | 'contact', ids: readonly string[]): Promise<boolean> {
  const found = await rows(
    sql,
    kind === 'organisation'
      ? 'select 1 from organisations where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is null'
      : 'select 1 from contacts where workspace_id = $1 and id = any($2::uuid[]) and erased_at is null',
    [workspaceId, ids],
  );
  return found.length === ids.length;
}
