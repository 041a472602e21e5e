import type { Prerequisite } from '#insight/dosing.js';
import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { FIRST_USERS } from './first-users.sql.js';

export interface ProductAge { launchedOn: string | null; today: string; firstUsers: number }

/** When a product was launched, today on the workspace's calendar, and how many organisations use it; null where there is no such product. */
export function ageOfProduct(sql: Sql, workspaceId: string, productId: string): Promise<ProductAge | null> {
  return row(
    sql,
    `select p.launched_on::text as "launchedOn", (app.now() at time zone w.time_zone)::date::text as today,
            ${FIRST_USERS} as "firstUsers"
       from products p join workspaces w on w.id = p.workspace_id
      where p.workspace_id = $1 and p.id = $2 and p.deleted_at is null`,
    [workspaceId, productId],
  );
}

export async function prerequisitesOf(sql: Sql, workspaceId: string, productId: string): Promise<Prerequisite[]> {
  return (await rows<{ prerequisite: Prerequisite }>(sql, 'select prerequisite from product_prerequisites where workspace_id = $1 and product_id = $2', [workspaceId, productId])).map(({ prerequisite }) => prerequisite);
}

/** These are met and no others; when each was first met stays. */
export async function replacePrerequisites(sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }, productId: string, met: readonly Prerequisite[]): Promise<void> {
  await sql.query('delete from product_prerequisites where workspace_id = $1 and product_id = $2 and prerequisite <> all($3::text[])', [workspaceId, productId, met]);
  await sql.query(
    `insert into product_prerequisites (workspace_id, id, product_id, prerequisite, member_id)
     select $1, p.id, $2, p.prerequisite, $5 from unnest($3::uuid[], $4::text[]) as p(id, prerequisite)
     on conflict (workspace_id, product_id, prerequisite) do nothing`,
    [workspaceId, productId, met.map(() => newId()), met, memberId],
  );
}
