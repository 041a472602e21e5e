import type { Locale } from '../vocabulary.js';
import { reportEn } from './report.en.js';
import { reportFr } from './report.fr.js';
import type { ReportTexts } from './report-facts.js';

/** Everything the report says, in one language. */
export function reportTexts(locale: Locale): ReportTexts {
  return locale === 'fr' ? reportFr : reportEn;
}
