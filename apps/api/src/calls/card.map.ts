import { emptyQueueInWords } from '#contracts/texts/empty-queue.js';
import type { CallCard } from '#crm/calls/next-call.service.js';
import type { DryQueue } from '#crm/calls/queue.queries.js';
import type { KnownPhone } from '#crm/calls/phones.queries.js';
import { etagOf } from '../http/etag.js';
import type { Told } from '../targets/target.map.js';
import type { NextCallResponse, PhoneOnCard } from './card.dto.js';

export function toNextCallResponse(next: CallCard | DryQueue, told: Told): NextCallResponse {
  return 'reasons' in next ? toDry(next, told) : toCard(next);
}

function toDry({ reasons, nextDueAt }: DryQueue, { locale, now, timeZone }: Told): NextCallResponse {
  return { empty: true, reasons, nextDueAt, text: emptyQueueInWords({ reasons, nextDueAt: nextDueAt?.toISOString() ?? null }, locale, { now, timeZone }) };
}

function toCard(card: CallCard): NextCallResponse {
  const { target, place, organisation } = card;
  return {
    empty: false,
    target: {
      id: target.id, etag: etagOf(place.version), kind: target.kind, stage: target.stage, interest: target.interest, attempts: target.attempts,
      contactId: target.contact_id, note: target.note, portrait: target.portrait, evidence: card.evidence.get(null) ?? [], referrer: place.referrer, spokenIn: place.spoken_in,
    },
    organisation: {
      id: organisation.id, name: organisation.name, acronym: organisation.acronym, kind: organisation.kind, size: organisation.size,
      legalForm: organisation.legalForm,
      address: { line: organisation.addressLine, postcode: organisation.postcode, city: organisation.city },
      department: organisation.department, timeZone: card.timeZone, email: organisation.email, website: organisation.website, note: organisation.note,
      attributes: organisation.attributes, phones: organisation.phones.map(toPhone),
    },
    contacts: card.contacts.map((contact) => ({
      id: contact.id, firstName: contact.first_name, lastName: contact.last_name, jobTitle: contact.job_title, email: contact.email,
      influence: contact.influence, interest: contact.interest, evidence: card.evidence.get(contact.id) ?? [], phones: contact.phones.map(toPhone),
    })),
    history: card.history.map((call) => ({
      id: call.id, occurredAt: call.occurred_at, outcome: call.outcome, interest: call.interest, evidence: call.evidence, note: call.note,
      contactId: call.contact_id, memberName: call.member_name,
    })),
    script: card.discourse.script,
    discourse: {
      age: card.discourse.age,
      variants: { rebel: card.discourse.variants.rebel ?? null, marsh: card.discourse.variants.marsh ?? null, loyalist: card.discourse.variants.loyalist ?? null },
    },
    criteria: card.criteria.map(({ key, label, weight }) => ({ key, label, weight })),
    why: { code: card.why.code, params: card.why.params, text: card.why.text },
    leaseUntil: card.leaseUntil,
    nextSteps: card.nextSteps.map(({ outcome, interest, kind, dueAt, stage, code, params, text }) => ({ outcome, interest, kind, dueAt, stage, code, params, text })),
    objections: card.objections.map(({ id, title, heard, answered, answers }) => ({ id, title, heard, answered, answers })),
    openLab: card.openLab && { id: card.openLab.id, title: card.openLab.title, startsAt: card.openLab.startsAt, seatsLeft: card.openLab.seatsLeft },
    guests: card.guests.map(({ id, openLabId, contactId, status }) => ({ id, openLabId, contactId, status })),
  };
}

function toPhone({ id, raw, e164, extension, label, status }: Pick<KnownPhone, 'id' | 'raw' | 'e164' | 'extension' | 'label' | 'status'>): PhoneOnCard {
  return { id, raw, e164, extension, label, status };
}
