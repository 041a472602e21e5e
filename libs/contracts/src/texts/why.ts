import type { Locale } from '../vocabulary.js';
import type { Why, WhyTexts } from '../why.js';
import { whyEn } from './why.en.js';
import { whyFr } from './why.fr.js';

const TEXTS: Record<Locale, WhyTexts> = { fr: whyFr, en: whyEn };

/** Why this target is handed out now, in one sentence. */
export function whyInWords(why: Why, locale: Locale): string {
  // Code and params come as one pair; TypeScript cannot follow a union through an index, hence the one assertion.
  const sentence = TEXTS[locale][why.code] as (params: Why['params']) => string;
  return sentence(why.params);
}
