import { capitalised } from '#contracts/texts/words.js';
import { useLocale } from '../../i18n/locale.js';

/** Monday to Sunday, as this language writes them: weekday 1 is the first. */
export function useWeekdays(): string[] {
  const format = new Intl.DateTimeFormat(useLocale() === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });
  // 2024 began on a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => capitalised(format.format(new Date(Date.UTC(2024, 0, day)))));
}
