import type { Channel, Evidence, Interest, OptOutScope, Outcome, PortraitAnswer, Signal } from '#contracts/vocabulary.js';
import type { CallBody } from '../outbox/outbox-entry.js';
import { phonesFor, type Card, type NextStep } from './card.js';

export interface NewContact { firstName: string; lastName: string; jobTitle: string; email: string; phone: string }
export interface NeedHeard { title: string; outsideProblem: boolean }
export interface ObjectionHeard { id: string | null; title: string; answered: boolean; answer: string }
/** Whom the person brings along. */
export interface ColleagueHeard { firstName: string; lastName: string; email: string }
export interface ReferralHeard { name: string; person: string; phone: string; /** A network or a possible opponent: apart, with their own script. */ isStakeholder?: boolean }

/** What the caller has said so far of this call. Nothing of it is computed. */
export interface Draft {
  channel: Channel;
  outcome: Outcome | null;
  interest: Interest | null;
  evidence: readonly Evidence[];
  signals: readonly Signal[];
  contactId: string | null;
  /** Somebody who is not on the card yet. */
  newContact: NewContact | null;
  /** The number dialled. */
  phone: string | null;
  needs: readonly NeedHeard[];
  objections: readonly ObjectionHeard[];
  referrals: readonly ReferralHeard[];
  /** Answers given in this call, over those of the card. */
  portrait: Readonly<Record<string, PortraitAnswer>>;
  note: string;
  /** Another moment than the rule's, ISO. */
  dueAt: string | null;
  optOutScope: OptOutScope;
  /** They come to the next open lab, with these colleagues; null where they are not invited in this call. */
  invite: { colleagues: readonly ColleagueHeard[] } | null;
}

/** Nobody was spoken with: these save at once. */
export const SILENT: readonly Outcome[] = ['no_answer', 'busy', 'voicemail', 'gatekeeper', 'wrong_number'];
/** In the order of the interest letters A, E, I, M. */
export const INTEREST_CHOICES = ['none', 'curious', 'interested', 'motivated'] as const satisfies readonly Interest[];
const PROVEN: readonly Interest[] = ['interested', 'motivated'];

export function newDraft(card: Card): Draft {
  const contactId = card.target.contactId ?? (card.contacts.length === 1 ? card.contacts[0]!.id : null);
  return {
    channel: 'phone', outcome: null, interest: null, evidence: [], signals: [], contactId, newContact: null, phone: phonesFor(card, contactId)[0]?.dial ?? null,
    needs: [], objections: [], referrals: [], portrait: {}, note: '', dueAt: null, optOutScope: 'contact', invite: null,
  };
}

export const toggled = <T>(list: readonly T[], item: T): T[] => (list.includes(item) ? list.filter((one) => one !== item) : [...list, item]);

/** Somebody warm, whose name is known, can be invited to the lab of the card. */
export const mayInvite = (draft: Draft, card: Card): boolean =>
  Boolean(card.openLab) && draft.outcome === 'reached' && PROVEN.includes(draft.interest!) && (draft.contactId !== null || draft.newContact !== null);

/** What follows, as the API computed it; at another moment when the caller chose one. */
export function stepFor(draft: Draft, card: Card): NextStep | null {
  const step = card.nextSteps.find(({ outcome, interest }) => outcome === draft.outcome && (interest === null || interest === draft.interest));
  if (!step) return null;
  return draft.dueAt === null || step.kind === null ? step : { ...step, dueAt: draft.dueAt };
}

export type Missing = 'outcome' | 'interest' | 'evidence' | 'moment';

/** What the call cannot be saved without: the API would refuse it, and says the same. */
export function missingIn(draft: Draft, card: Card): Missing | null {
  if (draft.outcome === null) return 'outcome';
  if (draft.outcome === 'reached' && draft.interest === null) return 'interest';
  if (draft.outcome === 'reached' && PROVEN.includes(draft.interest!) && draft.evidence.length === 0 && !provenBefore(draft, card)) return 'evidence';
  if (draft.outcome === 'call_back' && draft.dueAt === null) return 'moment';
  return null;
}

/** What was heard before from the same person; the API says whose it is and how long it counts. */
function provenBefore({ contactId, newContact }: Draft, { contacts, target }: Card): boolean {
  if (newContact !== null) return false;
  const said = contactId === null ? target : contacts.find(({ id }) => id === contactId);
  return said !== undefined && said.evidence.length > 0;
}

const text = (value: string): string | undefined => value.trim() || undefined;

/** The call as the API takes it. @param at when it happened */
export function bodyFor(draft: Draft, card: Card, at: Date): CallBody & { occurredAt: string } {
  const { outcome, dueAt, newContact } = draft;
  const step = stepFor(draft, card);
  return {
    targetId: card.target.id,
    outcome: outcome!,
    channel: draft.channel,
    occurredAt: at.toISOString(),
    ...(newContact === null ? { contactId: draft.contactId } : { contact: contactBody(newContact) }),
    phone: draft.channel === 'phone' ? draft.phone : null,
    interest: outcome === 'reached' ? draft.interest : null,
    // Nothing is learnt of a person one did not speak with.
    evidence: SILENT.includes(outcome!) ? [] : [...draft.evidence],
    signals: SILENT.includes(outcome!) ? [] : [...draft.signals],
    needs: draft.needs.map(({ title, outsideProblem }) => ({ title, outsideProblem })),
    // The description cannot say "words or a flag" in the generated type.
    objections: draft.objections.map(({ id, title, answered, answer }) => ({ ...(id === null ? { title } : { id }), answered: text(answer) ?? answered })) as unknown as CallBody['objections'],
    referrals: draft.referrals.map(({ name, person, phone, isStakeholder }) => ({ name, phone: text(phone), ...(isStakeholder ? { kind: 'stakeholder' as const } : {}), ...(text(person) ? { contact: personBody(person) } : {}) })),
    ...(Object.keys(draft.portrait).length > 0 ? { portrait: { ...draft.portrait } } : {}),
    note: text(draft.note),
    ...(outcome === 'call_back' ? { callBackAt: dueAt } : {}),
    ...(outcome === 'not_now' && dueAt !== null ? { notNowUntil: dueAt } : {}),
    ...(dueAt !== null && step?.kind && outcome !== 'call_back' && outcome !== 'not_now' ? { followUp: { kind: step.kind, dueAt } } : {}),
    ...(draft.invite && mayInvite(draft, card) ? { invite: inviteBody(draft.invite.colleagues, card.openLab!.id) } : {}),
    ...(outcome === 'refused' && draft.optOutScope === 'organisation' && (draft.contactId !== null || newContact !== null) ? { optOutScope: 'organisation' as const } : {}),
  };
}

/** Nobody named: the API takes whoever was spoken with, a person met in this very call as well. */
const inviteBody = (colleagues: readonly ColleagueHeard[], openLabId: string) => ({
  openLabId,
  colleagues: colleagues.filter(({ lastName, email }) => text(lastName) ?? text(email)).map(({ firstName, lastName, email }) => ({ firstName: text(firstName), lastName: text(lastName), email: text(email) })),
});

const contactBody = ({ firstName, lastName, jobTitle, email, phone }: NewContact) => ({
  firstName: text(firstName), lastName: text(lastName), jobTitle: text(jobTitle), email: text(email), ...(text(phone) ? { phones: [{ raw: phone.trim() }] } : {}),
});

/** « Inès Maquette »: what comes last is the family name. */
function personBody(person: string): { firstName?: string; lastName: string } {
  const words = person.trim().split(/\s+/);
  const lastName = words.pop()!;
  return words.length > 0 ? { firstName: words.join(' '), lastName } : { lastName };
}
