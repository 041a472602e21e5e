import { rows, type Sql } from '#platform/database/sql.js';
import { nameKey } from '../organisations/name.rules.js';
import type { ExistingOrganisation } from './preview.rules.js';
import type { RowDraft } from './row.rules.js';

export type KnownOrganisation = ExistingOrganisation & { optedOut: boolean };

/**
 * The organisations of the workspace that a list could meet: those that share a SIRET, a SIREN or the key of a name with one
 * of its rows. Matching compares nothing else, so leaving out the others changes no answer. One that was merged is met under
 * the name it had, and is the one it became.
 */
export function knownOrganisations(sql: Sql, workspaceId: string, drafts: readonly RowDraft[]): Promise<KnownOrganisation[]> {
  const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null && value !== ''))];
  return rows(
    sql,
    `select o.id, n.name, n.acronym, o.kind, o.legal_form as "legalForm", o.size, n.siren, n.siret, o.address_line as "addressLine", n.postcode, n.city,
            o.email, o.website, o.note, o.attributes, o.opted_out_at is not null as "optedOut",
            coalesce((select jsonb_agg(jsonb_build_object('raw', p.raw, 'e164', p.e164)) from organisation_phones p
                       where p.workspace_id = $1 and p.organisation_id = o.id), '[]') as phones,
            coalesce((select jsonb_agg(jsonb_build_object('firstName', c.first_name, 'lastName', c.last_name, 'email', c.email)) from contacts c
                       where c.workspace_id = $1 and c.organisation_id = o.id and (c.erased_at is null or c.merged_into_id is not null)), '[]') as contacts
       from organisations n join organisations o on o.workspace_id = n.workspace_id and o.id = coalesce(n.merged_into_id, n.id) and o.deleted_at is null
      where n.workspace_id = $1 and (n.deleted_at is null or n.name_key <> o.name_key) and (n.name_key = any($2) or n.siret = any($3) or n.siren = any($4))
      order by o.id, n.id`,
    [workspaceId, distinct(drafts.map(({ organisation }) => nameKey(organisation.name))),
      distinct(drafts.map(({ organisation }) => organisation.siret)), distinct(drafts.map(({ organisation }) => organisation.siren))],
  );
}

/** Which of these are living, and since when they may not be contacted. */
export async function livingOrganisations(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<Map<string, { optedOutAt: Date | null }>> {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; optedOutAt: Date | null }>(
    sql,
    `select id, opted_out_at as "optedOutAt" from organisations where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is null`,
    [workspaceId, ids],
  );
  return new Map(found.map(({ id, optedOutAt }) => [id, { optedOutAt }]));
}

/** Name and town of organisations, to choose between them. */
export async function namesOf(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<Map<string, { name: string; city: string | null }>> {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; name: string; city: string | null }>(
    sql, 'select id, name, city from organisations where workspace_id = $1 and id = any($2::uuid[])', [workspaceId, ids],
  );
  return new Map(found.map(({ id, name, city }) => [id, { name, city }]));
}
