import { wordsEn } from '#contracts/texts/words.en.js';
import { wordsFr } from '#contracts/texts/words.fr.js';
import type { Words } from '#contracts/texts/words.js';
import { useLocale } from './locale.js';

/** The words of the domain in the reader's language: `words.stages[stage]`. Never write them again. `capitalised` opens a sentence. */
export const useWords = (): Words => (useLocale() === 'fr' ? wordsFr : wordsEn);
