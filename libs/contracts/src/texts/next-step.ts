import type { NextStep } from '../next-step.js';
import type { Locale } from '../vocabulary.js';
import { dayInWords, momentInWords, type Reading } from './dates.js';
import type { NextStepTexts } from './next-step-facts.js';
import { nextStepEn } from './next-step.en.js';
import { nextStepFr } from './next-step.fr.js';
import { wordsEn } from './words.en.js';
import { wordsFr } from './words.fr.js';
import { capitalised, type Words } from './words.js';

const TEXTS: Record<Locale, [NextStepTexts, Words]> = { fr: [nextStepFr, wordsFr], en: [nextStepEn, wordsEn] };

/** The step as it is read aloud before saving: "Rappel jeudi à 14 h, autre demi-journée." */
export function nextStepInWords(step: Omit<NextStep, 'outcome' | 'interest'>, locale: Locale, reading: Reading): string {
  const [texts, words] = TEXTS[locale];
  const due = step.dueAt ? new Date(step.dueAt) : null;
  const lab = typeof step.params.labStartsAt === 'string' ? dayInWords(new Date(step.params.labStartsAt), locale, reading) : null;
  return capitalised(texts[step.code]({
    kind: step.kind, stage: step.stage, params: step.params, words, lab,
    due: due ? momentInWords(due, locale, reading) : '',
    day: due ? dayInWords(due, locale, reading) : '',
  }));
}
