import type { Locale } from '../vocabulary.js';
import { INVITATION_FIELDS, type InvitationField, type InvitationTexts } from './invitation-facts.js';
import { invitationEn } from './invitation.en.js';
import { invitationFr } from './invitation.fr.js';

/** Everything an invitation, its reminders and its page say, in one language. */
export function invitationTexts(locale: Locale): InvitationTexts {
  return locale === 'fr' ? invitationFr : invitationEn;
}

const FIELD = /\{([^{}\n]{1,40})\}/gu;

const fieldNamed = (name: string, locale: Locale): InvitationField | undefined =>
  (Object.hasOwn(INVITATION_FIELDS[locale], name) ? (INVITATION_FIELDS[locale] as Record<string, InvitationField>)[name] : undefined);

/** The words with their fields filled in; braces around anything else stay as they were written. */
export function fillInvitation(words: string, locale: Locale, values: Record<InvitationField, string>): string {
  return words.replace(FIELD, (whole, name: string) => {
    const field = fieldNamed(name.trim(), locale);
    return field ? values[field] : whole;
  });
}

/** What stands in braces and is no field: a slip to be told before it is mailed to fifty people. */
export function unknownFields(words: string, locale: Locale): string[] {
  return [...new Set([...words.matchAll(FIELD)].map(([, name]) => name!.trim()).filter((name) => !fieldNamed(name, locale)))];
}
