import type { ReactNode } from 'react';
import { WhyIcon } from '../icons.js';
import styles from './display.module.css';

/** Why this, now: a title and a sentence. */
export function Why({ title, children }: { title: string; children: ReactNode }) {
  return <div className={styles.why}><b><WhyIcon aria-hidden />{title}</b>{children}</div>;
}
