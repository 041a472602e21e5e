import { invitationTexts } from '#contracts/texts/invitation.js';
import { labDayTexts } from '#contracts/texts/lab-day.js';
import type { Locale } from '#contracts/vocabulary.js';
import type { EmailContent } from '#platform/mail/email.entity.js';
import { Block, emailHtml, Headline, INK, Item, Items, Section } from '#platform/mail/layout.js';

export interface LabThanksData {
  locale: Locale;
  /** Of the guest; empty where only an address is known. */
  name: string;
  team: string;
  timeZone: string;
  product: string;
  heldOn: Date;
  promises: readonly string[];
  next: { startsAt: Date; place: string } | null;
  /** Where they object: a link of their own. */
  optOutUrl: string;
}

/** After the day: thanks, what was promised, the next date, who holds the data and how to object. No persona, no picture. */
export function labThanksEmail({ locale, name, team, timeZone, product, heldOn, promises, next, optOutUrl }: LabThanksData): EmailContent {
  const texts = labDayTexts(locale).thanks;
  const invitation = invitationTexts(locale);
  const day = (at: Date): string => new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at);
  const subject = texts.subject(product);
  const lead = texts.lead(product, day(heldOn));
  const following = next ? texts.next(day(next.startsAt), next.place) : texts.noNext;
  const footer = invitation.footer(team);
  return {
    subject,
    text: [
      texts.hello(name), '', lead, '', texts.promised, ...(promises.length > 0 ? promises.map((promise) => `- ${promise}`) : [texts.nothingPromised]), '',
      following, '', '--', footer, `${invitation.optOut} ${optOutUrl}`, '',
    ].join('\n'),
    html: emailHtml({
      lang: locale, subject, preview: texts.preview, about: team, date: day(heldOn),
      footer: <>{footer} <a href={optOutUrl} style={{ color: INK.faint }}>{invitation.optOut}</a></>,
      children: (
        <>
          <Headline detail={lead}>{texts.hello(name)}</Headline>
          <Section title={texts.promised}>
            {promises.length > 0 ? <Items>{promises.map((promise) => <Item key={promise} name={promise} />)}</Items> : <p style={{ margin: 0, fontSize: '15px', lineHeight: '22px' }}>{texts.nothingPromised}</p>}
          </Section>
          <Block>
            <h2 style={{ margin: '0 0 8px', fontSize: '16px', lineHeight: '22px' }}>{texts.nextTitle}</h2>
            <p style={{ margin: 0, fontSize: '15px', lineHeight: '22px' }}>{following}</p>
          </Block>
        </>
      ),
    }),
  };
}
