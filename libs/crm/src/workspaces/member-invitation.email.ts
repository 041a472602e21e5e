import { DateTime } from 'luxon';
import type { Locale } from '#contracts/vocabulary.js';
import type { EmailContent } from '#platform/mail/email.entity.js';
import { escapeHtml } from '#platform/mail/escape-html.js';

export interface MemberInvitation {
  url: string;
  expiresAt: Date;
  workspaceName: string;
  timeZone: string;
  locale: Locale;
}

/** What the link is for and how long it works; the person did not ask for this message. */
export function memberInvitationEmail({ url, expiresAt, workspaceName, timeZone, locale }: MemberInvitation): EmailContent {
  const day = DateTime.fromJSDate(expiresAt, { zone: timeZone }).setLocale(locale).toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' });
  const { subject, opening, action, ending } = locale === 'fr'
    ? {
      subject: `Votre accès à l’équipe ${workspaceName}`,
      opening: `L’équipe «\u00A0${workspaceName}\u00A0» vous donne accès à Premier Cercle. Choisissez votre mot de passe\u00A0:`,
      action: 'Choisir mon mot de passe',
      ending: `Ce lien sert une seule fois, jusqu’au ${day}. Vous n’attendiez pas ce message\u202F? Ne faites rien.`,
    }
    : {
      subject: `Your access to the team ${workspaceName}`,
      opening: `The team “${workspaceName}” gives you access to Premier Cercle. Choose your password:`,
      action: 'Choose my password',
      ending: `This link works once, until ${day}. You did not expect this message? Do nothing.`,
    };
  return {
    subject,
    text: `${opening}\n\n${url}\n\n${ending}\n`,
    html: `<!doctype html><html lang="${locale}"><body style="font-family:Arial,sans-serif;color:#161616"><p>${escapeHtml(opening)}</p>`
      + `<p><a href="${escapeHtml(url)}">${action}</a></p><p>${escapeHtml(ending)}</p></body></html>`,
  };
}
