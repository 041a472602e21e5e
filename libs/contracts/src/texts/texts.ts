import type { ErrorCode } from '../error-codes.js';
import type { NextStep } from '../next-step.js';
import { isProblemCode, type ProblemCode } from '../problem-codes.js';
import type { Locale } from '../vocabulary.js';
import type { Why } from '../why.js';
import { dayInWords, momentInWords, timeInWords, type Reading } from './dates.js';
import { emptyQueueInWords, type EmptyQueue } from './empty-queue.js';
import { errorsEn } from './errors.en.js';
import { errorsFr } from './errors.fr.js';
import { importProblemText } from './import.js';
import { nextStepInWords } from './next-step.js';
import { problemsEn, unknownProblemEn } from './problems.en.js';
import { problemsFr, unknownProblemFr } from './problems.fr.js';
import { say, type Facts, type Sentence } from './sentences.js';
import { whyInWords } from './why.js';
import { wordsEn } from './words.en.js';
import { wordsFr } from './words.fr.js';
import type { Words } from './words.js';

interface Language {
  words: Words;
  errors: Record<ErrorCode, Sentence>;
  problems: Record<ProblemCode, Sentence>;
  unknownProblem: string;
}

/** One type for both: a language that lacks a word or a sentence does not compile. */
const LANGUAGES: Record<Locale, Language> = {
  fr: { words: wordsFr, errors: errorsFr, problems: problemsFr, unknownProblem: unknownProblemFr },
  en: { words: wordsEn, errors: errorsEn, problems: problemsEn, unknownProblem: unknownProblemEn },
};

/** The sentence for a refusal. */
export function errorText(code: ErrorCode, locale: Locale, facts: Facts = {}): string {
  const { errors, words } = LANGUAGES[locale];
  return say(errors[code], facts, words);
}

/** The sentence for one wrong field; a code nobody wrote a sentence for gets the general one. */
export function fieldProblemText(code: string, locale: Locale, facts: Facts = {}): string {
  const { problems, unknownProblem, words } = LANGUAGES[locale];
  return isProblemCode(code) ? say(problems[code], facts, words) : importProblemText(code, locale, facts) ?? unknownProblem;
}

/** Everything said in one language. */
export function textsFor(locale: Locale) {
  return {
    words: LANGUAGES[locale].words,
    error: (code: ErrorCode, facts?: Facts) => errorText(code, locale, facts),
    problem: (code: string, facts?: Facts) => fieldProblemText(code, locale, facts),
    nextStep: (step: Omit<NextStep, 'outcome' | 'interest'>, reading: Reading) => nextStepInWords(step, locale, reading),
    emptyQueue: (queue: EmptyQueue, reading: Reading) => emptyQueueInWords(queue, locale, reading),
    why: (why: Why) => whyInWords(why, locale),
    moment: (at: Date, reading: Reading) => momentInWords(at, locale, reading),
    day: (at: Date, reading: Reading) => dayInWords(at, locale, reading),
    time: (at: Date, reading: Pick<Reading, 'timeZone'>) => timeInWords(at, locale, reading),
  };
}
export type Texts = ReturnType<typeof textsFor>;
