import type { ReactElement, ReactNode } from 'react';
import type { InvitationTemplate } from '#contracts/chase.js';
import { dateInWords, timeInWords } from '#contracts/texts/dates.js';
import { fillInvitation, invitationTexts } from '#contracts/texts/invitation.js';
import type { LabFacts } from '#contracts/texts/invitation-facts.js';
import { capitalised } from '#contracts/texts/words.js';
import type { Locale } from '#contracts/vocabulary.js';
import type { EmailContent } from '#platform/mail/email.entity.js';
import { Block, ButtonLink, emailHtml, Headline, INK, Section } from '#platform/mail/layout.js';

/** `invite`: the first; `update`: the lab has changed; `waitlist`: a yes without a chair; `promote`: off the waiting list; `cancel`: called off; `withdraw`: this guest is not expected any more; `doubled`: the person is invited under another entry. */
export type CalendarMailKind = 'invite' | 'update' | 'waitlist' | 'promote' | 'cancel' | 'withdraw' | 'doubled';

/** Messages that take the day out of the guest’s calendar, with their words: nothing is asked in them. */
const TAKING_OUT = { cancel: 'cancelled', withdraw: 'withdrawn', doubled: 'doubled' } as const;
const takesOut = (kind: CalendarMailKind): kind is keyof typeof TAKING_OUT => kind in TAKING_OUT;
export const calendarMethodOf = (kind: CalendarMailKind): 'REQUEST' | 'CANCEL' => (takesOut(kind) ? 'CANCEL' : 'REQUEST');

export interface InvitationMailData {
  locale: Locale;
  firstName: string | null;
  lab: { title: string; startsAt: Date; endsAt: Date; place: string; programme: string; question: string | null; template: InvitationTemplate };
  product: string;
  team: string;
  /** The team's zone, where the lab takes place. */
  timeZone: string;
  broughtByName: string | null;
  /** The guest's own page, and where they object. */
  rsvpUrl: string;
  optOutUrl: string;
}

/** The facts of a lab in words. */
export function labFacts({ lab, locale, product, team, timeZone }: Pick<InvitationMailData, 'lab' | 'locale' | 'product' | 'team' | 'timeZone'>): LabFacts {
  const at = { timeZone };
  return {
    title: lab.title, product, team, place: lab.place,
    date: dateInWords(lab.startsAt, locale, at),
    hours: invitationTexts(locale).hours(timeInWords(lab.startsAt, locale, at), timeInWords(lab.endsAt, locale, at)),
  };
}

const WORDS = { update: 'moved', waitlist: 'waitlisted', promote: 'promoted' } as const;

/** The invitation itself and every message that changes the guest's calendar. The calendar part is added by who sends. */
export function invitationEmail(kind: CalendarMailKind, data: InvitationMailData): EmailContent {
  const texts = invitationTexts(data.locale);
  const lab = labFacts(data);
  if (takesOut(kind)) {
    const { subject, lead } = texts[TAKING_OUT[kind]];
    return mail(data, lab, { subject: subject(lab), paragraphs: [texts.hello(data.firstName), lead(lab)] });
  }
  if (kind !== 'invite') {
    const { subject, lead, button } = texts[WORDS[kind]];
    return mail(data, lab, { subject: subject(lab), paragraphs: [texts.hello(data.firstName), lead], facts: true, button });
  }
  const words = data.lab.template[data.locale] ?? { subject: texts.subject, body: texts.body };
  const values = { hello: texts.hello(data.firstName), firstName: data.firstName ?? '', title: lab.title, date: lab.date, place: lab.place, product: lab.product, team: lab.team };
  return mail(data, lab, {
    // A line break typed into the subject is a space there.
    subject: fillInvitation(words.subject, data.locale, values).replace(/[ \t\r\n]+/gu, ' ').trim(),
    paragraphs: [
      ...fillInvitation(words.body, data.locale, values).split(/\n\s*\n/u).map((paragraph) => paragraph.trim()).filter(Boolean),
      ...(data.broughtByName ? [texts.broughtBy(data.broughtByName)] : []),
    ],
    facts: true, question: true, button: texts.button,
  });
}

/** One rung of the ladder by mail. `expected`: they said yes; else nothing, or maybe. */
export function reminderEmail(data: InvitationMailData, { daysBefore, expected, questionOpen }: { daysBefore: number; expected: boolean; questionOpen: boolean }): EmailContent {
  const texts = invitationTexts(data.locale);
  const { reminder } = texts;
  const lab = labFacts(data);
  return mail(data, lab, {
    subject: reminder.subject(lab, daysBefore, expected),
    paragraphs: [
      texts.hello(data.firstName), (expected ? reminder.expected : reminder.open)(daysBefore),
      ...(expected && questionOpen && data.lab.question ? [`${reminder.questionOpen}${data.locale === 'fr' ? '\u00A0' : ''}: ${data.lab.question}`] : []),
      ...(expected ? [reminder.cannotCome] : []),
    ],
    facts: true, button: expected ? reminder.changeButton : reminder.answerButton,
  });
}

interface Parts { subject: string; paragraphs: string[]; facts?: boolean; question?: boolean; button?: string }

function mail(data: InvitationMailData, lab: LabFacts, { subject, paragraphs, facts = false, question = false, button }: Parts): EmailContent {
  const texts = invitationTexts(data.locale);
  const colon = data.locale === 'fr' ? '\u00A0: ' : ': ';
  const rows: [string, string][] = facts ? [
    [texts.when, `${capitalised(lab.date)}, ${lab.hours}`],
    ...(lab.place ? [[texts.where, lab.place] as [string, string]] : []),
  ] : [];
  const asked = question ? data.lab.question : null;
  const programme = facts ? data.lab.programme.trim() : '';
  const footer = texts.footer(data.team);
  return {
    subject,
    text: [
      ...paragraphs.flatMap((paragraph) => [paragraph, '']),
      ...(facts ? [texts.workingDay, ''] : []),
      ...rows.map(([label, value]) => `${label}${colon}${value}`),
      ...(programme ? ['', texts.programme, programme] : []),
      ...(asked ? ['', `${texts.question}${colon}${asked}`] : []),
      ...(button ? ['', `${button}${colon}${data.rsvpUrl}`] : []),
      '', footer, '', `${texts.optOut}${colon}${data.optOutUrl}`, '',
    ].join('\n'),
    html: emailHtml({
      lang: data.locale, subject, preview: facts ? `${texts.workingDay} ${capitalised(lab.date)}, ${lab.hours}.` : paragraphs.at(-1)!, about: texts.about,
      date: capitalised(lab.date),
      footer: <>{footer} <a href={data.optOutUrl} style={{ color: INK.faint }}>{texts.optOut}</a></>,
      children: (
        <>
          <Headline>{lab.title}</Headline>
          <Block top={16}>{paragraphs.map((paragraph, index) => <Paragraph key={index}>{lines(paragraph)}</Paragraph>)}</Block>
          {facts ? (
            <Block top={16}>
              <Paragraph><b>{texts.workingDay}</b></Paragraph>
              {rows.map(([label, value]) => <Paragraph key={label}><b>{label}</b>{colon}{value}</Paragraph>)}
            </Block>
          ) : null}
          {programme ? <Section title={texts.programme}><Paragraph>{lines(programme)}</Paragraph></Section> : null}
          {asked ? <Section title={texts.question}><Paragraph>{asked}</Paragraph></Section> : null}
          {button ? <Block top={20}><ButtonLink href={data.rsvpUrl}>{button}</ButtonLink></Block> : null}
        </>
      ),
    }),
  };
}

function Paragraph({ children }: { children: ReactNode }): ReactElement {
  return <p style={{ margin: '0 0 10px', fontSize: '15px', lineHeight: '23px', color: INK.quiet }}>{children}</p>;
}

const lines = (text: string): ReactNode => text.split('\n').map((line, index) => (index === 0 ? line : [<br key={index} />, line]));
