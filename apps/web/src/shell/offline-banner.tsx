import { useTranslation } from 'react-i18next';
import { useIsOnline } from '../lib/online.js';
import { OfflineIcon } from '../ui/icons.js';
import styles from './shell.module.css';

/** The region is always there, so that its text is read out when it comes. */
export function OfflineBanner() {
  const { t } = useTranslation('shell');
  const online = useIsOnline();
  return <div role="status">{!online && <p className={styles.offline}><OfflineIcon aria-hidden />{t('offline')}</p>}</div>;
}
