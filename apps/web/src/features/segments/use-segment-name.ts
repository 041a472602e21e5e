import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words.js';
import type { Segments } from './segments-query.js';

/** What a value is called: a code's word, a campaign's name, or the value as it was typed. */
export function useSegmentName({ by, values }: Segments): (value: string | null) => string {
  const { t } = useTranslation('funnel');
  const words = useWords();
  return (value) => {
    if (value === null) return t('unknownValue');
    if (by === 'source') return words.targetSources[value as keyof typeof words.targetSources] ?? value;
    return values.find((one) => one.value === value)?.label ?? value;
  };
}
