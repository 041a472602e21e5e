import { IMPORT_PROBLEMS, IMPORT_REFUSALS, type ImportParams, type ImportProblemCode, type ImportRefusalCode, type ImportTexts } from '../import-codes.js';
import type { Locale } from '../vocabulary.js';
import { importEn } from './import.en.js';
import { importFr } from './import.fr.js';

const LANGUAGES: Record<Locale, ImportTexts> = { fr: importFr, en: importEn };

/** Everything an import says in one language. */
export const importTexts = (locale: Locale): ImportTexts => LANGUAGES[locale];

/** The sentence for a refused file, or for a row of one (`row` and `column` among the facts); null for any other code. */
export function importProblemText(code: string, locale: Locale, facts: Readonly<Record<string, unknown>>): string | null {
  const { refusals, problems } = importTexts(locale);
  const params = facts as ImportParams;
  if ((IMPORT_REFUSALS as readonly string[]).includes(code)) return refusals[code as ImportRefusalCode](params);
  if (!Object.hasOwn(IMPORT_PROBLEMS, code)) return null;
  return problems[code as ImportProblemCode]({ row: Number(facts['row']), ...(typeof facts['column'] === 'string' ? { column: facts['column'] } : {}), params });
}
