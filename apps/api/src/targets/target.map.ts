import { nextStepInWords } from '#contracts/texts/next-step.js';
import type { NextStepCode } from '#contracts/next-step.js';
import type { Locale } from '#contracts/vocabulary.js';
import type { ListedTarget } from '#crm/insights/call-list/call-list.queries.js';
import { etagOf } from '../http/etag.js';
import type { TargetResponse } from './target.dto.js';

/** How dates in a row are told: in the target's own zone, seen from the workspace's. */
export interface Told { locale: Locale; now: Date; timeZone: string }

export function toTargetResponse(target: ListedTarget, told: Told): TargetResponse {
  return {
    id: target.id,
    etag: etagOf(target.version),
    campaignId: target.campaign_id,
    organisationId: target.organisation_id,
    organisation: {
      id: target.organisation_id, name: target.name, acronym: target.acronym, kind: target.organisation_kind, city: target.city,
      department: target.department, timeZone: target.time_zone, phone: target.phone,
    },
    contactId: target.contact_id,
    contactName: target.contact_name,
    kind: target.kind,
    source: target.source,
    referrer: target.referrer_target_id || target.referrer_contact_id ? { targetId: target.referrer_target_id, contactId: target.referrer_contact_id } : null,
    stage: target.stage,
    interest: target.interest,
    assigneeId: target.assignee_id,
    assigneeName: target.assignee_name,
    portrait: target.portrait,
    note: target.note,
    attempts: target.attempts,
    lastCallAt: target.last_call_at,
    hasNumber: target.has_number,
    toRepair: target.to_repair,
    nextStep: target.next_kind && target.next_due_at ? {
      followUpId: target.next_follow_up_id,
      kind: target.next_kind,
      dueAt: target.next_due_at,
      text: nextStepInWords(
        {
          kind: target.next_kind, dueAt: target.next_due_at.toISOString(), stage: target.stage,
          // Written by the rules themselves, from the closed list of codes.
          code: (target.next_code ?? 'chosen_by_caller') as NextStepCode, params: target.next_params ?? {},
        },
        told.locale,
        { timeZone: target.time_zone ?? told.timeZone, now: told.now, readerTimeZone: told.timeZone },
      ),
    } : null,
    lease: target.lease_member_id && target.lease_until ? { memberId: target.lease_member_id, until: target.lease_until } : null,
  };
}
