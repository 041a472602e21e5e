import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { Progress } from '../../ui/feedback/progress.js';
import type { ImportList } from './imports.api.js';

/** While a long list is compared with what is there, elsewhere. */
export function PreviewProgress({ list }: { list: ImportList }) {
  const { t } = useTranslation('import');
  const number = new Intl.NumberFormat(useLocale());
  const done = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  return (
    <Progress
      label={t('previewing')} value={done} max={Math.max(1, list.rowCount)} words={t('runningWords', { done: number.format(done), all: number.format(list.rowCount) })}
    />
  );
}
