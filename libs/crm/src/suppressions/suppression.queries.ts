import type { OptOutScope } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { Dialable, Identity } from './things.rules.js';

/** An organisation with all by which it is recognised. */
export interface OrganisationCarrier extends Identity { id: string; email: string | null; phones: Dialable[] }
export interface ContactCarrier { id: string; organisationId: string; email: string | null; phones: Dialable[] }

/** Which rows: by id, or all those opted out. `mergedInto`: what these were called before, in place of living rows. */
export interface CarrierFilter { ids?: readonly string[]; organisationIds?: readonly string[]; mergedInto?: readonly string[]; optedOut?: boolean }

export function organisationCarriers(sql: Sql, workspaceId: string, { ids, mergedInto, optedOut = false }: CarrierFilter): Promise<OrganisationCarrier[]> {
  return rows(
    sql,
    `select o.id, o.name_key as "nameKey", o.siren, o.siret, o.postcode, o.email,
            coalesce((select jsonb_agg(jsonb_build_object('e164', p.e164, 'extension', p.extension)) from organisation_phones p
                       where p.workspace_id = o.workspace_id and p.organisation_id = o.id), '[]') as phones
       from organisations o
      where o.workspace_id = $1 and case when $4::uuid[] is null then o.deleted_at is null else o.merged_into_id = any($4) end
        and ($2::uuid[] is null or o.id = any($2)) and (not $3 or o.opted_out_at is not null)`,
    [workspaceId, ids ?? null, optedOut, mergedInto ?? null],
  );
}

export function contactCarriers(sql: Sql, workspaceId: string, { ids, organisationIds, mergedInto, optedOut = false }: CarrierFilter): Promise<ContactCarrier[]> {
  return rows(
    sql,
    `select c.id, c.organisation_id as "organisationId", c.email,
            coalesce((select jsonb_agg(jsonb_build_object('e164', p.e164, 'extension', p.extension)) from contact_phones p
                       where p.workspace_id = c.workspace_id and p.contact_id = c.id), '[]') as phones
       from contacts c
      where c.workspace_id = $1 and case when $5::uuid[] is null then c.erased_at is null else c.merged_into_id = any($5) end
        and ($2::uuid[] is null or c.id = any($2)) and ($3::uuid[] is null or c.organisation_id = any($3)) and (not $4 or c.opted_out_at is not null)`,
    [workspaceId, ids ?? null, organisationIds ?? null, optedOut, mergedInto ?? null],
  );
}

/** Oppositions in force that were recorded since then, the earliest first. */
export function recordedSince(sql: Sql, workspaceId: string, since: Date): Promise<{ optOutId: string; organisationId: string; contactId: string | null }[]> {
  return rows(
    sql,
    `select id as "optOutId", organisation_id as "organisationId", case scope when 'contact' then contact_id end as "contactId" from opt_outs
      where workspace_id = $1 and recorded_at >= $2 and lifted_at is null order by id`,
    [workspaceId, since],
  );
}

/** Values as `things.rules.ts` spells them. */
export interface Values { emails: string[]; phones: string[]; sirets: string[] }

/** Other organisations that share a general number, a general mailbox or a SIRET with one that opted out. */
export async function organisationsSharing(sql: Sql, workspaceId: string, { emails, phones, sirets }: Values): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select o.id from organisations o
      where o.workspace_id = $1 and o.deleted_at is null
        and (lower(o.email) = any($2) or o.siret = any($4)
             or exists (select 1 from organisation_phones p where p.workspace_id = o.workspace_id and p.organisation_id = o.id
                           and p.e164 || coalesce(';' || p.extension, '') = any($3)))`,
    [workspaceId, emails, phones, sirets],
  );
  return found.map(({ id }) => id);
}

/** The same person entered more than once: by own e-mail or direct line. */
export async function contactsSharing(sql: Sql, workspaceId: string, { emails, phones }: Omit<Values, 'sirets'>): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select c.id from contacts c
      where c.workspace_id = $1 and c.erased_at is null
        and (lower(c.email) = any($2)
             or exists (select 1 from contact_phones p where p.workspace_id = c.workspace_id and p.contact_id = c.id
                           and p.e164 || coalesce(';' || p.extension, '') = any($3)))`,
    [workspaceId, emails, phones],
  );
  return found.map(({ id }) => id);
}

export async function markOptedOut(sql: Sql, workspaceId: string, organisationIds: readonly string[], contactIds: readonly string[], at: Date): Promise<void> {
  await mark(sql, 'organisations', workspaceId, organisationIds, at);
  await mark(sql, 'contacts', workspaceId, contactIds, at);
}

/** Null takes the mark away. A row already marked keeps its first date. */
export async function mark(sql: Sql, table: 'organisations' | 'contacts', workspaceId: string, ids: readonly string[], at: Date | null): Promise<void> {
  if (ids.length === 0) return;
  await sql.query(
    `update ${table} set opted_out_at = $3, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = any($2::uuid[]) and (opted_out_at is null) = ($3::timestamptz is not null)`,
    [workspaceId, ids, at],
  );
}

/** How many of an organisation's contacts may still be contacted. */
export async function remainingContacts(sql: Sql, workspaceId: string, organisationId: string): Promise<number> {
  const answer = await row<{ count: number }>(
    sql,
    `select count(*)::int as count from contacts
      where workspace_id = $1 and organisation_id = $2 and erased_at is null and opted_out_at is null`,
    [workspaceId, organisationId],
  );
  return answer!.count;
}

export interface Hit { fingerprint: string; optOutId: string; scope: OptOutScope; occurredAt: Date }

/** Which of these fingerprints an opposition in force holds. */
export function hits(sql: Sql, workspaceId: string, fingerprints: readonly string[]): Promise<Hit[]> {
  return rows(
    sql,
    `select s.fingerprint, o.id as "optOutId", o.scope, o.occurred_at as "occurredAt"
       from suppressions s join opt_outs o on o.workspace_id = s.workspace_id and o.id = s.opt_out_id
      where s.workspace_id = $1 and s.fingerprint = any($2) and o.lifted_at is null
      order by o.occurred_at`,
    [workspaceId, fingerprints],
  );
}

/** Is anything at all held here? */
export async function holdsAny(sql: Sql, workspaceId: string): Promise<boolean> {
  return (await row(sql, 'select 1 from suppressions where workspace_id = $1 limit 1', [workspaceId])) !== null;
}

/** Those whom an opposition in force names. */
export async function namedInOptOuts(sql: Sql, workspaceId: string): Promise<{ organisations: Set<string>; contacts: Set<string> }> {
  const found = await rows<{ scope: OptOutScope; organisationId: string; contactId: string | null }>(
    sql,
    `select scope, organisation_id as "organisationId", contact_id as "contactId" from opt_outs where workspace_id = $1 and lifted_at is null`,
    [workspaceId],
  );
  return {
    organisations: new Set(found.filter(({ scope }) => scope === 'organisation').map(({ organisationId }) => organisationId)),
    contacts: new Set(found.flatMap(({ scope, contactId }) => (scope === 'contact' && contactId ? [contactId] : []))),
  };
}

/** What a dropped message says of its reason. */
export const causeOf = (optOutId: string): string => `opt_out:${optOutId}`;

/** Unsent mail to these addresses is dropped; what a member of the team gets as a member (digest, report) is not meant. */
export async function cancelMailTo(sql: Sql, workspaceId: string, addresses: readonly string[], cause: string): Promise<void> {
  await sql.query(
    `update emails e set state = 'dropped', error = $3, updated_at = app.now()
      where e.workspace_id = $1 and lower(e.recipient) = any($2) and e.state in ('planned', 'kept')
        and not exists (select 1 from members m join accounts a on a.id = m.account_id
                         where m.workspace_id = e.workspace_id and m.removed_at is null and a.email = lower(e.recipient))`,
    [workspaceId, addresses, cause],
  );
}

/** What an opposition taken back at once had stopped leaves after all. */
export async function restoreMail(sql: Sql, workspaceId: string, cause: string): Promise<void> {
  await sql.query(
    `update emails set state = 'planned', error = null, updated_at = app.now() where workspace_id = $1 and state = 'dropped' and error = $2`,
    [workspaceId, cause],
  );
}
