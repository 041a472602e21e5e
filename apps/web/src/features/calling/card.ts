import type { components } from '../../lib/api/schema.generated.js';

type Schemas = components['schemas'];
type Answer = Schemas['NextCallResponse'];
type CardPart = 'target' | 'organisation' | 'contacts' | 'history' | 'script' | 'discourse' | 'criteria' | 'why' | 'leaseUntil' | 'nextSteps' | 'objections';

/** Everything about one organisation to call; it is enough to go on without the network. */
export type Card = Required<Pick<Answer, CardPart>> & Pick<Answer, 'openLab' | 'guests'>;
export type Contact = Schemas['ContactOnCardResponse'];
export type Phone = Schemas['PhoneOnCard'];
export type NextStep = Schemas['NextStepOnCard'];
export type Objection = Schemas['ObjectionOnCard'];

/** Nobody to call: why, until when, and how many numbers could be repaired meanwhile. */
export interface DryQueue { text: string; nextDueAt: string | null; toRepair: number; noNumber: number }

export const isCard = (found: Card | DryQueue): found is Card => 'target' in found;

export function readAnswer(answer: Answer): Card | DryQueue {
  if (!answer.empty) return answer as Card;
  return { text: answer.text ?? '', nextDueAt: answer.nextDueAt ?? null, toRepair: answer.reasons?.toRepair ?? 0, noNumber: answer.reasons?.noNumber ?? 0 };
}

export const nameOf = ({ firstName, lastName }: { firstName?: string | null; lastName?: string | null }): string => [firstName, lastName].filter(Boolean).join(' ');

/** Short enough for the status bar. */
export const shortName = ({ organisation }: Card): string => organisation.acronym ?? organisation.name;

export interface PhoneChoice extends Phone { contactId: string | null; dial: string }

/** The numbers that can be dialled, the person's own first, then those of the organisation. */
export function phonesFor({ organisation, contacts }: Card, contactId: string | null): PhoneChoice[] {
  const own = contacts.find(({ id }) => id === contactId)?.phones.map((phone) => ({ ...phone, contactId })) ?? [];
  const general = organisation.phones.map((phone) => ({ ...phone, contactId: null }));
  return [...own, ...general].filter(({ status }) => status !== 'wrong').map((phone) => ({ ...phone, dial: dialOf(phone) }));
}

const dialOf = ({ e164, raw, extension }: Phone): string => (e164 ?? raw.replace(/[^\d+*#]/g, '')) + (extension ? `,${extension}` : '');

/** `+33199009717` as people read it: « 01 99 00 97 17 »; what cannot be told stays as it was written. */
export function phoneInWords({ e164, raw, extension }: Pick<Phone, 'e164' | 'raw' | 'extension'>): string {
  const french = e164 && /^\+33(\d{9})$/.exec(e164)?.[1];
  const shown = french ? `0${french}`.replace(/(\d{2})(?=\d)/g, '$1\u00A0') : raw;
  return extension ? `${shown}, ${extension}` : shown;
}
