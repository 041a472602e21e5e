import type { ChangeVariable, FunnelStage, ReportDecision } from '../vocabulary.js';

/** A rate with its 95 % interval, all 0 to 1. */
export interface RateFacts { rate: number; low: number; high: number }

/** Two sides of a comparison: interested organisations of those called to the end. */
export interface ComparisonFacts {
  better: { label: string; interested: number; tried: number };
  other: { label: string; interested: number; tried: number };
  /** That the better one truly is, 0.5 to 1. */
  probability: number;
}

export interface LateFacts { number: number; stages: { stage: FunnelStage; reported: number; now: number }[] }

/** Why a decision is asked for; the codes are those of the report. */
export type QuestionFacts =
  | { rule: 'too_early'; tried: number; fewest: number }
  | { rule: 'on_track'; probability: number }
  | ({ rule: 'better_segment' } & ComparisonFacts)
  | { rule: 'longer_list'; probability: number; callsNeeded: number; listLeft: number }
  | { rule: 'hopeless'; probability: number; tried: number; interested: number };

/** The sentences of the weekly report and of the page that ends it. Probabilities 0 to 1; dates already in words. */
export interface ReportTexts {
  /** `number` is the week's, `what` the product or products. */
  subject(number: number, what: string): string;
  testSubject(subject: string): string;
  preheader(facts: { interested: number; probability: number; chairs: number; decision: ReportDecision }): string;
  title(number: number): string;
  campaign(name: string): string;
  /** "du 16 au 22 novembre" */
  week(number: number, from: Date, lastDay: Date, timeZone: string): string;
  inProgress: string;
  nothing: string;
  headline(facts: { newInterested: number; probability: number; chairs: number }): string;
  expected(facts: { expected: number; low: number; high: number; previous: number | null; listLeft: number }): string;
  decisionAsked: string;
  decisions: Record<ReportDecision, string>;
  question(facts: QuestionFacts): string;
  rule(rule: QuestionFacts['rule']): string;
  decided(facts: { decision: ReportDecision; day: string; note: string | null }): string;
  funnel: string;
  columns: { step: string; volume: string; total: string; week: string; rate: string };
  stages: Record<FunnelStage, string>;
  change(change: number): string;
  ofTheList(rate: number): string;
  rate(facts: RateFacts): string;
  funnelNote: string;
  late(facts: LateFacts): string;
  together(facts: { product: string; list: number; contacted: number; reached: number; interested: number; firstUsers: number }): string;
  learnt: string;
  objection(facts: { title: string; mentions: number; thisWeek: number }): { strong: string; rest: string };
  answer(facts: { text: string; times: number }): string;
  answered(times: number): string;
  need(facts: { title: string; organisations: number; first: boolean }): { strong: string; rest: string };
  compared(facts: ComparisonFacts): { strong: string; rest: string };
  /** What the team changed this week, one thing at a time. */
  changed(facts: { variable: ChangeVariable; note: string | null }): { strong: string; rest: string };
  nothingLearnt: string;
  toCall: string;
  nothingToCall: string;
  allToCall(total: number): string;
  stakeholders(total: number): string;
  unnamed: string;
  /** What stands between a name and its value in plain text. */
  colon: string;
  /** "lundi 23 novembre à 8 h (heure de Paris)" */
  moment(at: Date, timeZone: string): string;
  /** "mardi 24, 10 h 30", or the day alone. */
  due(at: Date, timeZone: string, withTime: boolean): string;
  sent(moment: string): string;
  made(moment: string): string;
  sameNumbers: { before: string; link: string; after: string };
  changeSchedule: string;
  unsubscribe: string;
  unsubscribePage: {
    title: string;
    question: string;
    button: string;
    doneTitle: string;
    done: string;
  };
}

/** "Paris" for `Europe/Paris`: what a person calls a zone. */
export const placeOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
