import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { Progress } from '../../ui/feedback/progress.js';
import type { ImportList } from './imports.api.js';
import styles from './imports.module.css';

/** While it is being written, elsewhere: nobody has to wait here. */
export function ImportProgress({ list }: { list: ImportList }) {
  const { t } = useTranslation('import');
  const number = new Intl.NumberFormat(useLocale());
  return (
    <section className={styles.progress}>
      <Progress label={t('running')} value={list.done} max={Math.max(1, list.rowCount)} words={t('runningWords', { done: number.format(list.done), all: number.format(list.rowCount) })} />
      <p className="read" role="status">{t('mayLeave')}</p>
    </section>
  );
}
