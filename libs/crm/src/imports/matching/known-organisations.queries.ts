import { rows, type Sql } from '#platform/database/sql.js';
import { cityKey, nameKey } from '../../organisations/name.rules.js';
import { readPlace } from '../../organisations/organisation.rules.js';
import type { ExistingOrganisation } from './preview.rules.js';
import type { RowDraft } from '../rows/row.rules.js';

export type KnownOrganisation = ExistingOrganisation & { optedOut: boolean };

/**
 * The organisations of the workspace that the rows of a list could meet: those that share a SIRET, a SIREN, the key of a name
 * or the place with one of them. Matching compares nothing else, so leaving out the others changes no answer. Asked once per
 * value for a whole list, however many of its rows bear it.
 * One that was merged is met under the name it had, and is the one it became.
 */
export class KnownOrganisations {
  private readonly asked = new Set<string>();

  constructor(private readonly workspaceId: string) {}

  /** Those that were not told before. */
  async metBy(sql: Sql, drafts: readonly RowDraft[]): Promise<KnownOrganisation[]> {
    const organisations = drafts.map(({ organisation }) => organisation);
    const values = [
      this.fresh('name', organisations.map(({ name }) => nameKey(name))), this.fresh('siret', organisations.map(({ siret }) => siret)),
      this.fresh('siren', organisations.map(({ siren }) => siren)), this.fresh('postcode', organisations.map(({ address }) => readPlace(address.postcode).postcode)),
      this.fresh('city', organisations.map(({ address }) => address.city && cityKey(address.city))),
    ];
    if (values.every((some) => some.length === 0)) return [];
    return rows(
      sql,
      `select o.id, n.name, n.acronym, o.kind, o.legal_form as "legalForm", o.size, n.siren, n.siret, o.address_line as "addressLine", n.postcode, n.city,
              o.email, o.website, o.note, o.attributes, o.opted_out_at is not null as "optedOut",
              coalesce((select jsonb_agg(jsonb_build_object('raw', p.raw, 'e164', p.e164)) from organisation_phones p
                         where p.workspace_id = $1 and p.organisation_id = o.id), '[]') as phones,
              coalesce((select jsonb_agg(jsonb_build_object('firstName', c.first_name, 'lastName', c.last_name, 'email', c.email)) from contacts c
                         where c.workspace_id = $1 and c.organisation_id = o.id and (c.erased_at is null or c.merged_into_id is not null)), '[]') as contacts
         from organisations n
         -- One by one: PostgreSQL expects many more to be met than are, and would read all of the workspace for each few rows of a list.
         cross join lateral (select * from organisations where workspace_id = $1 and id = coalesce(n.merged_into_id, n.id) and deleted_at is null offset 0) o
        where n.workspace_id = $1 and (n.deleted_at is null or n.name_key <> o.name_key)
          and (n.name_key = any($2) or n.siret = any($3) or n.siren = any($4) or n.postcode = any($5) or app.city_key(n.city) = any($6))
        order by o.id, n.id`,
      [this.workspaceId, ...values],
    );
  }

  private fresh(kind: string, values: readonly (string | null)[]): string[] {
    const news = [...new Set(values)].filter((value): value is string => value !== null && value !== '' && !this.asked.has(`${kind} ${value}`));
    for (const value of news) this.asked.add(`${kind} ${value}`);
    return news;
  }
}

/** Under which names the workspace already knows these identifiers. */
export async function namesBearing(sql: Sql, workspaceId: string, identifiers: readonly string[]): Promise<[identifier: string, nameKey: string][]> {
  if (identifiers.length === 0) return [];
  const found = await rows<{ identifier: string; nameKey: string }>(
    sql,
    `select distinct siren as identifier, name_key as "nameKey" from organisations where workspace_id = $1 and deleted_at is null and siren = any($2)
      union select distinct siret, name_key from organisations where workspace_id = $1 and deleted_at is null and siret = any($2)`,
    [workspaceId, identifiers],
  );
  return found.map(({ identifier, nameKey: key }) => [identifier, key]);
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

/** What a person compares two organisations by. */
export interface ComparedOrganisation {
  name: string;
  acronym: string | null;
  siren: string | null;
  siret: string | null;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
  email: string | null;
  website: string | null;
  /** As they were written. */
  phones: string[];
}

/** Organisations as they stand, to choose between them. */
export async function comparedOrganisations(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<Map<string, ComparedOrganisation>> {
  if (ids.length === 0) return new Map();
  const found = await rows<ComparedOrganisation & { id: string }>(
    sql,
    `select id, name, acronym, siren, siret, address_line as "addressLine", postcode, city, email, website,
            array(select p.raw from organisation_phones p where p.workspace_id = $1 and p.organisation_id = o.id order by p.position) as phones
       from organisations o where workspace_id = $1 and id = any($2::uuid[])`,
    [workspaceId, ids],
  );
  return new Map(found.map(({ id, ...compared }) => [id, compared]));
}

/** A row of the list as it would stand. */
export const comparedDraft = ({ organisation: { address, phones, name, acronym, siren, siret, email, website } }: RowDraft): ComparedOrganisation => ({
  name, acronym, siren, siret, addressLine: address.line, postcode: address.postcode, city: address.city, email, website, phones: phones.map(({ raw }) => raw),
});
