import type { ReactElement } from 'react';
import type { ReportTexts } from '#contracts/texts/report-facts.js';
import { reportTexts } from '#contracts/texts/report.js';
import { capitalised } from '#contracts/texts/words.js';
import type { Locale, ReportDecision } from '#contracts/vocabulary.js';
import type { EmailContent } from '#platform/mail/email.entity.js';
import { Block, ButtonLink, emailHtml, Headline, INK, Item, Items, Layout, Section, SERIF } from '#platform/mail/layout.js';
import { sayReport, type CampaignWords, type FunnelLine, type ReportWords } from './weekly-report.words.js';
import type { ReportView } from './weekly-report.view.js';

/** Pages the mail leads to. None of them acts when it is opened: mail scanners follow every link. */
export interface ReportLinks {
  online: string;
  /** Null for those who do not decide. */
  decide: ((campaignId: string, decision: ReportDecision) => string) | null;
  /** Null for those who may not open it. */
  followUps: ((campaignId: string) => string) | null;
  schedule: string | null;
  unsubscribe: string | null;
}

export interface ReportEmail {
  view: ReportView;
  locale: Locale;
  links: ReportLinks;
  /** When it was sent; null for a report that is only read. */
  sentAt: Date | null;
  /** Sent to oneself, to see it. */
  test?: boolean;
}

/** The weekly report as a message. */
export function weeklyReportEmail(email: ReportEmail): EmailContent {
  const texts = reportTexts(email.locale);
  const words = sayReport(email.view, email.locale);
  const subject = email.test ? texts.testSubject(words.subject) : words.subject;
  return {
    subject,
    text: asText(words, texts, email),
    html: asHtml(words, texts, email, subject),
    ...(email.links.unsubscribe ? { unsubscribeUrl: email.links.unsubscribe } : {}),
  };
}

function footerSentence(texts: ReportTexts, { sentAt, view }: ReportEmail): string {
  return sentAt ? texts.sent(texts.moment(sentAt, view.timeZone)) : texts.made(texts.moment(new Date(view.asOf), view.timeZone));
}

function asHtml(words: ReportWords, texts: ReportTexts, email: ReportEmail, subject: string): string {
  const { links, locale } = email;
  return emailHtml({
    lang: locale,
    subject,
    preview: words.preview,
    about: words.about,
    date: words.week,
    footer: (
      <>
        {footerSentence(texts, email)} {texts.sameNumbers.before}<TextLink href={links.online}>{texts.sameNumbers.link}</TextLink>{texts.sameNumbers.after}
        {links.schedule === null && links.unsubscribe === null ? null : <br />}
        {links.schedule === null ? null : <TextLink href={links.schedule}>{texts.changeSchedule}</TextLink>}
        {links.schedule === null || links.unsubscribe === null ? null : <br />}
        {links.unsubscribe === null ? null : <TextLink href={links.unsubscribe}>{texts.unsubscribe}</TextLink>}
      </>
    ),
    children: (
      <>
        {words.inProgress === null ? null : <Block top={16}><p style={{ margin: 0, fontSize: '13px', lineHeight: '18px', color: INK.faint }}>{words.inProgress}</p></Block>}
        {words.campaigns.length === 0 ? <Headline>{texts.nothing}</Headline> : null}
        {words.campaigns.map((campaign) => <Campaign key={campaign.campaignId} campaign={campaign} texts={texts} links={links} named={words.campaigns.length > 1} />)}
        {words.together.map((sentence) => <Block key={sentence}><Paragraph>{sentence}</Paragraph></Block>)}
      </>
    ),
  });
}

function Campaign({ campaign, texts, links, named }: { campaign: CampaignWords; texts: ReportTexts; links: ReportLinks; named: boolean }): ReactElement {
  return (
    <>
      {named ? <Block top={24}><p style={{ margin: 0, fontSize: '13px', lineHeight: '18px', fontWeight: 'bold', color: INK.act }}>{campaign.name}</p></Block> : null}
      <Headline detail={campaign.expected}>{campaign.headline}</Headline>
      <Question campaign={campaign} texts={texts} decide={links.decide} />
      <Section title={texts.funnel}>
        <FunnelTable lines={campaign.funnel} texts={texts} />
        <p style={{ margin: '8px 0 0', fontSize: '12px', lineHeight: '18px', color: INK.faint }}>{texts.funnelNote}</p>
        {campaign.late === null ? null : <p style={{ margin: '8px 0 0', fontSize: '13px', lineHeight: '19px', color: INK.quiet }}>{campaign.late}</p>}
      </Section>
      <Section title={texts.learnt}>
        {campaign.learnt.length === 0 ? <Paragraph>{texts.nothingLearnt}</Paragraph> : (
          <Layout style={{ fontSize: '15px', lineHeight: '23px' }}>
            {campaign.learnt.map(({ strong, rest }, i) => (
              <tr key={i}><td style={{ padding: '8px 0', borderTop: `1px solid ${INK.line}` }}><b>{strong}</b>{rest}</td></tr>
            ))}
          </Layout>
        )}
      </Section>
      {campaign.toCall === null ? null : (
        <Section title={texts.toCall}>
          {campaign.toCall.lines.length === 0 ? <Paragraph>{texts.nothingToCall}</Paragraph> : (
            <Items>{campaign.toCall.lines.map(({ name, what, when }, i) => <Item key={i} name={name} detail={capitalised(what)} aside={when} />)}</Items>
          )}
          {campaign.toCall.all === null || links.followUps === null ? null : (
            <p style={{ margin: '14px 0 0', fontSize: '15px', lineHeight: '22px' }}><TextLink href={links.followUps(campaign.campaignId)}>{campaign.toCall.all}</TextLink></p>
          )}
        </Section>
      )}
      {campaign.stakeholders === null ? null : (
        <Section title={campaign.stakeholders.title}>
          <Items>{campaign.stakeholders.lines.map(({ name, stage }, i) => <Item key={i} name={name} aside={stage} />)}</Items>
        </Section>
      )}
    </>
  );
}

function Question({ campaign, texts, decide }: { campaign: CampaignWords; texts: ReportTexts; decide: ReportLinks['decide'] }): ReactElement {
  return (
    <Block top={22}>
      <Layout style={{ backgroundColor: INK.actSoft }}>
        <tr>
          <td style={{ padding: '16px 20px 18px' }}>
            <p style={{ margin: '0 0 4px', fontSize: '13px', lineHeight: '18px', fontWeight: 'bold', color: INK.act }}>{texts.decisionAsked}</p>
            <p style={{ margin: 0, fontFamily: SERIF, fontSize: '18px', lineHeight: '26px' }}>{campaign.question}</p>
            <p style={{ margin: '6px 0 0', fontSize: '13px', lineHeight: '19px', color: INK.quiet }}>{campaign.rule}{campaign.decided === null ? null : <><br />{campaign.decided}</>}</p>
            {decide === null ? null : (
              <Layout width="auto" style={{ marginTop: '14px' }}>
                <tr>
                  {campaign.decisions.map(({ decision, label, asked }) => (
                    <td key={decision} style={{ paddingRight: '8px' }}><ButtonLink href={decide(campaign.campaignId, decision)} quiet={!asked}>{label}</ButtonLink></td>
                  ))}
                </tr>
              </Layout>
            )}
          </td>
        </tr>
      </Layout>
    </Block>
  );
}

/** Pixels of the longest bar. */
const BAR = 150;
const HEAD = { padding: '0 0 6px', fontSize: '12px', fontWeight: 'normal', color: INK.faint } as const;
const CELL = { padding: '8px 0', borderTop: `1px solid ${INK.line}` } as const;

function FunnelTable({ lines, texts: { columns } }: { lines: FunnelLine[]; texts: ReportTexts }): ReactElement {
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ fontSize: '14px', lineHeight: '20px', borderCollapse: 'collapse' }}>
      <thead>
        <tr>
          <th scope="col" align="left" style={HEAD}>{columns.step}</th>
          <th scope="col" align="left" style={{ ...HEAD, paddingLeft: '10px' }}>{columns.volume}</th>
          <th scope="col" align="right" style={HEAD}>{columns.total}</th>
          <th scope="col" align="right" style={HEAD}>{columns.week}</th>
          <th scope="col" align="right" style={HEAD}>{columns.rate}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ step, total, change, rate, share }) => (
          <tr key={step}>
            <th scope="row" align="left" style={{ ...CELL, fontWeight: 'bold' }}>{step}</th>
            <td width={BAR + 10} style={{ ...CELL, paddingLeft: '10px' }}>{total === 0 ? null : <Bar width={Math.max(2, Math.round(share * BAR))} />}</td>
            <td align="right" style={{ ...CELL, fontSize: '16px', fontWeight: 'bold' }}>{total}</td>
            <td align="right" style={{ ...CELL, color: INK.quiet }}>{change}</td>
            <td align="right" style={{ ...CELL, color: INK.quiet, whiteSpace: 'nowrap' }}>{rate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A coloured cell: programs that block pictures show it all the same. */
function Bar({ width }: { width: number }): ReactElement {
  return (
    <Layout width="auto">
      <tr><td width={width} height={12} style={{ width: `${width}px`, height: '12px', backgroundColor: INK.act, fontSize: 0, lineHeight: 0 }}>{'\u200B'}</td></tr>
    </Layout>
  );
}

function Paragraph({ children }: { children: string }): ReactElement {
  return <p style={{ margin: 0, fontSize: '15px', lineHeight: '23px', color: INK.quiet }}>{children}</p>;
}

function TextLink({ href, children }: { href: string; children: string }): ReactElement {
  return <a href={href} style={{ color: INK.act }}>{children}</a>;
}

/** The same for those who read without HTML. */
function asText(words: ReportWords, texts: ReportTexts, email: ReportEmail): string {
  const { links } = email;
  const blocks: string[] = [[words.title, words.week, ...(words.inProgress ? [words.inProgress] : [])].join('\n')];
  if (words.campaigns.length === 0) blocks.push(texts.nothing);
  for (const campaign of words.campaigns) {
    blocks.push(
      [campaign.name, campaign.headline, campaign.expected].join('\n'),
      [texts.decisionAsked, campaign.question, campaign.rule, ...(campaign.decided ? [campaign.decided] : []),
        ...campaign.decisions.flatMap(({ decision, label }) => (links.decide ? [`- ${label}${texts.colon}${links.decide(campaign.campaignId, decision)}`] : []))].join('\n'),
      [texts.funnel, ...campaign.funnel.map(({ step, total, change, rate }) => `- ${step}${texts.colon}${total} (${change})${rate ? `, ${rate}` : ''}`), texts.funnelNote,
        ...(campaign.late ? [campaign.late] : [])].join('\n'),
      [texts.learnt, ...(campaign.learnt.length === 0 ? [texts.nothingLearnt] : campaign.learnt.map(({ strong, rest }) => `- ${strong}${rest}`))].join('\n'),
    );
    if (campaign.toCall) {
      blocks.push([texts.toCall, ...(campaign.toCall.lines.length === 0 ? [texts.nothingToCall] : campaign.toCall.lines.map(({ name, what, when }) => `- ${name}, ${what}, ${when}`)),
        ...(campaign.toCall.all && links.followUps ? [`${campaign.toCall.all}${texts.colon}${links.followUps(campaign.campaignId)}`] : [])].join('\n'));
    }
    if (campaign.stakeholders) blocks.push([campaign.stakeholders.title, ...campaign.stakeholders.lines.map(({ name, stage }) => `- ${name}, ${stage}`)].join('\n'));
  }
  blocks.push(...words.together);
  blocks.push([
    footerSentence(texts, email), `${texts.sameNumbers.before}${texts.sameNumbers.link}${texts.colon}${links.online}`,
    ...(links.schedule ? [`${texts.changeSchedule}${texts.colon}${links.schedule}`] : []), ...(links.unsubscribe ? [`${texts.unsubscribe}${texts.colon}${links.unsubscribe}`] : []),
  ].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}
