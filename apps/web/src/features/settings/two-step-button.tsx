import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import styles from './settings.module.css';

interface TwoStepProps {
  /** What it begins with, such as « Retirer ». */
  label: string;
  /** The whole name of the action for assistive tools: « Retirer Bruno Gabarit ». */
  name: string;
  /** What happens, before it does. */
  sentence: string;
  onConfirm: () => Promise<unknown>;
}

/** For what the API cannot take back: the first press says what will happen, the second does it. In place, no dialog. */
export function TwoStepButton({ label, name, sentence, onConfirm }: TwoStepProps) {
  const { t } = useTranslation('settings');
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The focus follows the words: to them when they appear, back to the button when it was nothing.
    if (isOpen) box.current?.focus();
    else if (wasOpen.current) box.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const confirm = (): void => {
    setPending(true);
    onConfirm().then(() => setOpen(false)).finally(() => setPending(false));
  };
  if (!isOpen) return <div ref={box}><Button size="sm" variant="ghost" aria-label={name} onPress={() => setOpen(true)}>{label}</Button></div>;
  return (
    <div
      ref={box} className={styles.twoStep} role="group" aria-label={name} tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <p>{sentence}</p>
      <div className="row">
        <Button size="sm" variant="danger" isPending={isPending} onPress={confirm}>{name}</Button>
        <Button size="sm" variant="ghost" onPress={() => setOpen(false)}>{t('cancel', { ns: 'common' })}</Button>
      </div>
    </div>
  );
}
