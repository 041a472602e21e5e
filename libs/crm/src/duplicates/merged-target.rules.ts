import type { PortraitAnswer, Stage } from '#contracts/vocabulary.js';
import { funnelRank } from '../campaigns/stages.rules.js';

/** Where one of two targets stands, and since when. */
export interface Standing { stage: Stage; movedAt: Date }

const INTERESTED = funnelRank('interested');

/**
 * Where a body stands that was called under two names. An opposition wins over all. Whoever is interested, or further, goes
 * on although a colleague was not. Of two conversations the later one counts. Attempts that came to nothing count least: a
 * body that is unreachable under one name and not called up under the other goes on.
 */
export function mergedStage(a: Standing, b: Standing): Stage {
  const [low, high] = [a, b].sort((x, y) => weight(x.stage) - weight(y.stage)) as [Standing, Standing];
  if (weight(low.stage) === weight(high.stage) && weight(high.stage) === SPOKEN) return low.movedAt > high.movedAt ? low.stage : high.stage;
  if (high.stage === 'unreachable') return low.stage === 'unreachable' ? 'unreachable' : 'contacted';
  return high.stage;
}

const SPOKEN = 3;

/** Equal weights: both were spoken with, and the later word counts. */
function weight(stage: Stage): number {
  if (stage === 'do_not_contact') return 100;
  const rank = funnelRank(stage);
  if (rank >= INTERESTED) return 10 + rank;
  return { to_call: 0, contacted: 1, unreachable: 2 }[stage as string] ?? SPOKEN;
}

/** Attempts since the last conversation: of both names where nobody spoke yet, else of the one spoken with last. */
export function mergedAttempts(a: { attempts: number; reachedAt: Date | null }, b: { attempts: number; reachedAt: Date | null }): number {
  if (!a.reachedAt && !b.reachedAt) return a.attempts + b.attempts;
  return (a.reachedAt?.getTime() ?? 0) >= (b.reachedAt?.getTime() ?? 0) ? a.attempts : b.attempts;
}

/** An answer wins over "unknown"; where both know, what stays wins. */
export function mergedPortrait(stays: Record<string, PortraitAnswer>, goes: Record<string, PortraitAnswer>): Record<string, PortraitAnswer> {
  const answers = { ...goes };
  for (const [key, answer] of Object.entries(stays)) if (answer !== 'unknown' || !(key in answers)) answers[key] = answer;
  return answers;
}

/** Both notes are read on; the same words once. */
export function mergedNote(stays: string | null, goes: string | null): string | null {
  const [kept, added] = [stays?.trim() ?? '', goes?.trim() ?? ''];
  if (added === '' || kept.includes(added)) return stays;
  return kept === '' ? goes : `${kept}\n\n${added}`;
}

/** An open follow-up of the merged target. */
export interface OpenStep { id: string; contactId: string | null; isPromise: boolean; isRetry: boolean; byHand: boolean; dueAt: Date }

/**
 * At most one open follow-up per contact: a promise before all, then what a person set, then the earliest. An attempt to be
 * made again is no use where something was agreed on or planned under the other name.
 * @returns the ids of those that give way.
 */
export function superseded(steps: readonly OpenStep[]): string[] {
  const order = [...steps].sort((a, b) => Number(b.isPromise) - Number(a.isPromise) || Number(b.byHand) - Number(a.byHand)
    || a.dueAt.getTime() - b.dueAt.getTime() || a.id.localeCompare(b.id));
  const planned = order.some(({ isRetry }) => !isRetry);
  const kept = new Set<string | null>();
  return order.filter(({ contactId, isRetry }) => (planned && isRetry) || kept.size === kept.add(contactId).size).map(({ id }) => id);
}
