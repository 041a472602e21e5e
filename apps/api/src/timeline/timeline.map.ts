import type { NextStepCode } from '#contracts/next-step.js';
import { nextStepInWords } from '#contracts/texts/next-step.js';
import type { FollowUpEntry, TimelineEntry } from '#crm/insights/call-list/timeline.queries.js';
import { etagOf } from '../http/etag.js';
import type { Told } from '../targets/target.map.js';
import type { FollowUpEntryResponse, TimelineEntryResponse } from './timeline.dto.js';

export function toTimelineEntryResponse(entry: TimelineEntry, told: Told): TimelineEntryResponse {
  const { id, kind, at, targetId, campaignId, campaign, contactId, contact, memberId, member } = entry;
  const nothing = { call: null, stage: null, followUp: null, referral: null, optOut: null };
  return { id, kind, at, targetId, campaignId, campaign, contactId, contact, memberId, member, ...nothing, ...factsOf(entry, told) };
}

function factsOf(entry: TimelineEntry, told: Told): Partial<TimelineEntryResponse> {
  switch (entry.kind) {
    case 'call': {
      const { version, outcome, interest, channel, note, evidence, needs, objections, movedTo } = entry.facts;
      return { call: {
        etag: etagOf(version), outcome, interest, channel, note, evidence, movedTo, needs: needs.map(({ id, title }) => ({ id, title })),
        objections: objections.map(({ id, title, answered, answer }) => ({ id, title, answered, answer })),
      } };
    }
    case 'stage': {
      const { from, to, cause, reason } = entry.facts;
      return { stage: { from, to, cause, reason } };
    }
    case 'follow_up': return { followUp: toFollowUpEntry(entry.facts, entry.timeZone, told) };
    case 'referral': {
      const { direction, organisationId, organisation } = entry.facts;
      return { referral: { direction, organisationId, organisation } };
    }
    case 'opt_out': return { optOut: { scope: entry.facts.scope, liftedAt: entry.facts.liftedAt === null ? null : new Date(entry.facts.liftedAt) } };
  }
}

function toFollowUpEntry({ kind, status, dueAt, note, reasonCode, reasonParams, stage }: FollowUpEntry, timeZone: string | null, told: Told): FollowUpEntryResponse {
  const due = new Date(dueAt);
  return {
    kind, status, note, dueAt: due,
    text: nextStepInWords(
      // Written by the rules themselves, from the closed list of codes.
      { kind, dueAt: due.toISOString(), stage, code: reasonCode as NextStepCode, params: reasonParams },
      told.locale,
      { timeZone: timeZone ?? told.timeZone, now: told.now, readerTimeZone: told.timeZone },
    ),
  };
}
