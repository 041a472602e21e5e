import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IconType } from '../icons.js';
import { Button } from './button.js';
import styles from './two-step.module.css';

interface TwoStepProps {
  /** The first gesture: opens, does nothing. */
  open: string;
  icon?: IconType;
  /** What will happen, and what cannot be taken back: read before the second gesture can be made. */
  children: ReactNode;
  /** The second gesture. */
  confirm: string;
  onConfirm: () => void;
  isPending?: boolean;
}

/** For what is final and has no undo: it says what it does in its place, and asks for a second gesture. Never a window on top. */
export function TwoStep({ open, icon, children, confirm, onConfirm, isPending }: TwoStepProps) {
  const { t } = useTranslation('common');
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  // The words first: whoever does not see them hears them before the buttons.
  useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    setTimeout(() => opener.current?.focus());
  };
  if (!isOpen) return <div><Button ref={opener} size="sm" variant="danger" icon={icon} onPress={() => setOpen(true)}>{open}</Button></div>;
  return (
    <div ref={box} className={styles.box} role="group" aria-label={open} tabIndex={-1} onKeyDown={({ key }) => key === 'Escape' && close()}>
      {children}
      <div className="row">
        <Button variant="danger" icon={icon} isPending={isPending} onPress={onConfirm}>{confirm}</Button>
        <Button variant="ghost" isDisabled={isPending} onPress={close}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
