import { createHash } from 'node:crypto';
import { NOW, rows, type Sql } from '#platform/database/sql.js';
import type { WrittenFilling } from './import-chunk.entity.js';
import type { Effects, Filling, NewContact, NewOrganisation, NewPhone } from './row-effects.rules.js';

/** Ids of what was entered. */
export interface Entered { organisations: string[]; phones: string[]; contacts: string[] }

/** Enters organisations that were not there, with their numbers and people, one statement per table: there is nothing to compare them with. */
export async function enterNew(sql: Sql, workspaceId: string, { organisations, phones, contacts, contactPhones }: Omit<Effects, 'fillings'>): Promise<Entered> {
  await insertOrganisations(sql, workspaceId, organisations);
  await insertFirstPhones(sql, workspaceId, phones);
  await insertFirstContacts(sql, workspaceId, contacts);
  await insertContactPhones(sql, workspaceId, contactPhones);
  const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
  return { organisations: ids(organisations), phones: ids(phones), contacts: ids(contacts) };
}

export interface Added extends Omit<Entered, 'organisations'> {
  fillings: WrittenFilling[];
  /** Organisations that have got a number to dial. */
  numbered: string[];
}

/** Adds to organisations that are there, one statement per table. @returns what was really written, which may be less */
export async function addToStanding(sql: Sql, workspaceId: string, added: Omit<Effects, 'organisations'>): Promise<Added> {
  const fillings = await fillOrganisations(sql, workspaceId, added.fillings);
  const phones = await insertPhones(sql, workspaceId, added.phones);
  const contacts = new Set(await insertContacts(sql, workspaceId, added.contacts));
  await insertContactPhones(sql, workspaceId, added.contactPhones.filter(({ ownerId }) => contacts.has(ownerId)));
  const numbered = new Set(phones.flatMap(({ ownerId, e164 }) => (e164 === null ? [] : [ownerId])));
  return { phones: phones.map(({ id }) => id), contacts: [...contacts], fillings, numbered: [...numbered] };
}

async function insertOrganisations(sql: Sql, workspaceId: string, organisations: readonly NewOrganisation[]): Promise<void> {
  if (organisations.length === 0) return;
  await sql.query(
    `insert into organisations (workspace_id, id, name, name_key, acronym, kind, legal_form, size, siren, siret, address_line, postcode, city,
                                department, time_zone, holiday_region, email, website, note, attributes, opted_out_at, created_at, updated_at)
     select $1, o.id, o.name, o."nameKey", o.acronym, o.kind, o."legalForm", o.size, o.siren, o.siret, o."addressLine", o.postcode, o.city,
            o.department, o."timeZone", o."holidayRegion", o.email, o.website, o.note, o.attributes, o."optedOutAt", ${NOW}, ${NOW}
       from jsonb_to_recordset($2::jsonb) as o(id uuid, name text, "nameKey" text, acronym text, kind text, "legalForm" text, size text, siren text, siret text,
            "addressLine" text, postcode text, city text, department text, "timeZone" text, "holidayRegion" text, email text, website text, note text,
            attributes jsonb, "optedOutAt" timestamptz)`,
    [workspaceId, JSON.stringify(organisations)],
  );
}

/** What a filling may write, and where. The territory comes with the postcode. */
export const FILLED_COLUMNS = {
  acronym: 'acronym', kind: 'kind', legalForm: 'legal_form', size: 'size', siren: 'siren', siret: 'siret', addressLine: 'address_line', postcode: 'postcode',
  city: 'city', email: 'email', website: 'website', note: 'note',
} as const satisfies Partial<Record<keyof Filling, string>>;

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** Fills what is empty, and never writes over what is there, whatever has been typed since the preview. */
async function fillOrganisations(sql: Sql, workspaceId: string, fillings: readonly Filling[]): Promise<WrittenFilling[]> {
  if (fillings.length === 0) return [];
  const standing = await rows<{ id: string; version: number; fields: Record<string, string | null>; headers: string[] }>(
    sql,
    `select id, version, jsonb_build_object(${Object.entries(FILLED_COLUMNS).map(([field, column]) => `'${field}', ${column}`).join(', ')}) as fields,
            array(select jsonb_object_keys(attributes)) as headers
       from organisations where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is null order by id for no key update`,
    [workspaceId, fillings.map(({ id }) => id)],
  );
  await sql.query(
    `update organisations o
        set acronym = coalesce(o.acronym, f.acronym), kind = coalesce(o.kind, f.kind), legal_form = coalesce(o.legal_form, f."legalForm"),
            size = coalesce(o.size, f.size), siren = coalesce(o.siren, f.siren), siret = coalesce(o.siret, f.siret),
            address_line = coalesce(o.address_line, f."addressLine"), city = coalesce(o.city, f.city), postcode = coalesce(o.postcode, f.postcode),
            department = case when o.postcode is null then f.department else o.department end,
            time_zone = case when o.postcode is null then f."timeZone" else o.time_zone end,
            holiday_region = case when o.postcode is null then f."holidayRegion" else o.holiday_region end,
            email = coalesce(o.email, f.email), website = coalesce(o.website, f.website), note = coalesce(o.note, f.note),
            attributes = f.attributes || o.attributes, version = version + 1, updated_at = app.now()
       from jsonb_to_recordset($2::jsonb) as f(id uuid, acronym text, kind text, "legalForm" text, size text, siren text, siret text, "addressLine" text,
            postcode text, city text, department text, "timeZone" text, "holidayRegion" text, email text, website text, note text, attributes jsonb)
      where o.workspace_id = $1 and o.id = f.id and o.deleted_at is null`,
    [workspaceId, JSON.stringify(fillings)],
  );
  const wanted = new Map(fillings.map((filling) => [filling.id, filling]));
  return standing.map(({ id, version, fields, headers }) => {
    const filling = wanted.get(id);
    const written = (Object.keys(FILLED_COLUMNS) as (keyof typeof FILLED_COLUMNS)[]).flatMap((field) => (fields[field] === null && filling?.[field] ? [[field, md5(filling[field])]] : []));
    const added = Object.entries(filling?.attributes ?? {}).flatMap(([header, value]) => (headers.includes(header) ? [] : [[header, md5(value)]]));
    return { id, version: version + 1, fields: Object.fromEntries(written), attributes: Object.fromEntries(added) };
  });
}

const PHONE = `as p(id uuid, "ownerId" uuid, raw text, e164 text, extension text, label text, place int)`;

async function insertFirstPhones(sql: Sql, workspaceId: string, phones: readonly NewPhone[]): Promise<void> {
  if (phones.length === 0) return;
  await sql.query(
    `insert into organisation_phones (workspace_id, id, organisation_id, raw, e164, extension, label, position)
     select $1, p.id, p."ownerId", p.raw, p.e164, p.extension, p.label, p.place from jsonb_to_recordset($2::jsonb) ${PHONE}`,
    [workspaceId, JSON.stringify(phones)],
  );
}

/** Behind the numbers that are there. @returns those that were not */
async function insertPhones(sql: Sql, workspaceId: string, phones: readonly NewPhone[]): Promise<{ id: string; ownerId: string; e164: string | null }[]> {
  if (phones.length === 0) return [];
  return rows(
    sql,
    `insert into organisation_phones (workspace_id, id, organisation_id, raw, e164, extension, label, position)
     select $1, p.id, p."ownerId", p.raw, p.e164, p.extension, p.label,
            p.place + coalesce((select max(q.position) + 1 from organisation_phones q where q.workspace_id = $1 and q.organisation_id = p."ownerId"), 0)
       from jsonb_to_recordset($2::jsonb) ${PHONE}
      where not exists (select 1 from organisation_phones q where q.workspace_id = $1 and q.organisation_id = p."ownerId"
                           and case when p.e164 is null then q.raw = p.raw else q.e164 = p.e164 and q.extension is not distinct from p.extension end)
     returning id, organisation_id as "ownerId", e164`,
    [workspaceId, JSON.stringify(phones)],
  );
}

const CONTACT = `as n(id uuid, "organisationId" uuid, "firstName" text, "lastName" text, "jobTitle" text, email text, "optedOutAt" timestamptz)`;

async function insertFirstContacts(sql: Sql, workspaceId: string, contacts: readonly NewContact[]): Promise<void> {
  if (contacts.length === 0) return;
  await sql.query(
    `insert into contacts (workspace_id, id, organisation_id, first_name, last_name, job_title, email, opted_out_at, created_at, updated_at)
     select $1, n.id, n."organisationId", n."firstName", n."lastName", n."jobTitle", n.email, n."optedOutAt", ${NOW}, ${NOW} from jsonb_to_recordset($2::jsonb) ${CONTACT}`,
    [workspaceId, JSON.stringify(contacts)],
  );
}

/** A person who is there under the same mailbox, or the same name where the mailboxes do not differ, is not entered again. */
async function insertContacts(sql: Sql, workspaceId: string, contacts: readonly NewContact[]): Promise<string[]> {
  if (contacts.length === 0) return [];
  const called = (alias: string, first: string, last: string) => `app.plain(coalesce(${alias}.${first}, '') || ' ' || coalesce(${alias}.${last}, ''))`;
  const added = await rows<{ id: string }>(
    sql,
    `insert into contacts (workspace_id, id, organisation_id, first_name, last_name, job_title, email, opted_out_at, created_at, updated_at)
     select $1, n.id, n."organisationId", n."firstName", n."lastName", n."jobTitle", n.email, n."optedOutAt", ${NOW}, ${NOW}
       from jsonb_to_recordset($2::jsonb) ${CONTACT}
      where not exists (select 1 from contacts c where c.workspace_id = $1 and c.organisation_id = n."organisationId" and (c.erased_at is null or c.merged_into_id is not null)
                           and case when c.email is not null and n.email is not null then lower(c.email) = lower(n.email)
                                    else ${called('c', 'first_name', 'last_name')} = ${called('n', '"firstName"', '"lastName"')} end)
     returning id`,
    [workspaceId, JSON.stringify(contacts)],
  );
  return added.map(({ id }) => id);
}

async function insertContactPhones(sql: Sql, workspaceId: string, phones: readonly NewPhone[]): Promise<void> {
  if (phones.length === 0) return;
  await sql.query(
    `insert into contact_phones (workspace_id, id, contact_id, raw, e164, extension, label, position)
     select $1, p.id, p."ownerId", p.raw, p.e164, p.extension, p.label, p.place from jsonb_to_recordset($2::jsonb) ${PHONE}`,
    [workspaceId, JSON.stringify(phones)],
  );
}
