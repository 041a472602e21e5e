import { textsFor, type Texts } from '#contracts/texts/texts.js';
import { useLocale } from './locale.js';

/** The words of the domain in the reader's language: `words.stages[stage]`, and sentences made from facts. Never write them again. */
export const useWords = (): Texts => textsFor(useLocale());
