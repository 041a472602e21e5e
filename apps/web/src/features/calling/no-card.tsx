import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { listScreen } from '../../pages/list/list.screen.js';
import { Button } from '../../ui/button/button.js';
import { Moment } from '../../ui/display/moment.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { RetryIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import type { SessionState } from './call-session.js';
import styles from './call-screen.module.css';

/** No card on the screen: it is coming, nobody is to be called, or nobody answers. Each says why and what can be done. */
export function NoCard({ state: { phase, dry, problem } }: { state: SessionState }) {
  const { t } = useTranslation('call');
  const { look } = useCallActions();
  if (phase === 'loading' || phase === 'card') return <div className={styles.nothing}><h1 className="vh" tabIndex={-1}>{t('title')}</h1><Skeleton lines={6} /></div>;
  if (phase === 'dry' && dry) {
    return (
      <div className={styles.nothing} data-testid="empty-queue">
        <h1 tabIndex={-1}>{t('empty.title')}</h1>
        <p className="read">{dry.text}</p>
        {dry.nextDueAt && <p>{t('empty.nextDue')} <Moment at={dry.nextDueAt} />.</p>}
        <div className="row">
          {listScreen.ready && dry.toRepair > 0 && <Link to="/list" search={{ toRepair: true } as never} className={styles.way}>{t('empty.repair', { count: dry.toRepair })}</Link>}
          {listScreen.ready && dry.noNumber > 0 && <Link to="/list" search={{ noNumber: true } as never} className={styles.way}>{t('empty.noNumber', { count: dry.noNumber })}</Link>}
          {listScreen.ready && <Link to="/list" className={styles.way}>{t('empty.list')}</Link>}
          <Button icon={RetryIcon} onPress={look}>{t('empty.look')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.nothing}>
      <h1 tabIndex={-1}>{t(phase === 'offline' ? 'empty.offlineTitle' : 'empty.failedTitle')}</h1>
      <p className="read">{phase === 'offline' ? t('empty.offlineText') : problem?.title}</p>
      <Button icon={RetryIcon} onPress={look}>{t('retry', { ns: 'common' })}</Button>
    </div>
  );
}
