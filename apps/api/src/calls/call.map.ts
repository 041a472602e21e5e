import type { CallRow } from '#crm/calls/call.queries.js';
import type { RecordCallInput } from '#crm/calls/call-input.js';
import { etagOf } from '../http/etag.js';
import type { CallResponse, CorrectCallBody, ObjectionBody, RecordCallBody } from './call.dto.js';

export function toCallResponse(call: CallRow): CallResponse {
  return {
    id: call.id, etag: etagOf(call.version), campaignId: call.campaign_id, targetId: call.target_id, contactId: call.contact_id, memberId: call.member_id,
    channel: call.channel, phone: call.phone, outcome: call.outcome, interest: call.interest, evidence: call.evidence, signals: call.signals,
    portrait: call.portrait, note: call.note, callBackAt: call.call_back_at, notNowUntil: call.not_now_until, durationSeconds: call.duration_seconds,
    occurredAt: call.occurred_at, recordedAt: call.recorded_at, voidedAt: call.voided_at,
  };
}

const toObjection = ({ id, title, answered }: ObjectionBody) => ({
  id, title, answered: answered === true || (typeof answered === 'string' && answered.trim() !== ''), answer: typeof answered === 'string' ? answered : null,
});

/** The shapes differ in one thing: `answered` may be the answer itself. */
export function toRecordCallInput({ objections, ...body }: RecordCallBody): RecordCallInput {
  return { ...body, ...(objections ? { objections: objections.map(toObjection) } : {}) };
}

/** What is not said stays; a field left out of the body must not overwrite it with nothing. */
export function toCorrectCallInput({ objections, ...body }: CorrectCallBody) {
  const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Omit<CorrectCallBody, 'objections'>;
  return { ...said, ...(objections ? { objections: objections.map(toObjection) } : {}) };
}
