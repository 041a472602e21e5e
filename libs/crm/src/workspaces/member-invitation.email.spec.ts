import { describe, expect, it } from '@jest/globals';
import { memberInvitationEmail } from './member-invitation.email.js';

const invitation = {
  url: 'https://crm.example.org/join#token=abc', expiresAt: new Date('2026-11-30T23:30:00Z'), workspaceName: 'Nous & <vous>', timeZone: 'Europe/Paris', locale: 'fr' as const,
};

describe('the e-mail to an invited member', () => {
  it('holds the link and the day until which it works, in the time zone of the team', () => {
    const { subject, text } = memberInvitationEmail(invitation);
    expect(subject).toBe('Votre accès à l’équipe Nous & <vous>');
    expect(text).toContain('https://crm.example.org/join#token=abc');
    expect(text).toContain('jusqu’au 1 décembre 2026');
  });

  it('escapes what people typed', () => {
    expect(memberInvitationEmail(invitation).html).toContain('Nous &amp; &lt;vous&gt;');
  });

  it('is complete in English', () => {
    expect(memberInvitationEmail({ ...invitation, locale: 'en' }).text).toBe(
      'The team “Nous & <vous>” gives you access to Premier Cercle. Choose your password:\n\nhttps://crm.example.org/join#token=abc\n\nThis link works once, until December 1, 2026. You did not expect this message? Do nothing.\n');
  });
});
