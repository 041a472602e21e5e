import type { ReactNode } from 'react';
import styles from './feedback.module.css';

/** Nothing here yet: what this is for, and the next step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return <div className={styles.empty}><h2>{title}</h2>{children && <p>{children}</p>}{action}</div>;
}
