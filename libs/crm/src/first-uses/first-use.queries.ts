import type { Stage } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { row, type Sql } from '#platform/database/sql.js';
import type { HashPads } from './email-hash.rules.js';

export interface FirstUseRow { id: string; productId: string; organisationId: string; targetId: string | null; occurredAt: Date; recordedAt: Date }

const COLUMNS = 'id, product_id as "productId", organisation_id as "organisationId", target_id as "targetId", occurred_at as "occurredAt", recorded_at as "recordedAt"';

export function readFirstUse(sql: Sql, workspaceId: string, productId: string, organisationId: string): Promise<FirstUseRow | null> {
  return row(sql, `select ${COLUMNS} from first_uses where workspace_id = $1 and product_id = $2 and organisation_id = $3`, [workspaceId, productId, organisationId]);
}

/** @returns null where it is known already. */
export function insertFirstUse(
  sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }, use: { productId: string; organisationId: string; targetId: string | null; occurredAt: Date },
): Promise<FirstUseRow | null> {
  return row(
    sql,
    `insert into first_uses (workspace_id, id, product_id, organisation_id, target_id, occurred_at, recorded_by_id) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, product_id, organisation_id) do nothing returning ${COLUMNS}`,
    [workspaceId, newId(), use.productId, use.organisationId, use.targetId, use.occurredAt, memberId],
  );
}

/** The organisation of the person with this address, the longest known one where several have it. Written in lower case. */
export async function organisationOfEmail(sql: Sql, workspaceId: string, email: string): Promise<string | null> {
  const found = await row<{ organisationId: string }>(
    sql,
    `select c.organisation_id as "organisationId" from contacts c join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id and o.deleted_at is null
      where c.workspace_id = $1 and lower(c.email) = $2 and c.erased_at is null order by c.created_at, c.id limit 1`,
    [workspaceId, email],
  );
  return found?.organisationId ?? null;
}

/**
 * The same by the keyed hash of the address: HMAC-SHA-256 spelled out (RFC 2104), so that PostgreSQL compares every contact
 * without an extension and no address leaves it.
 */
export async function organisationOfEmailHash(sql: Sql, workspaceId: string, { inner, outer }: HashPads, hash: string): Promise<string | null> {
  const found = await row<{ organisationId: string }>(
    sql,
    `select c.organisation_id as "organisationId" from contacts c join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id and o.deleted_at is null
      where c.workspace_id = $1 and c.email is not null and c.erased_at is null
        and sha256($2::bytea || sha256($3::bytea || convert_to(lower(btrim(c.email)), 'UTF8'))) = decode($4, 'hex')
      order by c.created_at, c.id limit 1`,
    [workspaceId, outer, inner, hash],
  );
  return found?.organisationId ?? null;
}

/** Which target of the product the organisation has: the one furthest in the funnel, else the one called last. */
export function targetOfProduct(sql: Sql, workspaceId: string, productId: string, organisationId: string): Promise<{ id: string; stage: Stage } | null> {
  return row(
    sql,
    `select t.id, t.stage from targets t join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
      where t.workspace_id = $1 and k.product_id = $2 and t.organisation_id = $3 and t.deleted_at is null and t.kind = 'prospect'
      order by app.funnel_rank(t.stage) desc, t.last_call_at desc nulls last, t.created_at desc, t.id limit 1`,
    [workspaceId, productId, organisationId],
  );
}
