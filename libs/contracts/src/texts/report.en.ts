import { timeInWords } from './dates.js';
import { placeOf, type ReportTexts } from './report-facts.js';
import { wordsEn } from './words.en.js';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const chance = (probability: number): string => (probability < 0.005 ? 'under 1%' : probability > 0.995 ? 'over 99%' : percent(probability));
const chances = (probability: number): string =>
  (probability < 0.005 ? 'less than 1 chance in 100' : probability > 0.995 ? 'more than 99 chances in 100' : `${Math.round(probability * 100)} ${Math.round(probability * 100) > 1 ? 'chances' : 'chance'} in 100`);
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const quoted = (words: string): string => `“${words}”`;
const outOf = ({ interested, tried }: { interested: number; tried: number }): string => `${interested} of ${tried}`;
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const day = (date: Date, timeZone: string, parts: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-GB', { timeZone, ...parts }).format(date);

const stages: ReportTexts['stages'] = {
  to_call: 'To call', contacted: 'Contacted', reached: 'Reached', interested: 'Interested', invited: 'Invited', confirmed: 'Confirmed',
  attended: 'Attended', first_user: 'First use',
};

export const reportEn: ReportTexts = {
  subject: (number, what) => `Report of week ${number}, ${what}`,
  testSubject: (subject) => `Test: ${subject}`,
  preheader: ({ interested, probability, chairs, decision }) =>
    `${interested} interested, chance ${chance(probability)} for ${many(chairs, 'chair', 'chairs')}. To decide: ${wordsEn.reportDecisions[decision]}.`,
  title: (number) => `Report of week ${number}`,
  campaign: (name) => `campaign ${name}`,
  week: (number, from, lastDay, timeZone) => {
    const sameMonth = day(from, timeZone, { month: 'long' }) === day(lastDay, timeZone, { month: 'long' });
    return `Week ${number}, ${day(from, timeZone, sameMonth ? { day: 'numeric' } : { day: 'numeric', month: 'long' })} to ${day(lastDay, timeZone, { day: 'numeric', month: 'long' })}`;
  },
  inProgress: 'Week in progress, numbers not final.',
  nothing: 'No active campaign this week.',
  headline: ({ newInterested, probability, chairs }) =>
    `${newInterested === 0 ? 'Nobody newly interested.' : `${newInterested} newly interested.`} At this pace, ${chances(probability)} to fill ${many(chairs, 'chair', 'chairs')}.`,
  expected: ({ expected, low, high, previous, listLeft }) => [
    high === 0 ? 'Nobody is expected yet.' : `About ${many(Math.round(expected), 'person is', 'people are')} expected, probably between ${low} and ${high}.`,
    previous === null ? '' : `A week earlier the chance was ${chance(previous)}.`,
    listLeft === 0 ? 'The whole list is called.' : `${many(listLeft, 'organisation is', 'organisations are')} left to call.`,
  ].filter(Boolean).join(' '),
  decisionAsked: 'Decision asked for',
  decisions: { continue: 'Continue', adjust: 'Adjust', stop: 'Stop' },
  question: (facts) => {
    switch (facts.rule) {
      case 'too_early': return `Continue: with ${many(facts.tried, 'organisation', 'organisations')} called to the end, it is too early to conclude.`;
      case 'on_track': return `Continue: the list is long enough, ${chances(facts.probability)} to fill the chairs.`;
      case 'better_segment': return `Adjust: call ${quoted(facts.better.label)} first, keep ${quoted(facts.other.label)} for later.`;
      case 'longer_list': return `Adjust: make the list longer. About ${many(facts.callsNeeded, 'more organisation', 'more organisations')} would be needed, ${facts.listLeft} left.`;
      case 'hopeless': return `Stop: ${outOf(facts)} interested, ${chances(facts.probability)} to fill the chairs.`;
    }
  },
  rule: (rule) => RULES[rule],
  decided: ({ decision, day: when, note }) => `Last decision, ${when}: ${wordsEn.reportDecisions[decision]}.${note ? ` ${quoted(note)}` : ''}`,
  funnel: 'The funnel',
  columns: { step: 'Step', volume: 'Volume', total: 'Total', week: 'Week', rate: 'Passage' },
  stages,
  change: (change) => (change > 0 ? `+${change}` : String(change)),
  ofTheList: (rate) => `${percent(rate)} of the list`,
  rate: ({ rate, low, high }) => `${percent(rate)} (${Math.round(low * 100)} to ${Math.round(high * 100)})`,
  funnelNote: 'In brackets, the 95% interval. Only first use is a conversion.',
  late: ({ number, stages: changed }) =>
    `Facts noted afterwards change the report of week ${number}: ${changed.map(({ stage, reported, now }) => `${stages[stage].toLowerCase()}, ${now} instead of ${reported}`).join('; ')}.`,
  together: ({ product, list, contacted, reached, interested, firstUsers }) =>
    `${product}, all campaigns together, each organisation counted once: ${list} on the lists, ${contacted} contacted, ${reached} reached, ${interested} interested, ${many(firstUsers, 'first use', 'first uses')}.`,
  learnt: 'What we learnt',
  objection: ({ title, mentions, thisWeek }) => ({
    strong: quoted(title),
    rest: ` came up ${times(mentions)}${thisWeek > 0 && thisWeek < mentions ? `, ${thisWeek} of them this week` : ''}.`,
  }),
  answer: ({ text, times: count }) => ` ${quoted(text)} answered it ${times(count)}.`,
  answered: (count) => ` It was answered ${times(count)}.`,
  need: ({ title, organisations, first }) => ({
    strong: title,
    rest: ` is asked for by ${many(organisations, 'organisation', 'organisations')}.${first ? ' It is the first need.' : ''}`,
  }),
  compared: ({ better, other, probability }) => ({
    strong: `${better.label}, ${outOf(better)} interested; ${other.label}, ${outOf(other)}.`,
    rest: ` ${chances(probability).replace(/^./, (letter) => letter.toUpperCase())} that the first segment answers better.`,
  }),
  changed: ({ variable, note }) => (variable === 'nothing'
    ? { strong: 'Nothing changed this week', rest: ': the numbers tell what the same way of doing is worth.' }
    : { strong: `Changed this week: ${wordsEn.changeVariables[variable]}.`, rest: note ? ` ${quoted(note)}` : '' }),
  nothingLearnt: 'No objection, need or difference between segments to report.',
  toCall: 'To call this week',
  nothingToCall: 'No follow-up promised or due this week.',
  allToCall: (total) => (total > 1 ? `See the ${total} follow-ups of the week` : 'See the follow-up of the week'),
  stakeholders: (total) => `Stakeholders, counted apart: ${total} met this week`,
  unnamed: 'Name erased',
  colon: ': ',
  moment: (at, timeZone) =>
    `on ${day(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })} at ${timeInWords(at, 'en', { timeZone })} (${placeOf(timeZone)} time)`,
  due: (at, timeZone, withTime) =>
    `${day(at, timeZone, { weekday: 'long', day: 'numeric' })}${withTime ? `, ${timeInWords(at, 'en', { timeZone })}` : ''}`,
  sent: (moment) => `Sent ${moment}.`,
  made: (moment) => `Drawn up ${moment}.`,
  sameNumbers: { before: 'The same numbers are in ', link: 'the report online', after: '.' },
  changeSchedule: 'Change the day or time',
  unsubscribe: 'Stop receiving this report',
  unsubscribePage: {
    title: 'Weekly report',
    question: 'Stop receiving the weekly report by e-mail? Members of the team can still read it online.',
    button: 'Stop receiving this report',
    doneTitle: 'Done',
    done: 'The weekly report will no longer be sent to you.',
  },
};

const RULES: Record<Parameters<ReportTexts['rule']>[0], string> = {
  too_early: 'Rule: nothing is concluded before 10 organisations were called to the end.',
  on_track: 'Rule: go on while the chance is at least 50%.',
  better_segment: 'Rule: change segment from 95 chances in 100 that the other answers better, one thing at a time.',
  longer_list: 'Rule: adjust when the chance falls under 50%.',
  hopeless: 'Rule: stop when the chance stays under 5% after 50 organisations called to the end.',
};
