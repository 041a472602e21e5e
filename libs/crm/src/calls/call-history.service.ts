import { Injectable } from '@nestjs/common';
import { rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { CALL_COLUMNS, type CallRow } from './call.queries.js';

export interface CallFilter { campaignId?: string; targetId?: string; contactId?: string; memberId?: string }

/** The calls as they stand: neither taken back nor former versions. */
@Injectable()
export class CallHistoryService {
  constructor(private readonly uow: UnitOfWork, private readonly cursors: Cursors) {}

  /** Newest first. A caller reads the calls of their campaigns. */
  async list(scope: Scope, filter: CallFilter, { limit, cursor }: PageRequest): Promise<Page<CallRow>> {
    const after = positionAfter(this.cursors, 'calls', cursor);
    const found = await rows<CallRow>(
      this.uow.reader,
      `select ${CALL_COLUMNS} from calls k
        where k.workspace_id = $1 and k.voided_at is null
          and ($2::uuid is null or k.campaign_id = $2) and ($3::uuid is null or k.target_id = $3)
          and ($4::uuid is null or k.contact_id = $4) and ($5::uuid is null or k.member_id = $5)
          and ($6::timestamptz is null or (k.occurred_at, k.id) < ($6, $7::uuid))
          and ($8::uuid is null or not exists (select 1 from campaign_callers c where c.workspace_id = $1 and c.campaign_id = k.campaign_id)
               or exists (select 1 from campaign_callers c where c.workspace_id = $1 and c.campaign_id = k.campaign_id and c.member_id = $8))
        order by k.occurred_at desc, k.id desc limit $9`,
      [scope.workspaceId, filter.campaignId ?? null, filter.targetId ?? null, filter.contactId ?? null, filter.memberId ?? null,
        after?.[0] ?? null, after?.[1] ?? null, scope.role === 'caller' ? scope.memberId : null, limit + 1],
    );
    return this.cursors.page(found, limit, ({ occurred_at: occurredAt, id }) => ['calls', occurredAt, id]);
  }
}
