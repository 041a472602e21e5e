import { personFileTexts } from '#contracts/texts/person-file.js';
import type { PersonFileTexts } from '#contracts/texts/person-file.words.js';
import { textsFor } from '#contracts/texts/texts.js';
import { capitalised, type Words } from '#contracts/texts/words.js';
import { PERSONAS, type Locale } from '#contracts/vocabulary.js';
import type { ContactWithPhones } from '../contacts/contacts.service.js';
import type { PersonaView } from '../insights/personas/persona.service.js';
import { isVendor } from '../insights/personas/vendor.rules.js';
import type { Organisation } from '../organisations/organisation.entity.js';
import { formatPhone } from '../organisations/phone.rules.js';
import type { CallOfFile, EntryOfFile, FollowUpOfFile, InvitationOfFile, ListOfFile, MailOfFile, OptOutOfFile, TeamOfFile } from './person-file.queries.js';

/** One thing known, as it is read. */
export interface FileField { label: string; value: string }
/** What belongs together: one call, one number. */
export type FileRecord = FileField[];
export interface FileSection { key: string; title: string; note: string | null; records: FileRecord[] }

/** All that a team holds about a person, in words. */
export interface PersonFile {
  contactId: string;
  locale: Locale;
  title: string;
  introduction: string;
  rights: string;
  generatedAt: Date;
  /** "Établi le mardi 10 novembre 2026 à 11:00". */
  generated: string;
  /** What stands where a section is empty. */
  nothing: string;
  sections: FileSection[];
}

export interface FileFacts {
  team: TeamOfFile;
  contact: ContactWithPhones;
  /** The same person under other spellings, merged since. */
  former: EntryOfFile[];
  organisation: Organisation;
  lists: ListOfFile[];
  calls: CallOfFile[];
  followUps: FollowUpOfFile[];
  invitations: InvitationOfFile[];
  mails: MailOfFile[];
  optOuts: OptOutOfFile[];
  persona: PersonaView;
}

/** Puts the facts into the person's language; a thing that is not known has no line. */
export function personFile(facts: FileFacts, locale: Locale, now: Date): PersonFile {
  const texts = personFileTexts(locale);
  const say = sayer(texts, textsFor(locale).words, locale, facts.organisation.timeZone ?? facts.team.timeZone);
  const { contact } = facts;
  const { sections } = texts;
  return {
    contactId: contact.id,
    locale,
    title: texts.title([contact.firstName, contact.lastName].filter(Boolean).join(' ') || contact.email || texts.unnamed),
    introduction: texts.introduction(facts.team.name),
    rights: texts.rights,
    generatedAt: now,
    generated: `${texts.generatedAt} ${say.moment(now)}`,
    nothing: texts.nothing,
    sections: [
      section('identity', sections.identity, [say.identity(contact), ...facts.former.map(say.identity)]),
      section('phones', sections.phones, [contact, ...facts.former].flatMap(({ phones }) => phones).map(say.phone)),
      section('organisation', sections.organisation, [say.organisation(facts.organisation)]),
      section('lists', sections.lists, facts.lists.map(say.list)),
      section('calls', sections.calls, facts.calls.map(say.call)),
      section('followUps', sections.followUps, facts.followUps.map(say.followUp)),
      section('invitations', sections.invitations, facts.invitations.map(say.invitation)),
      section('mails', sections.mails, facts.mails.map(say.mail)),
      section('optOuts', sections.optOuts, facts.optOuts.map(say.optOut)),
      { ...section('opinions', sections.opinions, [say.opinion(facts.persona)]), note: texts.opinionsNote },
    ],
  };
}

const section = (key: string, title: string, records: FileRecord[]): FileSection => ({ key, title, note: null, records: records.filter((record) => record.length > 0) });

/** How each kind of thing is told. */
function sayer(texts: PersonFileTexts, words: Words, locale: Locale, timeZone: string) {
  const { labels } = texts;
  const dates = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' });
  const percent = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent', maximumFractionDigits: 0 });
  const moment = (at: Date): string => dates.format(at);
  const when = (at: Date | null): string | null => at && moment(at);
  const words_ = <T extends string>(values: readonly T[], list: Readonly<Record<T, string>>): string => values.map((value) => list[value]).join(', ');
  const known = (...fields: [label: string, value: string | null | undefined][]): FileRecord =>
    fields.flatMap(([label, value]) => (value ? [{ label, value }] : []));

  return {
    moment,
    identity: (contact: Omit<EntryOfFile, 'phones'>) => known(
      [labels.firstName, contact.firstName], [labels.lastName, contact.lastName], [labels.jobTitle, contact.jobTitle], [labels.email, contact.email],
      [labels.influence, contact.influence === 'none' ? null : words.influences[contact.influence]], [labels.note, contact.note],
      [labels.enteredAt, moment(contact.createdAt)], [labels.lastSpokenAt, when(contact.lastSpokenAt)], [labels.optedOutAt, when(contact.optedOutAt)],
    ),
    phone: (phone: EntryOfFile['phones'][number]) => known(
      [labels.number, phone.e164 ? formatPhone(phone.e164) : phone.raw], [labels.extension, phone.extension], [labels.label, phone.label],
      [labels.status, words.phoneStatuses[phone.status]],
    ),
    organisation: ({ name, acronym, kind, city }: Organisation) => known(
      [labels.name, acronym ? `${name} (${acronym})` : name], [labels.kind, kind], [labels.city, city],
    ),
    list: (list: ListOfFile) => known(
      [labels.campaign, list.campaign], [labels.product, list.product], [labels.source, words.targetSources[list.source]], [labels.stage, words.stages[list.stage]],
      [labels.interest, words.interests[list.interest]], [labels.addedAt, moment(list.addedAt)], [labels.note, list.note],
    ),
    call: (call: CallOfFile) => known(
      [labels.at, moment(call.occurredAt)], [labels.channel, words.channels[call.channel]], [labels.by, call.member], [labels.phone, call.phone],
      [labels.outcome, words.outcomes[call.outcome]], [labels.interest, call.interest && words.interests[call.interest]],
      [labels.evidence, words_(call.evidence, words.evidences)], [labels.signals, words_(call.signals, words.signals)], [labels.reread, words_(call.reread, words.signals)],
      [labels.needs, call.needs.join(', ')], [labels.objections, call.objections.join(', ')], [labels.note, call.note],
      [labels.callBackAt, when(call.callBackAt)], [labels.notNowUntil, when(call.notNowUntil)],
      [labels.duration, call.durationSeconds === null ? null : `${Math.max(1, Math.round(call.durationSeconds / 60))}\u00A0${labels.minutes}`],
      [labels.cancelled, when(call.voidedAt)], [labels.correctedBecause, call.voidReason],
    ),
    followUp: (followUp: FollowUpOfFile) => known(
      [labels.dueAt, moment(followUp.dueAt)], [labels.purpose, words.followUpKinds[followUp.kind]], [labels.status, words.followUpStatuses[followUp.status]],
    ),
    invitation: (invitation: InvitationOfFile) => known(
      [labels.name, invitation.openLab], [labels.at, moment(invitation.startsAt)], [labels.status, words.invitationStatuses[invitation.status]],
      [labels.sentAt, when(invitation.sentAt)], [labels.answeredAt, when(invitation.answeredAt)], [labels.question, invitation.answer && invitation.question],
      [labels.answer, invitation.answer], [labels.accessNeeds, invitation.accessNeeds], [labels.confirmedAt, when(invitation.confirmedAt)], [labels.arrivedAt, when(invitation.arrivedAt)], [labels.theme, invitation.theme],
      [labels.motivated, invitation.motivated === null ? null : invitation.motivated || texts.yes],
    ),
    mail: (mail: MailOfFile) => known(
      [labels.at, moment(mail.createdAt)], [labels.purpose, words.emailPurposes[mail.purpose]], [labels.subject, mail.subject],
      [labels.state, words.emailStates[mail.state]], [labels.sentAt, when(mail.sentAt)],
    ),
    optOut: (optOut: OptOutOfFile) => known(
      [labels.at, moment(optOut.occurredAt)], [labels.scope, words.optOutScopes[optOut.scope]], [labels.liftedAt, when(optOut.liftedAt)],
      [labels.liftReason, optOut.liftReason],
    ),
    opinion: (persona: PersonaView) => (persona.expiresAt === null && persona.vendor.confirmed === null ? [] : known(
      [labels.persona, PERSONAS.map((type) => `${words.personas[type]} ${percent.format(persona.probabilities[type])}`).join(', ')],
      [labels.facts, capitalised(words_([...persona.facts, ...persona.otherFacts].map(({ signal }) => signal), words.signals))],
      [labels.vendor, isVendor(persona.vendor) ? texts.yes : texts.no], [labels.expiresAt, when(persona.expiresAt)],
    )),
  };
}
