import styles from './key-hint.module.css';

/** A key of the keyboard. Hidden from assistive tools: `aria-keyshortcuts` on the control says it there. */
export function KeyHint({ children }: { children: string }) {
  return <kbd className={styles.key} aria-hidden="true">{children}</kbd>;
}
