import { row, type Sql } from '#platform/database/sql.js';
import { FIRST_USERS } from './first-users.sql.js';

export interface DeploymentFacts { startedOn: string; today: string; firstUsers: number }

/**
 * When the deployment of a campaign's product began: its launch, or its first campaign where the launch is not dated; and how
 * many organisations use it by now. Days `YYYY-MM-DD` on the workspace's calendar.
 */
export async function deploymentFacts(sql: Sql, workspaceId: string, campaignId: string): Promise<DeploymentFacts> {
  return (await row<DeploymentFacts>(
    sql,
    `select coalesce(p.launched_on, (select min(k.created_at at time zone w.time_zone)::date from campaigns k where k.workspace_id = $1 and k.product_id = p.id and k.deleted_at is null))::text as "startedOn",
            (app.now() at time zone w.time_zone)::date::text as today,
            ${FIRST_USERS} as "firstUsers"
       from campaigns c
       join products p on p.workspace_id = c.workspace_id and p.id = c.product_id
       join workspaces w on w.id = c.workspace_id
      where c.workspace_id = $1 and c.id = $2`,
    [workspaceId, campaignId],
  ))!;
}
