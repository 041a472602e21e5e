import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { Button } from '../../ui/button/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { UndoIcon } from '../../ui/icons.js';
import styles from './duplicates.module.css';
import { useRecentMerges, type RecentMerge } from './recent-merges.js';
import { useUndoMerge } from './use-undo-merge.js';

/** What this record was merged with in the last minutes, and the way back. */
export function RecentMergeNotice({ recordId }: { recordId: string }) {
  const [latest] = useRecentMerges(recordId);
  return latest === undefined ? null : <One key={latest.operationId} merge={latest} />;
}

function One({ merge: { operationId, formerName, until } }: { merge: RecentMerge }) {
  const { t } = useTranslation('duplicates');
  const locale = useLocale();
  const undo = useUndoMerge();
  const [isPending, setPending] = useState(false);
  const time = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { hour: 'numeric', minute: '2-digit' }).format(new Date(until));
  const press = (): void => {
    setPending(true);
    void undo(operationId);
  };
  return (
    <div className={styles.recent}>
      <Notice tone="go">
        <span className={styles.recentLine}>{t('merge.recent', { name: formerName })}
          <Button size="sm" icon={UndoIcon} isPending={isPending} onPress={press}>{t('merge.undoUntil', { time })}</Button>
        </span>
      </Notice>
    </div>
  );
}
