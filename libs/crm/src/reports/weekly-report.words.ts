import type { QuestionFacts, ReportTexts } from '#contracts/texts/report-facts.js';
import { reportTexts } from '#contracts/texts/report.js';
import type { Words } from '#contracts/texts/words.js';
import { wordsEn } from '#contracts/texts/words.en.js';
import { wordsFr } from '#contracts/texts/words.fr.js';
import { REPORT_DECISIONS, type FunnelStage, type Locale, type ReportDecision } from '#contracts/vocabulary.js';
import type { CampaignView, ComparedView, QuestionView, ReportView } from './weekly-report.view.js';

/** A line whose beginning stands out. */
export interface Line { strong: string; rest: string }

export interface FunnelLine { step: string; total: number; change: string; rate: string; /** 0..1 of the longest bar. */ share: number }

/** One campaign's part of the report, said. */
export interface CampaignWords {
  campaignId: string;
  name: string;
  headline: string;
  expected: string;
  question: string;
  rule: string;
  decisions: { decision: ReportDecision; label: string; asked: boolean }[];
  decided: string | null;
  late: string | null;
  funnel: FunnelLine[];
  learnt: Line[];
  /** Null for viewers. */
  toCall: { lines: { name: string; what: string; when: string }[]; all: string | null } | null;
  stakeholders: { title: string; lines: { name: string; stage: string }[] } | null;
}

/** The whole report in one language, before it is laid out as HTML or text. */
export interface ReportWords {
  subject: string;
  preview: string;
  title: string;
  about: string;
  week: string;
  inProgress: string | null;
  campaigns: CampaignWords[];
  /** Products with several campaigns, organisations counted once. */
  together: string[];
}

/** Steps of the table; the list itself is its first rate. */
const SHOWN: readonly FunnelStage[] = ['contacted', 'reached', 'interested', 'invited', 'confirmed', 'attended', 'first_user'];

export function sayReport(view: ReportView, locale: Locale): ReportWords {
  const texts = reportTexts(locale);
  const number = Number(view.week.slice(-2));
  const products = [...new Set(view.campaigns.map(({ product }) => product ?? texts.unnamed))];
  const about = view.campaigns.length === 1 ? texts.campaign(view.campaigns[0]!.campaign ?? texts.unnamed) : products.join(', ');
  const main = view.campaigns[0];
  const withProducts = products.length > 0 ? texts.subject(number, products.join(', ')) : texts.title(number);
  return {
    subject: withProducts,
    preview: main
      ? texts.preheader({
        interested: main.funnel.trials.interested, probability: main.forecast.probability, chairs: main.forecast.goal, decision: main.question.decision,
      })
      : texts.nothing,
    title: texts.title(number),
    about: about || texts.title(number),
    week: texts.week(number, new Date(view.from), new Date(new Date(view.to).getTime() - 1), view.timeZone),
    inProgress: view.final ? null : texts.inProgress,
    campaigns: view.campaigns.map((part) => sayCampaign(part, texts, locale, view.timeZone)),
    together: view.products.filter(({ campaignIds }) => campaignIds.length > 1).map(({ product, funnel }) => {
      const ever = (stage: FunnelStage): number => funnel.stages.find((step) => step.stage === stage)!.everReached;
      return texts.together({
        product: product ?? texts.unnamed, list: funnel.list, contacted: ever('contacted'), reached: ever('reached'), interested: ever('interested'), firstUsers: ever('first_user'),
      });
    }),
  };
}

function sayCampaign(part: CampaignView, texts: ReportTexts, locale: Locale, timeZone: string): CampaignWords {
  const { forecast, question } = part;
  const words: Words = locale === 'fr' ? wordsFr : wordsEn;
  const interested = part.funnel.stages.find(({ stage }) => stage === 'interested')!;
  return {
    campaignId: part.campaignId,
    name: part.campaign ?? texts.unnamed,
    headline: texts.headline({ newInterested: interested.change, probability: forecast.probability, chairs: forecast.goal }),
    expected: texts.expected({
      expected: forecast.expectedAttendees, low: forecast.interval.low, high: forecast.interval.high, previous: part.previousProbability, listLeft: forecast.listLeft,
    }),
    question: texts.question(questionFacts(question, texts)),
    rule: texts.rule(question.rule),
    // The one asked for comes first, as the button to press.
    decisions: [question.decision, ...REPORT_DECISIONS.filter((decision) => decision !== question.decision)]
      .map((decision) => ({ decision, label: texts.decisions[decision], asked: decision === question.decision })),
    decided: part.lastDecision && texts.decided({ decision: part.lastDecision.decision, day: texts.due(new Date(part.lastDecision.at), timeZone, false), note: part.lastDecision.note }),
    late: part.late && texts.late({ number: Number(part.late.week.slice(-2)), stages: part.late.stages }),
    funnel: funnelLines(part, texts),
    learnt: learntLines(part, texts),
    toCall: part.toCall && {
      lines: part.toCall.first.map(({ organisation, kind, dueAt }) => ({
        name: organisation ?? texts.unnamed, what: words.followUpKinds[kind], when: texts.due(new Date(dueAt), timeZone, kind === 'call_back'),
      })),
      all: part.toCall.total > 0 ? texts.allToCall(part.toCall.total) : null,
    },
    stakeholders: part.stakeholders && part.stakeholders.total > 0
      ? { title: texts.stakeholders(part.stakeholders.total), lines: part.stakeholders.met.map(({ organisation, stage }) => ({ name: organisation ?? texts.unnamed, stage: words.stages[stage] })) }
      : null,
  };
}

function questionFacts(question: QuestionView, texts: ReportTexts): QuestionFacts {
  if (question.rule === 'better_segment') return { rule: question.rule, ...comparedFacts(question.params, texts) };
  return { rule: question.rule, ...question.params } as QuestionFacts;
}

const comparedFacts = ({ better, other, probability }: ComparedView, texts: ReportTexts) => ({
  better: { ...better, label: better.label ?? texts.unnamed }, other: { ...other, label: other.label ?? texts.unnamed }, probability,
});

function funnelLines({ funnel }: CampaignView, texts: ReportTexts): FunnelLine[] {
  const steps = funnel.stages.filter(({ stage }) => SHOWN.includes(stage));
  const longest = Math.max(1, ...steps.map(({ everReached }) => everReached));
  return steps.map(({ stage, everReached, change }) => {
    const rate = funnel.rates.find((each) => each.stage === stage)?.proportion ?? null;
    // The list is no sample: its share is told without an interval.
    const said = rate === null ? '' : stage === 'contacted' ? texts.ofTheList(rate.rate) : texts.rate(rate);
    return { step: texts.stages[stage], total: everReached, change: texts.change(change), rate: said, share: everReached / longest };
  });
}

function learntLines(part: CampaignView, texts: ReportTexts): Line[] {
  const lines: Line[] = part.changed ? [texts.changed({ variable: part.changed.variable, note: part.changed.note })] : [];
  lines.push(...part.objections.map(({ title, mentions, thisWeek, answered, answer }) => {
    const { strong, rest } = texts.objection({ title: title ?? texts.unnamed, mentions, thisWeek });
    const reply = answer?.text ? texts.answer({ text: answer.text, times: answer.times }) : answered > 0 ? texts.answered(answered) : '';
    return { strong, rest: rest + reply };
  }));
  lines.push(...part.needs.map(({ title, organisations }, i) => texts.need({ title: title ?? texts.unnamed, organisations, first: i === 0 && part.needs.length > 1 })));
  for (const compared of [part.segments, part.campaigns]) if (compared) lines.push(texts.compared(comparedFacts(compared, texts)));
  return lines;
}
