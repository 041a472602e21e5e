import { useTranslation } from 'react-i18next';
import { useCan } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PasteIcon, SearchIcon } from '../../ui/icons.js';
import styles from './list.module.css';

/** Nothing to show: a filter too narrow, or a list that has not begun. It can be pasted right here. */
export function EmptyList({ onPaste, onClear, onSearchBeyond = null }: { onPaste: ((text: string) => void) | null; onClear?: () => void; onSearchBeyond?: (() => void) | null }) {
  const { t } = useTranslation('list');
  const isLead = useCan('lead');
  if (onClear) {
    const actions = <div className="row">{onSearchBeyond && <Button icon={SearchIcon} onPress={onSearchBeyond}>{t('addKnown.open')}</Button>}<Button onPress={onClear}>{t('none.clear')}</Button></div>;
    return <div className={styles.pad}><EmptyState title={t('none.title')} action={actions}>{t(onSearchBeyond ? 'none.textSearched' : 'none.text')}</EmptyState></div>;
  }
  if (!isLead) return <div className={styles.pad}><EmptyState title={t('begin.title')}>{t('begin.forCallers')}</EmptyState></div>;
  return (
    <div className={styles.pad}>
      <EmptyState title={t('begin.title')} action={<LinkButton to="/import" variant="primary" icon={PasteIcon}>{t('begin.import')}</LinkButton>}>{t('begin.text')}</EmptyState>
      {onPaste && (
        <textarea
          className={styles.pasteHere} aria-label={t('begin.here')} placeholder={t('begin.here')} rows={5} value="" onChange={({ target }) => target.value.trim() && onPaste(target.value)}
        />
      )}
    </div>
  );
}
