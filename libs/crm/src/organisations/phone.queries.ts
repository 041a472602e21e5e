import { rows, type Sql } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import type { Phone, PhoneDraft } from './phones.rules.js';

/** The two tables of numbers; they differ by whose number it is. */
const OWNER = { organisation_phones: 'organisation_id', contact_phones: 'contact_id' } as const;
export type PhoneTable = keyof typeof OWNER;

/** Numbers in the order they were written, by owner. */
export async function phonesOf(sql: Sql, table: PhoneTable, workspaceId: string, owners: readonly string[]): Promise<Map<string, Phone[]>> {
  const found = await rows<Phone & { owner: string }>(
    sql,
    `select ${OWNER[table]} as owner, id, raw, e164, extension, label, status from ${table}
      where workspace_id = $1 and ${OWNER[table]} = any($2::uuid[]) order by position, id`,
    [workspaceId, owners],
  );
  const byOwner = new Map<string, Phone[]>(owners.map((owner) => [owner, []]));
  for (const { owner, ...phone } of found) byOwner.get(owner)?.push(phone);
  return byOwner;
}

/** Replaces an owner's numbers by these, in this order; a draft with an id keeps its row. */
export async function replacePhones(sql: Sql, table: PhoneTable, workspaceId: string, owner: string, drafts: readonly PhoneDraft[]): Promise<void> {
  await sql.query(
    `delete from ${table} where workspace_id = $1 and ${OWNER[table]} = $2 and id <> all($3::uuid[])`,
    [workspaceId, owner, drafts.flatMap(({ id }) => id ?? [])],
  );
  for (const [position, { id, raw, e164, extension, label, status }] of drafts.entries()) {
    await sql.query(
      `insert into ${table} (workspace_id, id, ${OWNER[table]}, raw, e164, extension, label, status, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (workspace_id, id) do update
          set raw = excluded.raw, label = excluded.label, status = excluded.status, position = excluded.position`,
      [workspaceId, id ?? newId(), owner, raw, e164, extension, label, status, position],
    );
  }
}
