import type { Locale } from '../vocabulary.js';
import { personFileEn } from './person-file.en.js';
import { personFileFr } from './person-file.fr.js';
import type { PersonFileTexts } from './person-file.words.js';

const TEXTS: Record<Locale, PersonFileTexts> = { fr: personFileFr, en: personFileEn };

export function personFileTexts(locale: Locale): PersonFileTexts {
  return TEXTS[locale];
}
