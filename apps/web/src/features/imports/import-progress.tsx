import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Progress } from '../../ui/feedback/progress.js';
import type { ImportList } from './imports.api.js';
import styles from './imports.module.css';

/** What is done elsewhere while this page is open: nobody has to wait here. */
export function ImportProgress({ list, work }: { list: ImportList; work: 'running' | 'undoing' }) {
  const { t } = useTranslation('import');
  const number = new Intl.NumberFormat(useLocale());
  const known = work === 'running' ? { value: list.done, max: Math.max(1, list.rowCount), words: t('runningWords', { done: number.format(list.done), all: number.format(list.rowCount) }) } : {};
  return (
    <section className={styles.progress}>
      <Progress label={t(work)} {...known} />
      <p className="read" role="status">{t(work === 'running' ? 'mayLeave' : 'mayLeaveUndo')}</p>
      <div className="row"><LinkButton to="/">{t('leave')}</LinkButton></div>
    </section>
  );
}
