import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/icons.js';
import styles from './conversation.module.css';

interface QuickEntryProps { label: string; placeholder?: string; maxLength: number; onAdd: (text: string) => void }

/** A line to type and Enter: what is added stays out of the way of the call. What was not added yet is added on leaving the field. */
export function QuickEntry({ label, placeholder = label, maxLength, onAdd }: QuickEntryProps) {
  const { t } = useTranslation('call');
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <div className={styles.entry}>
      <input
        className={styles.input} aria-label={label} placeholder={placeholder} value={text} maxLength={maxLength} onChange={({ target }) => setText(target.value)} onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // Ctrl+Enter goes on to save the call.
          if (!event.ctrlKey && !event.metaKey) event.preventDefault();
          add();
        }}
      />
      <button type="button" className={styles.add} onClick={add} aria-label={`${t('conversation.add')}, ${label}`}><PlusIcon aria-hidden /></button>
    </div>
  );
}
