import type { FollowUpKind } from '../vocabulary.js';
import type { WhyTexts } from '../why.js';

const DUE: Record<FollowUpKind, string> = {
  call_back: 'Call back promised for',
  retry: 'Another try planned for',
  not_now: 'Asked to be called later, from',
  material: 'Was sent the material, call planned for',
  propose_lab: 'Interested, to be invited to the next open lab since',
  decide: 'Silent after several tries, decision to take since',
  task: 'Task planned for',
};

function moment(dueAt: string, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone, hourCycle: 'h23' }).format(new Date(dueAt));
  return `${day(dueAt, timeZone)} at ${time}`;
}

function day(dueAt: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(new Date(dueAt));
}

function segment(attribute: string, value: string): string {
  if (attribute === 'source') return { referral: 'Referred', list: 'From the list', manual: 'Added by hand', open_source: 'From open sources' }[value] ?? value;
  if (attribute === 'territory') return `Department ${value}`;
  if (attribute === 'size') return `Size ${value}`;
  // A column of the list's own: its value alone would not say what it is of.
  return attribute === 'kind' ? value : `${attribute} ${value}`;
}

/** Why this one now, said in English. */
export const whyEn: WhyTexts = {
  promised_call_back: ({ dueAt, timeZone, contact }) => `Call back promised${contact === null ? '' : ` to ${contact}`} for ${moment(dueAt, timeZone)}.`,
  due_follow_up: ({ kind, dueAt, timeZone }) =>
    `${DUE[kind]} ${kind === 'not_now' || kind === 'propose_lab' || kind === 'decide' ? day(dueAt, timeZone) : moment(dueAt, timeZone)}.`,
  referred_by: ({ name }) => `Referred by ${name}.`,
  segment_does_better: ({ attribute, value, interested, tried, restInterested, restTried }) =>
    `${segment(attribute, value)}: ${interested} interested of ${tried}, against ${restInterested} of ${restTried} elsewhere.`,
  little_known: ({ attribute, value, tried }) => `To learn more: ${segment(attribute, value)}, ${tried === 0 ? 'none' : `only ${tried}`} called to the end so far.`,
  fits_portrait: ({ met, of }) => `Looks like the good user: ${met} of ${of} criteria.`,
  try_again: ({ attempts }) => `Not reached yet, after ${attempts} ${attempts > 1 ? 'tries' : 'try'}.`,
  never_called: () => 'Never called.',
  asked_for: () => 'You chose this organisation.',
  first_in_list: () => 'First of the list: no call has shown yet who answers best.',
};
