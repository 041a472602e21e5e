import { nextStepInWords } from '#contracts/texts/next-step.js';
import type { NextStep } from '#contracts/next-step.js';
import type { Reading } from '#contracts/texts/dates.js';
import type { Locale } from '#contracts/vocabulary.js';
import { mayInvite, stepFor, type Draft } from './draft.js';
import type { Card } from './card.js';

/** The next step as it is read before saving: the API's own sentence, or the same step at the moment the caller chose. */
export function stepInWords(draft: Draft, card: Card, locale: Locale, reading: Reading): string | null {
  const step = stepFor(draft, card);
  if (!step) return null;
  if (draft.invite && mayInvite(draft, card)) {
    return nextStepInWords({ ...step, kind: null, dueAt: null, code: 'invited_to_lab', params: { labStartsAt: card.openLab!.startsAt } } as unknown as NextStep, locale, reading);
  }
  if (draft.dueAt === null || step.kind === null) return step.text;
  // "Autre demi-journée" may no longer be true of the moment chosen.
  const chosen = { ...step, code: step.kind === 'retry' ? 'retry_soon' : step.code } as unknown as NextStep;
  return nextStepInWords(chosen, locale, reading);
}
