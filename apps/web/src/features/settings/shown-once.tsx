import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { TextField } from '../../ui/field/text-field.js';
import { CheckIcon, CloseIcon, CopyIcon } from '../../ui/icons.js';
import styles from './settings.module.css';

interface ShownOnceProps {
  title: string;
  children: ReactNode;
  /** What the secret is called. */
  label: string;
  secret: string;
  onClose: () => void;
}

/** A link or token that is shown this once: takes the focus, and is copied in one gesture. */
export function ShownOnce({ title, children, label, secret, onClose }: ShownOnceProps) {
  const { t } = useTranslation('settings');
  const [isCopied, setCopied] = useState(false);
  const box = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = async (): Promise<void> => {
    input.current?.select();
    // The clipboard needs https; on plain http the text is selected, ready for Ctrl+C.
    await navigator.clipboard?.writeText(secret).then(() => setCopied(true), () => undefined);
  };
  return (
    <section ref={box} className={styles.secret} tabIndex={-1} aria-label={title}>
      <h2>{title}</h2>
      <p>{children}</p>
      <div className={styles.secretRow}>
        <TextField label={label} value={secret} isReadOnly inputRef={input} onFocus={() => input.current?.select()} />
        <Button variant="primary" icon={isCopied ? CheckIcon : CopyIcon} onPress={() => void copy()}>{isCopied ? t('copied') : t('copy')}</Button>
        <Button variant="ghost" icon={CloseIcon} onPress={onClose}>{t('secretDone')}</Button>
      </div>
    </section>
  );
}
