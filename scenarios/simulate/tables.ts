import { POLICIES, type WorldResult } from './contest.js';
import type { Reliability } from './reliability.js';

/** Tables as they are printed and kept in the documents: Markdown, padded so that a terminal shows columns too. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]!.length)));
  const row = (cells: readonly string[]): string => `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  return [row(head), `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`, ...lines.map(row)].join('\n');
}

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const points = (value: number): string => `${(value * 100).toFixed(1)} %`;

export function contestTable(results: readonly WorldResult[]): string {
  const lines = results.map(({ world, seeds, goal, calls, missed, gapClosed, gapClosedOrganisations, overList }) => [
    world, String(seeds), String(goal), ...POLICIES.map((policy) => calls[policy].toFixed(0)), share(gapClosed), share(gapClosedOrganisations),
    overList.mean.toFixed(3), overList.worstTenth.toFixed(2), String(missed.queue),
  ]);
  return table(['world', 'seeds', 'goal', 'list order', 'random', 'this queue', 'oracle', 'gap closed', 'in organisations', 'over list', 'worst tenth', 'missed'], lines);
}

export function meanGap(results: readonly WorldResult[]): number | null {
  const gaps = results.flatMap(({ gapClosed }) => (gapClosed === null ? [] : [gapClosed]));
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

export function reliabilityTable({ rows }: Reliability): string {
  return table(['said', 'mean said', 'came', 'difference', 'cases'], rows.filter(({ cases }) => cases > 0).map(({ from, to, said, came, cases }) =>
    [`${Math.round(from * 100)}–${Math.round(to * 100)} %`, points(said), points(came), points(came - said), String(cases)]));
}
