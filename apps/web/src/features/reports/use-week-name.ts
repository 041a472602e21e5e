import { reportTexts } from '#contracts/texts/report.js';
import { useLocale } from '../../i18n/locale.js';
import { useSession } from '../../lib/api/session.js';
import type { Week } from './reports-queries.js';

/** « Semaine 47, du 16 au 22 novembre », from `2026-W47` and its bounds. */
export function useWeekName(): (week: Pick<Week, 'week' | 'from' | 'to'>) => string {
  const locale = useLocale();
  const { timeZone } = useSession().workspace;
  // `to` is the Monday after: the last day is the one before it, whatever the clocks did.
  return ({ week, from, to }) => reportTexts(locale).week(Number(week.split('-W')[1]), new Date(from), new Date(new Date(to).getTime() - 1), timeZone);
}
