import { useTranslation } from 'react-i18next';
import { useCan } from '../../lib/api/session.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { PasteIcon } from '../../ui/icons.js';
import { LoadExample } from './load-example.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

/** A campaign without anybody to call: what to do, at once. */
export function EmptyList({ forecast }: { forecast: Today['forecast'] }) {
  const { t } = useTranslation('today');
  const canImport = useCan('lead');
  return (
    <>
      <h1 className={styles.sentence} tabIndex={-1}>{forecast.sentence}</h1>
      <p className={styles.expectation}>{canImport ? t('emptyText') : t('emptyForCaller')}</p>
      {canImport && (
        <>
          <div className={styles.act}><LinkButton to="/import" variant="primary" size="xl" icon={PasteIcon}>{t('paste')}</LinkButton></div>
          <LoadExample />
        </>
      )}
    </>
  );
}
