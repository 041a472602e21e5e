import { row, rows, type Sql } from '#platform/database/sql.js';
import type { PhoneStatus } from '#contracts/vocabulary.js';

/** A number that somebody at the organisation answers: a general one or a direct line. */
export interface KnownPhone {
  source: 'organisation_phones' | 'contact_phones';
  id: string;
  contact_id: string | null;
  raw: string;
  e164: string | null;
  extension: string | null;
  label: string | null;
  status: PhoneStatus;
}

/** The numbers of an organisation and of its people who may be called, general ones first, in their order. */
export function phonesOf(sql: Sql, workspaceId: string, organisationId: string): Promise<KnownPhone[]> {
  return rows(
    sql,
    `select 'organisation_phones' as source, p.id, null::uuid as contact_id, p.raw, p.e164, p.extension, p.label, p.status, p.position
       from organisation_phones p where p.workspace_id = $1 and p.organisation_id = $2
      union all
     select 'contact_phones', p.id, p.contact_id, p.raw, p.e164, p.extension, p.label, p.status, p.position
       from contact_phones p join contacts c on c.workspace_id = p.workspace_id and c.id = p.contact_id
      where p.workspace_id = $1 and c.organisation_id = $2 and c.opted_out_at is null and c.erased_at is null
      order by source desc, position, id`,
    [workspaceId, organisationId],
  );
}

/** Can somebody dial it? */
export const isDiallable = (phone: KnownPhone): boolean => phone.e164 !== null && phone.status !== 'wrong';

const MARK: Record<KnownPhone['source'], string> = {
  organisation_phones: 'update organisation_phones set status = $3 where workspace_id = $1 and id = $2 returning id',
  contact_phones: 'update contact_phones set status = $3 where workspace_id = $1 and id = $2 returning id',
};

export async function markPhone(sql: Sql, workspaceId: string, phone: Pick<KnownPhone, 'source' | 'id'>, status: PhoneStatus): Promise<void> {
  await row(sql, MARK[phone.source], [workspaceId, phone.id, status]);
}
