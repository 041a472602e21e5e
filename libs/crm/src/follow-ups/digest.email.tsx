import { dayInWords, timeInWords } from '#contracts/texts/dates.js';
import { wordsEn } from '#contracts/texts/words.en.js';
import { wordsFr } from '#contracts/texts/words.fr.js';
import { capitalised } from '#contracts/texts/words.js';
import type { FollowUpKind, Locale } from '#contracts/vocabulary.js';
import type { EmailContent } from '#platform/mail/email.entity.js';
import { Block, ButtonLink, emailHtml, Headline, Item, Items, Section } from '#platform/mail/layout.js';
import { DIGEST_TEXTS } from './digest.texts.js';

export interface DigestData {
  locale: Locale;
  /** Of whom it is for. */
  name: string;
  now: Date;
  /** The team's time zone: the reader's. */
  timeZone: string;
  /** Where their day is shown. */
  url: string;
  /** In the order to be worked on. */
  followUps: readonly DigestItem[];
}

export interface DigestItem {
  kind: FollowUpKind;
  dueAt: Date;
  /** Zone of the organisation, where its postcode told it. */
  timeZone: string | null;
  organisation: string;
  contact: string | null;
  campaign: string;
}

/** Beyond this, a mail is not read but scrolled. */
const MAX_LINES = 40;

interface Line { name: string; detail: string; aside: string; late: boolean }

/** The morning's follow-ups of one person: what is late, then what the day brings. */
export function digestEmail({ locale, name, now, timeZone, url, followUps }: DigestData): EmailContent {
  const texts = DIGEST_TEXTS[locale];
  const promises = followUps.filter(({ kind }) => kind === 'call_back').length;
  const lines = followUps.slice(0, MAX_LINES).map((followUp) => line(followUp, locale, now, timeZone));
  const groups = [
    { title: texts.late, lines: lines.filter(({ late }) => late) },
    { title: texts.today, lines: lines.filter(({ late }) => !late) },
  ].filter((group) => group.lines.length > 0);
  const more = followUps.length > MAX_LINES ? texts.more(followUps.length - MAX_LINES) : null;
  const headline = texts.headline(followUps.length);
  const detail = promises > 0 ? texts.promised(promises) : texts.noPromise;
  const footer = texts.footer(timeInWords(now, locale, { timeZone }));
  const subject = texts.subject(followUps.length, promises);
  return {
    subject,
    text: [
      texts.hello(name), '', headline, detail,
      ...groups.flatMap((group) => ['', group.title, ...group.lines.map((each) => `- ${each.name}, ${each.aside}. ${each.detail}`)]),
      ...(more ? ['', more] : []), '', `${texts.open}${locale === 'fr' ? '\u00A0' : ''}: ${url}`, '', footer, '',
    ].join('\n'),
    html: emailHtml({
      lang: locale,
      subject,
      preview: detail,
      about: texts.about,
      date: capitalised(day(now, locale, timeZone)),
      footer,
      children: (
        <>
          <Headline detail={detail}>{headline}</Headline>
          {groups.map((group) => (
            <Section key={group.title} title={group.title}>
              <Items>{group.lines.map((each, index) => <Item key={index} {...each} />)}</Items>
            </Section>
          ))}
          {more === null ? null : <Block top={14}><span style={{ fontSize: '15px', lineHeight: '22px' }}>{more}</span></Block>}
          <Block top={22}><ButtonLink href={url}>{texts.open}</ButtonLink></Block>
        </>
      ),
    }),
  };
}

function line({ kind, dueAt, timeZone: place, organisation, contact, campaign }: DigestItem, locale: Locale, now: Date, timeZone: string): Line {
  const words = locale === 'fr' ? wordsFr : wordsEn;
  const time = timeInWords(dueAt, locale, { timeZone });
  const local = place === null ? time : timeInWords(dueAt, locale, { timeZone: place });
  const there = local === time ? '' : locale === 'fr' ? ` (${local} sur place)` : ` (${local} there)`;
  const today = day(dueAt, locale, timeZone) === day(now, locale, timeZone);
  return {
    name: organisation,
    detail: [capitalised(words.followUpKinds[kind]), contact, campaign].filter(Boolean).join(', '),
    aside: today ? `${time}${there}` : dayInWords(dueAt, locale, { timeZone, now }),
    late: dueAt < now && !today,
  };
}

function day(at: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(at);
}
