import { useTranslation } from 'react-i18next';
import { reportTexts } from '#contracts/texts/report.js';
import type { FunnelStage } from '#contracts/vocabulary.js';
import { useLocale } from '../../i18n/locale.js';

/** Stages as lines of the funnel, in the words of the weekly report; the first one is the whole list. */
export function useStageNames(): (stage: FunnelStage) => string {
  const { t } = useTranslation('funnel');
  const { stages } = reportTexts(useLocale());
  return (stage) => (stage === 'to_call' ? t('inTheList') : stages[stage]);
}
