import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { MoreButton } from './more-button.js';
import { OptOutRow } from './opt-out-row.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';
import { optOutsQuery } from './settings.api.js';

/** Who asked not to be contacted any more; the newest first. */
export function OptOutsSection() {
  const { t } = useTranslation('settings');
  const query = useInfiniteQuery(optOutsQuery);
  if (query.error) throw query.error;
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <SettingsHeader section="opt-outs" />
      {rows === undefined && <Skeleton lines={5} />}
      {rows?.length === 0 && <EmptyState title={t('optOut.none')}>{t('optOut.noneText')}</EmptyState>}
      {rows && rows.length > 0 && <ul className={styles.rows} role="list">{rows.map((optOut) => <OptOutRow key={optOut.id} optOut={optOut} />)}</ul>}
      <MoreButton query={query} />
    </>
  );
}
