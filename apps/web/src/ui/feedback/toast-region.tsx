import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../lib/keys.js';
import { KeyHint } from '../display/key-hint.js';
import { CloseIcon, UndoIcon } from '../icons.js';
import { IconButton } from '../button/button.js';
import { closeToast, toastStore, type Toast } from './toasts.js';
import styles from './feedback.module.css';

/** Always in the page, so that what appears in it is read out. Mounted once, by the shell. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {toasts.map((toast) => <ToastBar key={toast.id} toast={toast} />)}
    </div>
  );
}

function ToastBar({ toast }: { toast: Toast }) {
  const { t } = useTranslation('common');
  const [left, setLeft] = useState(() => secondsLeft(toast));
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => {
      // Whoever points at it or reaches it by keyboard has the time to.
      if (held) return;
      setLeft(secondsLeft(toast));
      if (secondsLeft(toast) <= 0) closeToast(toast.id);
    }, 250);
    return () => clearInterval(timer);
  }, [toast, held]);
  const undo = (): void => {
    closeToast(toast.id);
    void toast.undo?.();
  };
  useKeys(toast.undo ? { u: undo } : {});
  return (
    <div className={styles.toast} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <p>{toast.text}</p>
      {toast.undo && (
        <Button className={styles.toastAction!} onPress={undo} aria-keyshortcuts="U">
          <UndoIcon aria-hidden />{t('undo')}<KeyHint>U</KeyHint><span aria-hidden="true">{t('seconds', { count: left })}</span>
        </Button>
      )}
      {!toast.undo && <IconButton icon={CloseIcon} label={t('close')} onPress={() => closeToast(toast.id)} className={styles.toastAction} />}
    </div>
  );
}

const secondsLeft = ({ until }: Toast): number => Math.max(0, Math.ceil(((until ?? Infinity) - Date.now()) / 1000));
