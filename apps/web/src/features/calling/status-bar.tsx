import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { useIsOnline } from '../../lib/online.js';
import { cx } from '../../ui/class-names.js';
import { KeyHint } from '../../ui/display/key-hint.js';
import { Status } from '../../ui/display/status.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { OfflineIcon, OnlineIcon, UndoIcon, WarningIcon } from '../../ui/icons.js';
import type { CallEntry } from '../outbox/outbox-entry.js';
import { outbox } from '../outbox/outbox.js';
import { useKeptCalls } from '../outbox/use-outbox.js';
import { useCallActions } from './call-actions.js';
import type { LastCall, SessionState } from './call-session.js';
import styles from './status-bar.module.css';

/** What was just done and how to take it back; what is kept here; until when the card is ours. */
export function StatusBar({ state }: { state: SessionState }) {
  const { t } = useTranslation('call');
  const online = useIsOnline();
  const entries = useKeptCalls();
  const refused = entries.filter(({ refusal }) => refusal !== null);
  const waiting = entries.length - refused.length;
  const { time } = useMoment();
  const { last, leaseUntil, card, problem } = state;

  return (
    <section className={styles.status} aria-label={t('status.label')} data-testid="status-bar">
      {refused.map((entry) => <Refused key={entry.key} entry={entry} />)}
      {last && <Last key={last.entry.key} last={last} isKept={entries.some(({ key }) => key === last.entry.key)} problem={card ? problem?.title ?? '' : ''} />}
      <span className={styles.end} role="status">
        {card && (leaseUntil ? <span className={styles.lease}>{t('status.leaseUntil', { time: time(new Date(leaseUntil)) })}</span> : <Status icon={WarningIcon} tone="wait">{t('status.leaseLost')}</Status>)}
        {!online
          ? <Status icon={OfflineIcon} tone="wait">{waiting > 0 ? t('status.offline') : t('status.offlineNothing')}{waiting > 1 ? ` ${t('status.waiting', { count: waiting })}.` : ''}</Status>
          : <Status icon={OnlineIcon}>{waiting > 0 ? t('status.sending') : t('status.online')}</Status>}
      </span>
    </section>
  );
}

/** The call just saved, with its next step, while it can be undone. */
function Last({ last, isKept, problem }: { last: LastCall; isKept: boolean; problem: string }) {
  const { t } = useTranslation('call');
  const { undo } = useCallActions();
  const left = useSecondsLeft(last.undoUntil);
  const mayUndo = left > 0 && last.state !== 'undone' && last.state !== 'refused';
  const name = last.card.organisation.acronym ?? last.card.organisation.name;
  return (
    <div className={cx(styles.last, mayUndo && styles.undoable)}>
      <p role="status" data-testid="last-call">
        {last.state === 'undone' ? t('status.undone', { name }) : problem ? t('status.undoFailed', { why: problem }) : last.text}
        {last.state === 'kept' && isKept && <span className={styles.phoneOnly}> {t('status.offline')}</span>}
      </p>
      {mayUndo && (
        <button type="button" className={styles.action} onClick={undo} aria-keyshortcuts="U">
          <UndoIcon aria-hidden />{t('status.undo')}<KeyHint>U</KeyHint><span aria-hidden="true">{t('seconds', { ns: 'common', count: left })}</span>
        </button>
      )}
    </div>
  );
}

/** A call the API did not take: kept until the person corrects it, or says that it is not needed. */
function Refused({ entry }: { entry: CallEntry }) {
  const { t } = useTranslation('call');
  const { correct } = useCallActions();
  const { refusal, name, key } = entry;
  const drop = async (): Promise<void> => {
    await outbox.take(key);
    showToast(t('status.dropped', { name }), { undo: () => outbox.keep(entry) });
  };
  return (
    <div className={styles.refused} role="alert">
      <Status icon={WarningIcon} tone="stop">{t('status.refused', { name, why: [refusal!.title, ...refusal!.errors.map(({ message }) => message)].join(' ') })}</Status>
      <button type="button" className={styles.action} onClick={() => correct(entry)}>{t('status.correct')}</button>
      <button type="button" className={styles.action} onClick={() => void drop()}>{t('status.drop')}</button>
    </div>
  );
}

function useSecondsLeft(until: number): number {
  const secondsOf = (): number => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  const [left, setLeft] = useState(secondsOf);
  useEffect(() => {
    setLeft(secondsOf());
    const timer = setInterval(() => setLeft(secondsOf()), 250);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
