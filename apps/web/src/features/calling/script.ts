import type { Evidence, Signal } from '#contracts/vocabulary.js';

export type Block = { kind: 'say' | 'hint'; text: string } | { kind: 'list'; items: string[] };
/** Where facts come up in a conversation: while listening, while proposing, while asking for others. */
export type Moment = 'opening' | 'listening' | 'proposing' | 'referring' | 'closing';
export interface Step { title: string; moment: Moment; blocks: Block[] }

const HEADING = /^#{1,6}\s+(.*)$/;
const BULLET = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/;
const QUOTE = /^(?:>\s*|[«“"])/;

/** The script's Markdown as steps: a heading starts one, what is in quotation marks is said aloud. */
export function readScript(markdown: string): Step[] {
  const steps: Omit<Step, 'moment'>[] = [];
  for (const paragraph of markdown.replace(/\r\n?/g, '\n').split(/\n{2,}|\n(?=#)|(?<=^#.*)\n/m)) {
    const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
    const heading = HEADING.exec(lines[0] ?? '')?.[1];
    if (heading !== undefined) {
      steps.push({ title: plain(heading), blocks: [] });
      lines.shift();
    }
    if (lines.length === 0) continue;
    if (steps.length === 0) steps.push({ title: '', blocks: [] });
    steps.at(-1)!.blocks.push(blockOf(lines));
  }
  return withMoments(steps);
}

function blockOf(lines: string[]): Block {
  if (lines.every((line) => BULLET.test(line))) return { kind: 'list', items: lines.map((line) => plain(BULLET.exec(line)![1]!)) };
  const text = plain(lines.map((line) => line.replace(/^>\s*/, '')).join(' '));
  return { kind: QUOTE.test(lines[0]!) ? 'say' : 'hint', text };
}

const plain = (text: string): string => text.replace(/(\*\*|__)(.+?)\1/g, '$2').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').trim();

const MOMENTS: [Moment, RegExp][] = [
  ['referring', /qui d.autre|recommand|who else|refer/i],
  ['listening', /écout|irritant|problème|besoin|listen|pain|problem|need/i],
  ['proposing', /propos|invit|open lab|offer/i],
  ['closing', /conclu|récapitul|clos|end the|wrap/i],
];

/** A step's moment by its heading; where headings do not tell, by its place. */
function withMoments(steps: readonly Omit<Step, 'moment'>[]): Step[] {
  const byHeading = steps.map(({ title }) => MOMENTS.find(([, words]) => words.test(title))?.[0]);
  const place = (moment: Moment, index: number): number => (byHeading.includes(moment) ? byHeading.indexOf(moment) : Math.min(index, steps.length - 1));
  const listening = place('listening', 1);
  const proposing = place('proposing', 2);
  const referring = place('referring', steps.length - 1);
  return steps.map((step, index) => ({
    ...step,
    moment: index === listening ? 'listening' : index === proposing ? 'proposing' : index === referring ? 'referring' : byHeading[index] === 'closing' ? 'closing' : 'opening',
  }));
}

/** The facts of each moment, in the order in which people tend to say them. */
export const HEARD: Record<Moment, readonly Signal[]> = {
  opening: [],
  listening: ['indignant_about_irritant', 'built_own_workaround', 'uses_tools_without_asking', 'defends_current_tool', 'long_list_of_requests'],
  proposing: [
    'wants_it_now', 'asks_who_uses_it', 'must_ask_hierarchy', 'asks_who_approved', 'wants_it_stable_first', 'would_bend_the_rules', 'avoids_conflict',
    'asks_for_delivery_dates', 'only_gives_opinions',
  ],
  referring: ['trains_or_hosts_peers'],
  closing: [],
};

export const PROVEN_BY: Record<Moment, readonly Evidence[]> = {
  opening: [],
  listening: ['told_the_pain', 'offered_their_data'],
  proposing: ['accepted_a_date', 'asked_to_be_invited'],
  referring: ['offered_a_colleague'],
  closing: [],
};

/** The letters of the evidence. */
export const EVIDENCE_KEYS: Record<Evidence, string> = {
  accepted_a_date: 'D', asked_to_be_invited: 'V', offered_a_colleague: 'C', offered_their_data: 'O', told_the_pain: 'R',
};

/** Facts that no step of this script holds: shown with the last one, so that none is out of reach. */
export function homeless(steps: readonly Step[]): { signals: Signal[]; evidence: Evidence[] } {
  const moments = (Object.keys(HEARD) as Moment[]).filter((moment) => !steps.some((step) => step.moment === moment));
  return { signals: moments.flatMap((moment) => HEARD[moment]), evidence: moments.flatMap((moment) => PROVEN_BY[moment]) };
}
