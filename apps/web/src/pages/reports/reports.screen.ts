import { REPORT_DECISIONS, type ReportDecision } from '#contracts/vocabulary.js';
import { oneOf, type Screen } from '../../routing/screen.js';

export const reportsScreen: Screen = { ready: true, texts: ['reports'], roles: ['lead', 'viewer'] };

/** What the address of `/reports` and `/reports/2026-W47` carries. */
export interface ReportsSearch {
  /** The button of the mail that led here; filled in, and done by nobody but the reader. */
  decision?: ReportDecision | undefined;
  /** The message laid out, or as text. */
  as?: 'mail' | 'text' | undefined;
}

export function reportsSearch(raw: Record<string, unknown>): ReportsSearch {
  const decision = oneOf(raw['decision'], REPORT_DECISIONS);
  const as = oneOf(raw['as'], ['mail', 'text'] as const);
  return { ...(decision && { decision }), ...(as && { as }) };
}
