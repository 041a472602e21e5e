import type { ReactNode } from 'react';
import { KeyHint } from '../display/key-hint.js';
import { CheckIcon } from '../icons.js';
import styles from './choice.module.css';

interface ToggleChipProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** The letter that does the same, shown and announced. */
  hint?: string;
  children: ReactNode;
}

/** A fact to tick where it comes up. The browser's own checkbox: the call screen's first load carries no more than it must. */
export function ToggleChip({ isSelected, onChange, hint, children }: ToggleChipProps) {
  return (
    <label className={styles.chip} data-selected={isSelected || undefined}>
      <input className="vh" type="checkbox" checked={isSelected} onChange={({ target }) => onChange(target.checked)} aria-keyshortcuts={hint} />
      <span className={styles.box}><CheckIcon aria-hidden /></span>
      <span>{children}</span>
      {hint && <KeyHint>{hint}</KeyHint>}
    </label>
  );
}

/** Chips beside one another. `label` names the group. */
export function ToggleChips({ label, children }: { label: string; children: ReactNode }) {
  return <div role="group" aria-label={label} className={styles.chips}>{children}</div>;
}
