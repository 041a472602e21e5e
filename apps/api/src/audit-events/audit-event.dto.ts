import type { AuditEventView } from '#crm/workspaces/audit.service.js';
import { PageResponse } from '../http/page.dto.js';

export class AuditEventResponse {
  id!: string;
  at!: Date;
  /** Who; null for the product itself. */
  memberId!: string | null;
  /** Such as `member_invited`. */
  action!: string;
  subjectType!: string;
  subjectId!: string | null;
  /** Ids and closed words only. */
  details!: Record<string, unknown>;
}

export class AuditEventListResponse extends PageResponse {
  items!: AuditEventResponse[];
}

export const toAuditEventResponse = ({ id, at, memberId, action, subjectType, subjectId, details }: AuditEventView): AuditEventResponse => ({
  id, at, memberId, action, subjectType, subjectId, details,
});
