import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { KeyHint } from '../display/key-hint.js';
import { CheckIcon } from '../icons.js';
import styles from './choice.module.css';

/** A fact to tick where it comes up. Its letter, when it has one, is shown and announced. */
export function ToggleChip({ children, hint, ...rest }: Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & { children: ReactNode; hint?: string }) {
  return (
    <AriaCheckbox {...rest} className={styles.chip!} aria-keyshortcuts={hint}>
      <span className={styles.box}><CheckIcon aria-hidden /></span>
      <span>{children}</span>
      {hint && <KeyHint>{hint}</KeyHint>}
    </AriaCheckbox>
  );
}

/** Chips beside one another. `label` names the group. */
export function ToggleChips({ label, children }: { label: string; children: ReactNode }) {
  return <div role="group" aria-label={label} className={styles.chips}>{children}</div>;
}
