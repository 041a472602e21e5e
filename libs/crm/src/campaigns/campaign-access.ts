import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { row, type Sql } from '#platform/database/sql.js';
import type { Scope } from '#platform/scope.js';

/** Who may call for a campaign: leads and admins always; callers when they are named, or nobody is. */
@Injectable()
export class CampaignAccess {
  /** @throws DomainError `not_found` for an unknown or deleted campaign, `forbidden` for a caller of other campaigns. */
  async assertCaller(sql: Sql, scope: Scope, campaignId: string): Promise<void> {
    const campaign = await row<{ named: boolean; nobody: boolean }>(
      sql,
      `select exists (select 1 from campaign_callers c where c.workspace_id = $1 and c.campaign_id = $2 and c.member_id = $3) as named,
              not exists (select 1 from campaign_callers c where c.workspace_id = $1 and c.campaign_id = $2) as nobody
         from campaigns where workspace_id = $1 and id = $2 and deleted_at is null`,
      [scope.workspaceId, campaignId, scope.memberId],
    );
    if (!campaign) throw notFound('campaign');
    if (scope.role === 'caller' && !campaign.named && !campaign.nobody) throw new DomainError('forbidden');
  }
}
