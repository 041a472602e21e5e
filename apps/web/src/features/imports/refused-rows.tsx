import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AnchorButton } from '../../ui/button/link-button.js';
import { DownloadIcon } from '../../ui/icons.js';
import { refusedFile, refusedRowsQuery, type ImportList } from './imports.api.js';
import styles from './imports.module.css';

/** Rows that did not enter: the first with their reasons, all of them in a file to be mended and brought in again. */
export function RefusedRows({ list }: { list: ImportList }) {
  const { t } = useTranslation('import');
  const count = list.counts.invalid;
  const { data: rows = [] } = useQuery({ ...refusedRowsQuery(list.id), enabled: count > 0 });
  if (count === 0) return null;
  return (
    <section className={styles.refused} aria-labelledby="refused-title">
      <h2 id="refused-title">{t('refused')}</h2>
      <p className="muted">{t('refusedHelp')}</p>
      <ul role="list" tabIndex={0} aria-labelledby="refused-title">{rows.map((row) => <li key={row.row}>{row.reasons.map(({ text }) => text).join(' ')}</li>)}</ul>
      {count > rows.length && rows.length > 0 && <p className="muted small">{t('moreBroken', { count: count - rows.length })}</p>}
      <div><AnchorButton href={refusedFile(list.id)} download icon={DownloadIcon}>{t('refusedFile', { count })}</AnchorButton></div>
    </section>
  );
}
