import { textsFor, type Texts } from '#contracts/texts/texts.js';
import { useLocale } from './locale.js';

/** The sentences that contracts makes from facts (next step, why, empty queue). Some 15 kB: for views that are loaded apart. */
export const useSentences = (): Texts => textsFor(useLocale());
