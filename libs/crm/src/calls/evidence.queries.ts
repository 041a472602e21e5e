import type { Evidence } from '#contracts/vocabulary.js';
import { rows, type Sql } from '#platform/database/sql.js';

/** What was heard before: by contact, and under null with nobody named. Whoever said nothing yet is not in it. */
export type EvidenceBefore = ReadonlyMap<string | null, Evidence[]>;

/**
 * Evidence of earlier calls with these contacts, in any campaign of the product; with nobody named, of this target's calls with
 * nobody named. It still counts, however many calls ago it was heard.
 */
export async function evidenceBefore(sql: Sql, workspaceId: string, targetId: string, contactIds: readonly string[]): Promise<EvidenceBefore> {
  const heard = await rows<{ contact_id: string | null; evidence: Evidence[] }>(
    sql,
    `select k.contact_id, array_agg(distinct one.evidence order by one.evidence) as evidence
       from calls k
       join campaigns c on c.workspace_id = k.workspace_id and c.id = k.campaign_id
      cross join unnest(k.evidence) as one (evidence)
      where k.workspace_id = $1 and k.voided_at is null
        and ((k.target_id = $2 and k.contact_id is null)
          or (k.contact_id = any($3::uuid[])
              and c.product_id = (select own.product_id from targets t join campaigns own on own.workspace_id = t.workspace_id and own.id = t.campaign_id
                                   where t.workspace_id = $1 and t.id = $2)))
      group by k.contact_id`,
    [workspaceId, targetId, contactIds],
  );
  return new Map(heard.map(({ contact_id: contactId, evidence }) => [contactId, evidence]));
}
